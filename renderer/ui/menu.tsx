import type { ReactNode } from 'react'
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
  Text,
} from 'react-aria-components'
import { shownKey } from '../../shared/words/keys.ts'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu.module.css'

/** The flyout that holds a menu. */
export const menuPopoverClass = styles['popover'] ?? ''

export interface MenuProps<T> extends Omit<AriaMenuProps<T>, 'className'> {
  /** Whether every item has room for a reason, so that nothing moves when one comes or goes. */
  readonly isRoomy?: boolean
}

export const Menu = <T extends object>({ isRoomy = false, ...props }: MenuProps<T>) => (
  <AriaMenu {...props} className={classNames(styles['menu'], isRoomy && styles['roomy'])} />
)

export interface MenuSectionProps<T> extends Omit<AriaMenuSectionProps<T>, 'className' | 'children'> {
  readonly title?: string
  readonly children: ReactNode
}

export const MenuSection = <T extends object>({ title, children, ...props }: MenuSectionProps<T>) => (
  <AriaMenuSection {...props} className={styles['section'] ?? ''}>
    {title && <Header className={styles['header'] ?? ''}>{title}</Header>}
    {children}
  </AriaMenuSection>
)

export interface MenuItemProps extends Omit<
  AriaMenuItemProps,
  'className' | 'children' | 'isDisabled' | 'render'
> {
  readonly label: string
  readonly icon?: IconName
  readonly shortcut?: string | undefined
  /** Why it cannot be chosen now. It stays reachable, shows the reason, and choosing it keeps the menu open. */
  readonly reason?: string | undefined
}

/** An item of a menu; a ticked one where the menu has a selection. */
export const MenuItem = ({ label, icon, shortcut, reason, ...props }: MenuItemProps) => (
  <AriaMenuItem
    {...props}
    textValue={label}
    className={classNames(styles['item'], reason !== undefined && styles['off'])}
    {...(reason === undefined
      ? {}
      : {
          shouldCloseOnSelect: false,
          render: (attributes: object) => <div {...attributes} aria-disabled="true" />,
        })}
  >
    {({ isSelected, selectionMode }) => (
      <>
        <span className={styles['icon']}>
          {selectionMode === 'none' ? icon && <Icon name={icon} /> : isSelected && <Icon name="check" />}
        </span>
        <span className={styles['words']}>
          <Text slot="label">{label}</Text>
          {reason !== undefined && (
            <Text slot="description" className={styles['reason'] ?? ''}>
              {reason}
            </Text>
          )}
        </span>
        {shortcut !== undefined && <Keyboard>{shownKey(shortcut)}</Keyboard>}
      </>
    )}
  </AriaMenuItem>
)
