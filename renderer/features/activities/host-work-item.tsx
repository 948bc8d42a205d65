import { hostWorkReport } from '../../../shared/words/activity-report.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './activity-item.module.css'
import { StopButton } from './stop-button.tsx'
import type { HostWork } from './use-host-work.ts'

/** Work that Hyper-V does without a command of ours, marked as such. */
export const HostWorkItem = ({ work, now }: { readonly work: HostWork; readonly now: number }) => {
  const { text, percent, startedAt, status } = work
  return (
    <li className={styles['item']}>
      <span className={styles['quiet']}>
        <Icon name="progress" />
      </span>
      <div className={styles['words']}>
        <h3>{text}</h3>
        <p className={styles['quiet']}>
          {words.hostWorkTimeText(startedAt, now)}. {words.activityWords.notOurs}
        </p>
        {percent !== null && (
          <p className={styles['progress']}>
            <ProgressBar label={words.activityWords.howFar} percent={percent} />{' '}
            {words.activityWords.percent(percent)}
          </p>
        )}
        {status !== '' && (
          <p className={styles['quiet']}>
            {words.activityWords.hostSays} <q>{status}</q>
          </p>
        )}
      </div>
      <div className={styles['actions']}>
        <StopButton work={work} />
        <Button
          variant="link"
          aria-label={words.activityWords.copyOne(text)}
          onPress={() => void copyText(hostWorkReport(work, now))}
        >
          {words.activityWords.copy}
        </Button>
      </div>
    </li>
  )
}
