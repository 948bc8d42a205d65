import type { WindowMenu } from '../../shared/domain/window-menu.ts'
import { words } from '../../shared/words/words.ts'
import type { Subjects } from './availability.ts'
import type { Command } from './command.ts'
import { offeredCommands } from './offered-commands.ts'

/** The commands as the system's own menu shows them. None can be chosen while a dialog waits for its answer. */
export function windowMenuOf(subjects: Subjects, isAsking: boolean): WindowMenu {
  const scopes: readonly (readonly [string, Command['scope']])[] = [
    [words.menuTitles.host, 'host'],
    [words.menuTitles.machine, subjects.machines ? 'machines' : 'machine'],
    [words.menuTitles.checkpoint, subjects.checkpoints ? 'checkpoints' : 'checkpoint'],
    [words.menuTitles.panel, 'window'],
  ]
  return scopes.map(([title, scope]) => ({
    title,
    items: offeredCommands(scope, subjects).flatMap((group) =>
      group.map(({ command, label, shortcut, reason }, index) => ({
        id: command.id,
        label,
        shortcut: shortcut ?? null,
        isEnabled: reason === undefined && !isAsking,
        startsGroup: index === 0,
      })),
    ),
  }))
}
