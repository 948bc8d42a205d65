import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { awayWords } from '../../../shared/words/hosts.ts'
import { Note } from '../../ui/note.tsx'
import styles from './away-hosts.module.css'
import { HostRetry } from './host-retry.tsx'

export interface AwayHostsProps {
  readonly hosts: readonly Host[]
  /** The moment of a host's last reading, where there was one. */
  readonly readAt: (hostId: string) => number | undefined
}

/** The hosts that do not answer, above a list that shows what is known: why, since when, and what can be done. */
export const AwayHosts = ({ hosts, readAt }: AwayHostsProps) => {
  const away = hosts.flatMap((host) =>
    host.connection.state === 'unavailable' ? [{ host, failure: host.connection.failure }] : [],
  )
  if (away.length === 0) return null
  return (
    <div className={styles['away']}>
      <Note tone="warn">
        <ul className={styles['hosts']}>
          {away.map(({ host, failure }) => {
            const last = readAt(host.id)
            return (
              <li key={host.id} className={styles['host']}>
                <span role="status" title={failure.hostMessage}>
                  {hosts.length > 1 && <b>{visible(host.name)}: </b>}
                  {failure.message} {last !== undefined && awayWords.last(last)}
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
