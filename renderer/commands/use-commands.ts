import { useMemo } from 'react'
import { commandLabels } from '../../shared/words/commands.ts'
import { useAppSelector } from '../store/hooks.ts'
import type { IconName } from '../ui/icon.tsx'
import { type Subjects, unavailableReason } from './availability.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { selectSubjects } from './subjects.ts'

/** A command as a menu or the Actions pane shows it. */
export interface OfferedCommand {
  readonly command: Command
  readonly label: string
  readonly icon: IconName
  readonly shortcut: string | undefined
  /** Why it cannot be run now. */
  readonly reason: string | undefined
}

const concerns = (command: Command, { host }: Subjects): boolean =>
  command.scope !== 'host' || command.fits === undefined || (host !== null && command.fits(host.host))

/** The commands of one scope as they stand now, in groups that a line sets apart. */
export function useCommands(scope: Command['scope']): readonly (readonly OfferedCommand[])[] {
  const subjects = useAppSelector(selectSubjects)
  return useMemo(() => {
    const groups = new Map<number, OfferedCommand[]>()
    for (const command of commands) {
      if (command.scope !== scope || !concerns(command, subjects)) continue
      const offered: OfferedCommand = {
        command,
        label: commandLabels[command.id],
        icon: command.icon,
        shortcut: command.keys[0],
        reason: unavailableReason(command, subjects) ?? undefined,
      }
      groups.set(command.group, [...(groups.get(command.group) ?? []), offered])
    }
    return [...groups.values()]
  }, [scope, subjects])
}
