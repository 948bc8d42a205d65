import type { Host } from '../../../shared/domain/host.ts'
import { activityProgressText, activityText, activityWords } from '../../../shared/words/activities.ts'
import { visible } from '../../../shared/words/format.ts'
import { connectedText, hostStateWords } from '../../../shared/words/hosts.ts'
import { paneWords } from '../../../shared/words/screens.ts'
import { selectHostState } from '../../api/host-state.ts'
import { selectActivities, selectHost, selectShownHosts } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectIsAllShown } from '../../store/selection-slice.ts'
import { Icon } from '../../ui/icon.tsx'
import { ActivitiesButton } from '../activities/activities-button.tsx'
import { CancelButton } from '../activities/cancel-button.tsx'
import { HostMark } from '../hosts/host-mark.tsx'
import { HostWork } from './host-work.tsx'
import styles from './status-strip.module.css'

const HostConnection = ({ host }: { readonly host: Host }) => {
  const state = useAppSelector((root) => selectHostState(root, host))
  return <span className={styles['connection']}>{hostStateWords[state]}</span>
}

/** The line at the bottom: what is under way, and which host is in use. */
export const StatusStrip = () => {
  const activities = useAppSelector(selectActivities)
  const host = useAppSelector(selectHost)
  const shown = useAppSelector(selectShownHosts)
  const isAllShown = useAppSelector(selectIsAllShown)
  const running = activities.filter(({ state }) => state === 'running')
  // The one with steps takes longest and matters most.
  const [first, ...others] = running.toSorted((a, b) => b.steps.length - a.steps.length)
  const progress = first && activityProgressText(first)
  return (
    <footer aria-label={paneWords.strip} data-pane="" className={styles['strip']}>
      {first ? (
        <span className={styles['activity']}>
          <span className={styles['turning']}>
            <Icon name="progress" />
          </span>
          <span className={styles['text']}>
            {activityText(first)}
            {progress !== null && `: ${progress}`}
          </span>
          <CancelButton activity={first} />
        </span>
      ) : (
        <HostWork hostIds={shown.map(({ id }) => id)} otherwise={activityWords.idle} />
      )}
      <ActivitiesButton label={others.length > 0 ? activityWords.more(others.length) : activityWords.show} />
      {isAllShown && (
        <span className={styles['host']}>
          <span className={styles['text']}>{connectedText(shown)}</span>
        </span>
      )}
      {host && !isAllShown && (
        <span className={styles['host']}>
          <span className={styles['text']}>{visible(host.name)}</span>
          <HostConnection host={host} />
          <HostMark host={host} />
        </span>
      )}
    </footer>
  )
}
