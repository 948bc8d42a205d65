import { hostJobText } from '../../../shared/words/activities.ts'
import { useHostJobs } from '../../api/use-host-jobs.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './status-strip.module.css'

export interface HostWorkProps {
  readonly hostIds: readonly string[]
  readonly otherwise: string
}

/** What Hyper-V is at work on although no command of ours is: disks that still merge, or somebody else's commands. */
export const HostWork = ({ hostIds, otherwise }: HostWorkProps) => {
  const [first] = useHostJobs(hostIds)
  if (first === undefined) return <span className={styles['quiet']}>{otherwise}</span>
  return (
    <span className={styles['activity']}>
      <span className={styles['turning']}>
        <Icon name="progress" />
      </span>
      <span className={styles['text']}>{hostJobText(first.job, first.machine.name)}</span>
    </span>
  )
}
