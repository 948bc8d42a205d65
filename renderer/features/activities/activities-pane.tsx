import { useEffect, useRef } from 'react'
import type { Activity } from '../../../shared/domain/activity.ts'
import { activityReport, hostWorkReport } from '../../../shared/words/activity-report.ts'
import { words } from '../../../shared/words/words.ts'
import { selectActivities } from '../../api/selectors.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { activitiesToggled } from '../../store/activities-slice.ts'
import { selectPaneSize } from '../../store/layout-slice.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Pane, PaneHead } from '../../ui/pane.tsx'
import { useNow } from '../../ui/use-now.ts'
import styles from './activities-pane.module.css'
import { ActivityItem } from './activity-item.tsx'
import { HostWorkItem } from './host-work-item.tsx'
import { useHostWork } from './use-host-work.ts'

/** The strip's button that opens and closes the pane, and gets the focus back. */
export const ACTIVITIES_BUTTON = 'activities-button'

const SECOND = 1_000

const isRunning = ({ state }: Activity): boolean => state === 'running'

const newestFirst = (activities: readonly Activity[]): readonly Activity[] =>
  activities.toSorted((a, b) => Number(isRunning(b)) - Number(isRunning(a)) || b.startedAt - a.startedAt)

/** Everything done in this run, what is under way first, and between that and what has ended the work that is not ours. */
export const ActivitiesPane = () => {
  const activities = newestFirst(useAppSelector(selectActivities))
  const work = useHostWork()
  const now = useNow(SECOND)
  const height = useAppSelector((state) => selectPaneSize(state, 'activities'))
  const dispatch = useAppDispatch()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => pane.current?.focus(), [])

  const close = (): void => {
    dispatch(activitiesToggled())
    document.getElementById(ACTIVITIES_BUTTON)?.focus()
  }
  const isEmpty = activities.length + work.length === 0
  const copyAll = (): void => {
    const reports = [
      ...activities.map((one) => activityReport(one, now)),
      ...work.map((one) => hostWorkReport(one, now)),
    ]
    void copyText(reports.join('\n\n'))
  }

  return (
    <div
      role="presentation"
      className={styles['pane']}
      style={{ height }}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) close()
      }}
    >
      <Pane ref={pane} label={words.activityWords.title} className={styles['inside']}>
        <PaneHead
          title={words.activityWords.title}
          end={
            <>
              {!isEmpty && (
                <Button variant="link" onPress={copyAll}>
                  {words.activityWords.copyAll}
                </Button>
              )}
              <IconButton
                hasTooltip={false}
                icon="close"
                label={words.activityWords.closePane}
                onPress={close}
              />
            </>
          }
        />
        {isEmpty ? (
          <p className={styles['none']}>{words.activityWords.none}</p>
        ) : (
          <ul className={styles['list']}>
            {activities.filter(isRunning).map((activity) => (
              <ActivityItem key={activity.id} activity={activity} now={now} />
            ))}
            {work.map((one) => (
              <HostWorkItem key={one.id} work={one} now={now} />
            ))}
            {activities
              .filter((one) => !isRunning(one))
              .map((activity) => (
                <ActivityItem key={activity.id} activity={activity} now={now} />
              ))}
          </ul>
        )}
      </Pane>
    </div>
  )
}
