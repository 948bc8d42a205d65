import type { Host } from '../../../shared/domain/host.ts'
import type { HostState } from '../../../shared/words/hosts.ts'
import { words } from '../../../shared/words/words.ts'
import { hostStateTitle, selectHostState } from '../../api/host-state.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import styles from './host-mark.module.css'

export const HOST_STATE_ICON: Readonly<Record<HostState, IconName>> = {
  notAsked: 'waiting',
  connecting: 'progress',
  connected: 'check',
  clockDiffers: 'warning',
  unavailable: 'warning',
  needsSignIn: 'key',
}

/** How a host stands, as a drawing with words for those who do not see it, and whether it is the demo. */
export const HostMark = ({ host }: { readonly host: Host }) => {
  const state = useAppSelector((root) => selectHostState(root, host))
  const text = words.hostStateWords[state]
  const isPlain = host.kind === 'demo' && state === 'connected'
  return (
    <span className={styles['mark']}>
      {host.kind === 'demo' && <Badge tone="warn">{words.hostWords.demo}</Badge>}
      <span className={styles[state]} title={hostStateTitle(host, state)}>
        {!isPlain && <Icon name={HOST_STATE_ICON[state]} />}
        <span className="visually-hidden">{text}</span>
      </span>
    </span>
  )
}
