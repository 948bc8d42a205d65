import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { activityWords } from '../../../shared/words/activities.ts'
import { selectActivities } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import styles from './activities-button.module.css'
import { ActivityList } from './activity-list.tsx'

/** Opens the list of everything done in this run. */
export const ActivitiesButton = ({ label }: { readonly label: string }) => {
  const activities = useAppSelector(selectActivities)
  return (
    <DialogTrigger>
      <AriaButton className={styles['button'] ?? ''}>{label}</AriaButton>
      <Popover placement="top start" offset={8} className={styles['popover'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {activityWords.title}
          </Heading>
          <ActivityList activities={activities} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
