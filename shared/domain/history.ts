import { failure } from './failure.ts'
import { timestamp } from './ids.ts'
import { z } from './schema.ts'

/** A mutation as the history knows it before it starts. Holds names and ids, never a secret. */
export const historyBegin = z.object({
  id: z.string(),
  /** The entry this one is a step of. */
  partOf: z.string().nullable(),
  /** By this computer's clock. */
  at: timestamp,
  hostId: z.string(),
  /** As the version called it that wrote the line. */
  command: z.string(),
  vmId: z.string(),
  vmName: z.string(),
  input: z.unknown(),
})
export type HistoryBegin = z.output<typeof historyBegin>

/** A failure as versions before this one wrote it: with a sentence of ours, and what was found under `detail`. */
const earlierFailure = z.looseObject({
  kind: z.string(),
  message: z.string(),
  detail: z.looseObject({}).optional(),
})

/** Takes the sentence out of an earlier failure, which would stay in the language of its day; what it tells stays. */
function withoutSentence(value: unknown): unknown {
  const earlier = earlierFailure.safeParse(value)
  if (!earlier.success) return value
  const { message: _, detail, ...facts } = earlier.data
  return { operation: '', subject: {}, ...facts, ...detail }
}

/** How a mutation ended. */
export const historyEnd = z.object({
  id: z.string(),
  at: timestamp,
  /**
   * The end of the change. `unknown`: nobody saw it, or the program ended before the command did and a later run
   * found it so. Once it is known after all, another end of the same entry says it.
   */
  outcome: z.enum(['succeeded', 'failed', 'unknown']),
  /** Absent in what is read where a newer version wrote one of another form. */
  failure: z.exactOptional(z.preprocess(withoutSentence, failure)),
})
export type HistoryEnd = z.output<typeof historyEnd>

/** A mutation with how it ended; `null` while it has not, or nobody wrote that down. */
export interface HistoryEntry extends HistoryBegin {
  readonly end: HistoryEnd | null
}

const marked = z.looseObject({ what: z.enum(['begin', 'end']) })

/**
 * Joins the lines of a history, in their order, into its entries. The last end of an entry counts. A line that is none
 * is left out, and so is an end whose beginning is not among them; a failure that cannot be read costs only itself.
 */
export function historyEntries(lines: readonly unknown[]): readonly HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>()
  for (const line of lines) {
    const { data } = marked.safeParse(line)
    if (data?.what === 'begin') {
      const begin = historyBegin.safeParse(line)
      if (begin.success) entries.set(begin.data.id, { ...begin.data, end: null })
    }
    if (data?.what === 'end') {
      const end = historyEnd.safeParse(line)
      const read = end.success ? end : historyEnd.omit({ failure: true }).safeParse(line)
      const entry = read.success && entries.get(read.data.id)
      if (entry) entries.set(entry.id, { ...entry, end: read.data })
    }
  }
  return [...entries.values()]
}
