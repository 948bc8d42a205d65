import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import { menuPopoverClass } from './menu.tsx'

export interface MenuButtonProps {
  readonly icon: IconName
  readonly label: string
  /** Whether the label is shown beside the drawing. */
  readonly isWide?: boolean
  /** A `Menu`. */
  readonly children: ReactNode
}

/** A button that opens a menu below itself. */
export const MenuButton = ({ icon, label, isWide = false, children }: MenuButtonProps) => (
  <MenuTrigger>
    <Button
      aria-label={label}
      className={
        isWide ? classNames(styles['button'], styles['subtle'], styles['compact']) : (styles['icon'] ?? '')
      }
    >
      <Icon name={icon} />
      {isWide && label}
    </Button>
    <Popover placement="bottom end" offset={4} className={menuPopoverClass}>
      {children}
    </Popover>
  </MenuTrigger>
)
