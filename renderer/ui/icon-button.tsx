import { Button, type ButtonProps, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly icon: IconName
  /** Its name for screen readers, and its tooltip. */
  readonly label: string
}

/** A square button that shows only a drawing; its name is told by a tooltip. */
export const IconButton = ({ icon, label, ...props }: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <Button {...props} aria-label={label} className={styles['icon'] ?? ''}>
      <Icon name={icon} />
    </Button>
    <Tooltip>{label}</Tooltip>
  </TooltipTrigger>
)
