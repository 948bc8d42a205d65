import { z } from '../../shared/domain/schema.ts'
import { parseJson } from './answer-text.ts'

const begin = z.object({
  what: z.literal('begin'),
  id: z.string(),
  partOf: z.string().nullable(),
  at: z.number(),
  command: z.string(),
  vmName: z.string(),
  input: z.unknown(),
})
const end = z.object({ what: z.literal('end'), id: z.string() })
const aimed = z.object({ expected: z.object({ target: z.object({ name: z.string() }) }) })
const line = z.discriminatedUnion('what', [begin, end])

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

/** The commands that begin in these lines of a history and end in none of them, the earliest first. */
export function interruptedCommands(text: string): readonly InterruptedCommand[] {
  const open = new Map<string, InterruptedCommand>()
  for (const part of text.split('\n')) {
    const read = line.safeParse(parseJson(part))
    if (!read.success) continue
    if (read.data.what === 'end') {
      open.delete(read.data.id)
      continue
    }
    const { id, partOf, at, command, vmName, input } = read.data
    const { data } = aimed.safeParse(input)
    const checkpoint = data ? { checkpointName: data.expected.target.name } : {}
    open.set(id, { id, partOf, at, command, vmName, ...checkpoint })
  }
  return [...open.values()]
}
