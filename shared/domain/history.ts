import { failure } from './failure.ts'
import { timestamp } from './ids.ts'
import { keptCheckpoint, madeKind } from './made-checkpoint.ts'
import { z } from './schema.ts'

/** A mutation as the history knows it before it starts. Holds names and ids, never a secret. */
export const historyBegin = z.object({
  id: z.string(),
  /** The entry this one is a step of. */
  partOf: z.string().nullable(),
  /** By this computer's clock. */
  at: timestamp,
  /** The account that the program ran as, as the operating system calls it. Absent where that tells none. */
  user: z.exactOptional(z.string()),
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

const OUTCOMES = ['succeeded', 'failed', 'unknown'] as const

/** How a mutation ended. */
export const historyEnd = z.object({
  id: z.string(),
  at: timestamp,
  /**
   * The end of the change. `unknown`: nobody saw it, or the program ended before the command did and a later run
   * found it so. Once it is known after all, another end of the same entry says it.
   */
  outcome: z.enum(OUTCOMES),
  /** Its result, as its operation answered the version that wrote the line. */
  result: z.exactOptional(z.unknown()),
  /** The checkpoint that holds what was there before. */
  kept: z.exactOptional(keptCheckpoint),
  /** The kind that a checkpoint made by it became. */
  became: z.exactOptional(madeKind),
  /** Absent in what is read where a newer version wrote one of another form. */
  failure: z.exactOptional(z.preprocess(withoutSentence, failure)),
})
export type HistoryEnd = z.output<typeof historyEnd>

/** A mutation with how it ended; `null` while it has not, or nobody wrote that down. */
const historyEntry = historyBegin.extend({ end: historyEnd.nullable() })
export type HistoryEntry = z.output<typeof historyEntry>

/** A command with the mutations that it was carried out by, the first of them first. */
export const historyCommand = historyEntry.extend({ steps: z.array(historyEntry) })
export type HistoryCommand = z.output<typeof historyCommand>

/** The commands to be read: those of which all that is given is true. */
export const historyFilter = z.object({
  hostId: z.exactOptional(z.string()),
  vmId: z.exactOptional(z.string()),
  command: z.exactOptional(z.string()),
  /** `open`: no end is written down. */
  outcome: z.exactOptional(z.enum([...OUTCOMES, 'open'])),
  /** The command began at this moment or later. */
  since: z.exactOptional(timestamp),
  /** The command began before this moment. */
  until: z.exactOptional(timestamp),
})
export type HistoryFilter = z.output<typeof historyFilter>

export const historyQuery = z.object({
  /** The `next` of the page before; `null` for the newest commands. */
  from: z.string().nullable(),
  filter: historyFilter,
})
export type HistoryQuery = z.output<typeof historyQuery>

/** Some of the commands of a history, the newest first. */
export const historyPage = z.object({
  /** May be none although there are more. */
  commands: z.array(historyCommand),
  /** Where the next page begins; `null` where there is none. */
  next: z.string().nullable(),
  /** Whether the last line is not whole: it is being written, or a crash tore it. */
  isTorn: z.boolean(),
  /** How many other lines on the way could not be read. */
  unread: z.number().int().nonnegative(),
})
export type HistoryPage = z.output<typeof historyPage>

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

/** Joins the lines of a history, in their order, into its commands. A step whose command is not among them is left out. */
export function historyCommands(lines: readonly unknown[]): readonly HistoryCommand[] {
  const commands = new Map<string, HistoryEntry & { readonly steps: HistoryEntry[] }>()
  for (const entry of historyEntries(lines))
    if (entry.partOf === null) commands.set(entry.id, { ...entry, steps: [] })
    else commands.get(entry.partOf)?.steps.push(entry)
  return [...commands.values()]
}

/** Whether a command is one that the filter asks for. */
export const isAskedFor = (
  { hostId, vmId, command, at, end }: HistoryEntry,
  filter: HistoryFilter,
): boolean =>
  (filter.hostId === undefined || hostId === filter.hostId) &&
  (filter.vmId === undefined || vmId === filter.vmId) &&
  (filter.command === undefined || command === filter.command) &&
  (filter.outcome === undefined || (end?.outcome ?? 'open') === filter.outcome) &&
  (filter.since === undefined || at >= filter.since) &&
  (filter.until === undefined || at < filter.until)
