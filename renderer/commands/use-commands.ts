import { useMemo } from 'react'
import { useAppSelector } from '../store/hooks.ts'
import type { Command } from './command.ts'
import { offeredCommands, type OfferedCommand } from './offered-commands.ts'
import { selectSubjects } from './subjects.ts'

/** The commands of one scope as they stand now, in groups that a line sets apart. */
export function useCommands(scope: Command['scope']): readonly (readonly OfferedCommand[])[] {
  const subjects = useAppSelector(selectSubjects)
  return useMemo(() => offeredCommands(scope, subjects), [scope, subjects])
}
