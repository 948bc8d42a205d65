import type { Failure } from '../../../shared/domain/failure.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { awayWords, hostStateWords } from '../../../shared/words/hosts.ts'
import { waitsForSignIn } from '../../api/host-state.ts'
import { Note } from '../../ui/note.tsx'
import styles from './away-hosts.module.css'
import { HostRetry } from './host-retry.tsx'

export interface AwayHostsProps {
  readonly hosts: readonly Host[]
  /** The moment of a host's last reading, where there was one. */
  readonly readAt: (hostId: string) => number | undefined
}

/** Of several hosts each has one line, and the list below keeps its room. */
const ShortAway = ({ host, failure }: { readonly host: Host; readonly failure: Failure }) => (
  <>
    <b>{visible(host.name)}</b> {hostStateWords[waitsForSignIn(host) ? 'needsSignIn' : 'unavailable']}.
    <span className="visually-hidden"> {failure.message}</span>
  </>
)

/** The hosts that do not answer, above a list that shows what is known: why, since when, and what can be done. */
export const AwayHosts = ({ hosts, readAt }: AwayHostsProps) => {
  const away = hosts.flatMap((host) =>
    host.connection.state === 'unavailable' ? [{ host, failure: host.connection.failure }] : [],
  )
  if (away.length === 0) return null
  const isOne = hosts.length === 1
  return (
    <div className={styles['away']}>
      <Note tone="warn">
        <ul className={styles['hosts']}>
          {away.map(({ host, failure }) => {
            const last = readAt(host.id)
            return (
              <li key={host.id} className={styles['host']}>
                <span role="status" title={isOne ? failure.hostMessage : failure.message}>
                  {isOne ? failure.message : <ShortAway host={host} failure={failure} />}{' '}
                  {last !== undefined && awayWords.last(last)}
                </span>
                <HostRetry host={host} />
              </li>
            )
          })}
        </ul>
      </Note>
    </div>
  )
}
