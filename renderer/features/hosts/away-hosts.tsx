import { failureText } from '../../../shared/words/failures.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { waitsForSignIn } from '../../api/host-state.ts'
import { selectInventoryOf } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Note } from '../../ui/note.tsx'
import styles from './away-hosts.module.css'
import { HostRetry } from './host-retry.tsx'

interface AwayHostProps {
  readonly host: Host
  readonly failure: Failure
  readonly isOne: boolean
}

/** Of several hosts each has one line, and the list above keeps its room. */
const ShortAway = ({ host, failure }: { readonly host: Host; readonly failure: Failure }) => (
  <>
    <b>{visible(host.name)}</b> {words.hostStateWords[waitsForSignIn(host) ? 'needsSignIn' : 'unavailable']}.
    <span className="visually-hidden"> {failureText(failure)}</span>
  </>
)

const AwayHost = ({ host, failure, isOne }: AwayHostProps) => {
  const readAt = useAppSelector((state) => selectInventoryOf(state, host.id)?.readAt)
  return (
    <li className={styles['host']}>
      <span role="status" title={isOne ? failure.hostMessage : failureText(failure)}>
        {isOne ? failureText(failure) : <ShortAway host={host} failure={failure} />}{' '}
        {readAt !== undefined && words.awayWords.last(readAt)}
      </span>
      <HostRetry host={host} />
    </li>
  )
}

/**
 * The hosts that do not answer: why, since when, and what can be done. They stand under the list of what is known, so
 * that no row moves when one goes or comes back.
 */
export const AwayHosts = ({ hosts }: { readonly hosts: readonly Host[] }) => {
  const away = hosts.flatMap((host) =>
    host.connection.state === 'unavailable' ? [{ host, failure: host.connection.failure }] : [],
  )
  if (away.length === 0) return null
  return (
    <div className={styles['away']}>
      <Note tone="warn">
        <ul className={styles['hosts']}>
          {away.map(({ host, failure }) => (
            <AwayHost key={host.id} host={host} failure={failure} isOne={hosts.length === 1} />
          ))}
        </ul>
      </Note>
    </div>
  )
}
