import { guid } from './ids.ts'
import { z } from './schema.ts'

/** Something of a machine or a checkpoint that its host could not tell, though it told the rest. */
export const unreadFact = z.object({
  /** The field that is `null` for it; `checkpoints` stands for those of a machine, of which some or all are missing. */
  fact: z.string(),
  /** The host's own words, in its language; empty where it gave none. */
  hostMessage: z.string(),
})
export type UnreadFact = z.output<typeof unreadFact>

/** Something that is missing in a reading of a host, because it could not be read at all. */
export const readingFinding = z.object({
  kind: z.enum(['machine', 'checkpoint']),
  /** The machine, or that of the checkpoint; `null` where the host's error names none. */
  vmId: guid.nullable(),
  /** The host's own words; empty where it answered, and the answer was of no form that is known. */
  hostMessage: z.string(),
  /** `FullyQualifiedErrorId` of the host's error; `null` where there was none. */
  errorId: z.string().nullable(),
})
export type ReadingFinding = z.output<typeof readingFinding>

interface Told {
  readonly unread: readonly UnreadFact[]
}

/** Why a fact of a record is not known; `undefined` where it was read. */
export const whyUnread = ({ unread }: Told, fact: string): UnreadFact | undefined =>
  unread.find((one) => one.fact === fact)
