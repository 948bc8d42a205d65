import type { ReactNode } from 'react'
import { useAppDispatch } from '../store/hooks.ts'
import { Menu, MenuItem, MenuSection } from '../ui/menu.tsx'
import type { Command } from './command.ts'
import { runCommand } from './run-command.ts'
import { useCommands } from './use-commands.ts'

export interface CommandMenuProps {
  readonly label: string
  /** The scopes whose commands it holds, in order. */
  readonly scopes: readonly { readonly scope: Command['scope']; readonly title?: string }[]
  /** Closes the menu, gives focus back, and then runs. */
  readonly closeAndRun: (run: () => void) => void
  /** More sections below. */
  readonly children?: ReactNode
}

const ScopeSections = ({
  scope,
  title,
  closeAndRun,
}: CommandMenuProps['scopes'][number] & Pick<CommandMenuProps, 'closeAndRun'>) => {
  const dispatch = useAppDispatch()
  return useCommands(scope).map((group, index) => (
    <MenuSection
      key={group[0]?.command.id}
      {...(index === 0 && title !== undefined ? { title } : { 'aria-label': group[0]?.label ?? '' })}
    >
      {group.map(({ command, label, icon, shortcut, reason }) => (
        <MenuItem
          key={command.id}
          id={command.id}
          label={label}
          icon={icon}
          shortcut={shortcut}
          reason={reason}
          onAction={() => {
            if (reason === undefined) closeAndRun(() => dispatch(runCommand(command)))
            else dispatch(runCommand(command))
          }}
        />
      ))}
    </MenuSection>
  ))
}

/** A menu of commands as they stand now. */
export const CommandMenu = ({ label, scopes, closeAndRun, children }: CommandMenuProps) => (
  <Menu aria-label={label} isRoomy autoFocus="first">
    {scopes.map(({ scope, title }) => (
      <ScopeSections
        key={scope}
        scope={scope}
        {...(title === undefined ? {} : { title })}
        closeAndRun={closeAndRun}
      />
    ))}
    {children}
  </Menu>
)
