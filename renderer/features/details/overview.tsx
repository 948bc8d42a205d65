import type { Checkpoint } from '../../../shared/domain/checkpoint.ts'
import { whyUnread } from '../../../shared/domain/unread.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { formatAgo, formatMoment, visibleLines } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import styles from './overview.module.css'
import { ReadingFailure } from './reading-view.tsx'
import type { Reading } from './use-readings.ts'

/** A moment and how long ago it was, both by the host's clock. */
export const momentFact = (at: number | null, readAt: number): string =>
  at === null
    ? words.detailWords.unknown
    : words.detailWords.createdAgo(formatMoment(at), formatAgo(at, readAt))

/** Returns what a reading told; else that it is still being read, or that it is not known. */
export const readFact = <T,>({ data, failure }: Reading<T>, told: (data: T) => string | null): string => {
  if (data) return told(data) ?? words.detailWords.unknown
  return failure ? words.detailWords.unknown : words.machineWords.measuring
}

/** Notes, with their lines. */
export const notesFact = ({ notes, unread }: Pick<Checkpoint, 'notes' | 'unread'>): Fact => ({
  label: words.detailWords.machine.notes,
  value: whyUnread({ unread }, 'notes') ? (
    words.detailWords.unknown
  ) : notes.trim() === '' ? (
    words.detailWords.none
  ) : (
    <span className={styles['notes']}>{visibleLines(notes)}</span>
  ),
})

/** Lists the facts that could not be read, each with the host's reason; nothing where all were. */
export const unreadFacts = ({ unread }: Pick<Checkpoint, 'unread'>): readonly Fact[] =>
  unread.length === 0
    ? []
    : [
        {
          label: words.detailWords.unread,
          value: <span className={styles['notes']}>{unread.map(words.unreadText).join('\n')}</span>,
        },
      ]

interface OverviewProps {
  readonly host: Host
  readonly readAt: number
  readonly facts: readonly Fact[]
  /** The reading that some of the facts come from. */
  readonly reading: Reading<unknown>
}

/** Facts of what is selected; those of a host that does not answer are dated. */
export const Overview = ({ host, readAt, facts, reading }: OverviewProps) => (
  <div className={styles['overview']}>
    {host.connection.state === 'unavailable' && <Note tone="warn">{words.detailWords.stale(readAt)}</Note>}
    <Facts columns={2} facts={facts} />
    <ReadingFailure reading={reading} />
  </div>
)
