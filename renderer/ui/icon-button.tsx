import { Button, type ButtonProps, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly icon: IconName
  /** Its name for screen readers, and its tooltip. */
  readonly label: string
  /** Without a tooltip Escape, which closes one, goes on to what is around the button. */
  readonly hasTooltip?: boolean
}

/** A square button that shows only a drawing; its name is told by a tooltip. */
export const IconButton = ({ icon, label, hasTooltip = true, ...props }: IconButtonProps) => {
  const button = (
    <Button {...props} aria-label={label} className={styles['icon'] ?? ''}>
      <Icon name={icon} />
    </Button>
  )
  if (!hasTooltip) return button
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  )
}
