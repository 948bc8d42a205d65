import { visible } from '../../shared/words/format.ts'
import { words } from '../../shared/words/words.ts'
import type { IconName } from '../ui/icon.tsx'
import { unavailableReason, type Subjects } from './availability.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

/** A command as a menu or the Actions pane shows it. */
export interface OfferedCommand {
  readonly command: Command
  readonly label: string
  readonly icon: IconName
  readonly shortcut: string | undefined
  /** Why it cannot be run now. */
  readonly reason: string | undefined
}

/** Whether a command of hosts concerns the one in use at all. */
const concerns = (command: Command, { host }: Subjects): boolean =>
  command.scope !== 'host' || command.fits === undefined || (host !== null && command.fits(host.host))

/** The commands of one scope as they stand now, in groups that a line sets apart. */
export function offeredCommands(
  scope: Command['scope'],
  subjects: Subjects,
): readonly (readonly OfferedCommand[])[] {
  const groups = new Map<number, OfferedCommand[]>()
  for (const command of commands) {
    if (command.scope !== scope || !concerns(command, subjects)) continue
    const offered: OfferedCommand = {
      command,
      label: words.commandLabels[command.id],
      icon: command.icon,
      shortcut: command.keys[0],
      reason: unavailableReason(command, subjects) ?? undefined,
    }
    groups.set(command.group, [...(groups.get(command.group) ?? []), offered])
  }
  return [...groups.values()]
}

/** A scope whose commands have something to act on now, and the name of that. */
export interface OfferedScope {
  readonly scope: Command['scope']
  readonly title: string
}

/** Returns the scopes of the selection, from the host down, as Hyper-V Manager groups its actions. */
export function offeredScopes(subjects: Subjects): readonly OfferedScope[] {
  const { host, machine, machines, checkpoint, checkpoints } = subjects
  return [
    ...(host ? [{ scope: 'host' as const, title: visible(host.host.name) }] : []),
    ...(machines
      ? [{ scope: 'machines' as const, title: words.commandWords.machines(machines.machines.length) }]
      : machine
        ? [{ scope: 'machine' as const, title: visible(machine.machine.name) }]
        : []),
    ...(checkpoints
      ? [
          {
            scope: 'checkpoints' as const,
            title: words.commandWords.checkpoints(checkpoints.selected.length),
          },
        ]
      : checkpoint
        ? [{ scope: 'checkpoint' as const, title: visible(checkpoint.checkpoint.name) }]
        : []),
  ]
}
