import { commandLabels } from '../../../shared/words/commands.ts'
import { paletteWords } from '../../../shared/words/palette.ts'
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
    <MenuButton icon="help" label={paletteWords.help}>
      {(closeAndRun) => (
        <Menu aria-label={paletteWords.help}>
          {HELP.flatMap((id) => commandOf(id) ?? []).map((command) => (
            <MenuItem
              key={command.id}
              id={command.id}
              label={commandLabels[command.id]}
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
