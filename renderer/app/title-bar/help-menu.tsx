import { words } from '../../../shared/words/words.ts'
import type { CommandId } from '../../commands/command.ts'
import { commandOf, runCommand } from '../../commands/run-command.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'

const HELP: readonly CommandId[] = ['help', 'palette', 'keys']

/** The ways to find out what can be done: the guides, all commands, and all keys. */
export const HelpMenu = () => {
  const dispatch = useAppDispatch()
  return (
    <MenuButton icon="help" label={words.paletteWords.help}>
      {(closeAndRun) => (
        <Menu aria-label={words.paletteWords.help}>
          {HELP.flatMap((id) => commandOf(id) ?? []).map((command) => (
            <MenuItem
              key={command.id}
              id={command.id}
              label={words.commandLabels[command.id]}
              icon={command.icon}
              shortcut={command.keys[0]}
              onAction={() => closeAndRun(() => dispatch(runCommand(command)))}
            />
          ))}
        </Menu>
      )}
    </MenuButton>
  )
}
