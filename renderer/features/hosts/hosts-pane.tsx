import { hostWords, paneWords } from '../../../shared/words/screens.ts'
import { selectHosts } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectHostId } from '../../store/selection-slice.ts'
import { Icon } from '../../ui/icon.tsx'
import { NameText } from '../../ui/name-text.tsx'
import { Pane } from '../../ui/pane.tsx'
import { HostMark } from './host-mark.tsx'
import styles from './hosts-pane.module.css'
import { useSelectHost } from './use-select-host.ts'

/** The hosts; a click puts one in use. */
export const HostsPane = () => {
  const hosts = useAppSelector(selectHosts)
  const hostId = useAppSelector(selectHostId)
  const selectHost = useSelectHost()
  return (
    <Pane label={paneWords.hosts} className={styles['hosts']}>
      <h2 className={styles['title']}>{hostWords.title}</h2>
      <ul>
        {hosts.map((host) => (
          <li key={host.id}>
            <button
              type="button"
              className={styles['host']}
              aria-current={host.id === hostId}
              onClick={() => selectHost(host.id)}
            >
              <Icon name="host" />
              <NameText name={host.name} />
              <HostMark host={host} />
            </button>
          </li>
        ))}
      </ul>
    </Pane>
  )
}
