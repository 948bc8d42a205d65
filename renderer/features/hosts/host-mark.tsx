import type { Connection, Host } from '../../../shared/domain/host.ts'
import { hostWords } from '../../../shared/words/screens.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import styles from './host-mark.module.css'

const MARK: Readonly<Record<Connection['state'], { readonly icon: IconName; readonly words: string }>> = {
  connecting: { icon: 'progress', words: hostWords.connecting },
  connected: { icon: 'check', words: hostWords.connected },
  unavailable: { icon: 'warning', words: hostWords.unavailable },
}

/** How a host stands, as a drawing with words for those who do not see it, and whether it is the demo. */
export const HostMark = ({ host }: { readonly host: Host }) => {
  const { icon, words } = MARK[host.connection.state]
  const isPlain = host.kind === 'demo' && host.connection.state === 'connected'
  return (
    <span className={styles['mark']}>
      {host.kind === 'demo' && <Badge tone="warn">{hostWords.demo}</Badge>}
      <span className={styles[host.connection.state]} title={words}>
        {!isPlain && <Icon name={icon} />}
        <span className="visually-hidden">{words}</span>
      </span>
    </span>
  )
}
