import type { Host } from '../../../shared/domain/host.ts'
import type { ReadingFinding } from '../../../shared/domain/unread.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { selectInventoryOf } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Note } from '../../ui/note.tsx'
import styles from './away-hosts.module.css'

const NONE: readonly ReadingFinding[] = []

const FindingsOf = ({ host, isOne }: { readonly host: Host; readonly isOne: boolean }) => {
  const findings = useAppSelector((state) => selectInventoryOf(state, host.id)?.findings ?? NONE)
  const { connection } = host
  const clockAhead = connection.state === 'connected' ? connection.clockAhead : undefined
  if (findings.length === 0 && clockAhead === undefined) return null
  const name = isOne ? null : <b>{visible(host.name)}: </b>
  return (
    <div className={styles['away']}>
      <Note tone="warn">
        <ul className={styles['hosts']}>
          {clockAhead !== undefined && (
            <li role="status">
              {name}
              {words.hostClockText(clockAhead)}
            </li>
          )}
          {findings.map((finding, index) => (
            // Nothing else tells two apart that name no machine.
            <li key={index} role="status">
              {name}
              {words.hostFindingText(finding)}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}

/** Says what is missing in the list above, by host, and why; and whose clock differs. */
export const HostFindings = ({ hosts }: { readonly hosts: readonly Host[] }) =>
  hosts.map((host) => <FindingsOf key={host.id} host={host} isOne={hosts.length === 1} />)
