import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
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
  /** A `Menu`. What it runs through `closeAndRun` finds the menu closed and focus on the button. */
  readonly children: (closeAndRun: (run: () => void) => void) => ReactNode
}

/** A button that opens a menu below itself. */
export const MenuButton = ({ icon, label, isWide = false, children }: MenuButtonProps) => {
  const [isOpen, setOpen] = useState(false)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const closeAndRun = (run: () => void): void => {
    flushSync(() => setOpen(false))
    button?.focus()
    run()
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        ref={setButton}
        aria-label={label}
        className={
          isWide ? classNames(styles['button'], styles['subtle'], styles['compact']) : (styles['icon'] ?? '')
        }
      >
        <Icon name={icon} />
        {isWide && label}
      </Button>
      <Popover placement="bottom end" offset={4} className={menuPopoverClass}>
        {children(closeAndRun)}
      </Popover>
    </MenuTrigger>
  )
}
