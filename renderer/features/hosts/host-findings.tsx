import type { Host } from '../../../shared/domain/host.ts'
import type { ReadingFinding } from '../../../shared/domain/unread.ts'
import { visible } from '../../../shared/words/format.ts'
import { hostFindingText } from '../../../shared/words/hosts.ts'
import { selectInventoryOf } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Note } from '../../ui/note.tsx'
import styles from './away-hosts.module.css'

const NONE: readonly ReadingFinding[] = []

const FindingsOf = ({ host, isOne }: { readonly host: Host; readonly isOne: boolean }) => {
  const findings = useAppSelector((state) => selectInventoryOf(state, host.id)?.findings ?? NONE)
  if (findings.length === 0) return null
  return (
    <div className={styles['away']}>
      <Note tone="warn">
        <ul className={styles['hosts']}>
          {findings.map((finding, index) => (
            // Nothing else tells two apart that name no machine.
            <li key={index} role="status">
              {!isOne && <b>{visible(host.name)}: </b>}
              {hostFindingText(finding)}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}

/** Says what is missing in the list above, by host, and why. */
export const HostFindings = ({ hosts }: { readonly hosts: readonly Host[] }) =>
  hosts.map((host) => <FindingsOf key={host.id} host={host} isOne={hosts.length === 1} />)
