import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { selectHostState } from '../../api/host-state.ts'
import { selectInventory } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { HostMark } from '../../features/hosts/host-mark.tsx'
import styles from './status-strip.module.css'
import { useReadingAge } from './use-reading-age.ts'

/** When a host that is away was last read, by its own clock as above the list. */
const Away = () => {
  const readAt = useAppSelector((state) => selectInventory(state)?.readAt)
  return readAt === undefined ? words.hostStateWords.unavailable : words.hostWords.unavailableSince(readAt)
}

const Heard = ({ hostId }: { readonly hostId: string }) => {
  const heard = useReadingAge(hostId)
  return heard === null ? words.hostStateWords.connected : words.hostWords.connectedAgo(heard)
}

/** Which host is in use, whether it answers, and how old what is shown is. */
export const HostConnection = ({ host }: { readonly host: Host }) => {
  const state = useAppSelector((root) => selectHostState(root, host))
  const answers = state === 'connected' || state === 'clockDiffers'
  return (
    <span className={styles['host']}>
      <span className={styles['text']}>{visible(host.name)}</span>
      <span className={styles['connection']}>
        {answers && <Heard hostId={host.id} />}
        {state === 'unavailable' && <Away />}
        {!answers && state !== 'unavailable' && words.hostStateWords[state]}
      </span>
      <HostMark host={host} />
    </span>
  )
}
