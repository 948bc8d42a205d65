import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

export type ButtonVariant = 'standard' | 'primary' | 'danger' | 'subtle' | 'link'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly variant?: ButtonVariant
  readonly icon?: IconName
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

/** A button with words. `danger` is outlined in red, for what cannot be undone. */
export const Button = ({ variant = 'standard', icon, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classNames(styles['button'], styles[variant])}>
    {icon && <Icon name={icon} />}
    {children}
  </AriaButton>
)
