import { historyEntries } from '../../shared/domain/history.ts'
import { z } from '../../shared/domain/schema.ts'
import { parseJson } from './answer-text.ts'

const aimed = z.object({ expected: z.object({ target: z.object({ name: z.string() }) }) })

/** A command of an earlier run whose end was never written. */
export interface InterruptedCommand {
  readonly id: string
  /** The command it was a step of; `null` for one that somebody gave. */
  readonly partOf: string | null
  readonly at: number
  readonly command: string
  readonly vmName: string
  readonly checkpointName?: string
}

/** Returns the commands that begin in these lines of a history and end in none of them, the earliest first. */
export const interruptedCommands = (text: string): readonly InterruptedCommand[] =>
  historyEntries(text.split('\n').map(parseJson))
    .filter(({ end }) => end === null)
    .map(({ id, partOf, at, command, vmName, input }) => {
      const { data } = aimed.safeParse(input)
      const checkpoint = data ? { checkpointName: data.expected.target.name } : {}
      return { id, partOf, at, command, vmName, ...checkpoint }
    })
