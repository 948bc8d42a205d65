import type { ReactNode } from 'react'
import type { Host } from '../../../shared/domain/host.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import styles from './reading-view.module.css'
import type { Reading } from './use-readings.ts'

const WIDTHS = [72, 48, 84, 60, 68]

/** Lines that are not there yet. */
const Skeleton = ({ label }: { readonly label: string }) => (
  <div role="status" className={styles['skeleton']}>
    <p className={styles['freshness']}>{label}</p>
    {WIDTHS.map((width) => (
      <div key={width} aria-hidden="true" className={styles['bar']}>
        <span />
        <span style={{ width: `${width}%` }} />
      </div>
    ))}
  </div>
)

/** Why something could not be read, with a way to read it again. */
export const ReadingFailure = ({ reading: { failure, readAgain } }: { readonly reading: Reading<unknown> }) =>
  failure && (
    <FailureNote
      failure={failure}
      actions={
        <Button icon="refresh" onPress={readAgain}>
          {words.readingWords.retry}
        </Button>
      }
    />
  )

interface ReadingViewProps<T> {
  readonly host: Host
  readonly reading: Reading<T>
  /** The text while there is nothing to show. */
  readonly waiting: string
  readonly children: (data: T) => ReactNode
}

/** A reading, with the moment it was true. One that could not be repeated is greyed, and said to be old. */
export const ReadingView = <T extends { readonly readAt: number }>({
  host,
  reading,
  waiting,
  children,
}: ReadingViewProps<T>) => {
  const { data, failure, isReading } = reading
  if (!data) return failure ? <ReadingFailure reading={reading} /> : <Skeleton label={waiting} />
  const isAway = host.connection.state === 'unavailable'
  const isStale = isAway || failure !== undefined
  const { readAt } = data
  return (
    <div className={styles['view']}>
      <p className={classNames(styles['freshness'], isStale && styles['stale'])}>
        {isStale && <Icon name="warning" />}
        {isAway
          ? words.readingWords.away(readAt)
          : failure
            ? words.readingWords.stale(readAt)
            : isReading
              ? words.readingWords.again(readAt)
              : words.readingWords.read(readAt)}
      </p>
      <ReadingFailure reading={reading} />
      <div className={classNames(styles['content'], isStale && styles['old'])}>{children(data)}</div>
    </div>
  )
}
