import { Button as AriaButton } from 'react-aria-components'
import { words } from '../../../shared/words/words.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { activitiesToggled, selectIsActivitiesOpen } from '../../store/activities-slice.ts'
import { ACTIVITIES_BUTTON } from './activities-pane.tsx'
import styles from './activities-button.module.css'

/** Shows and hides the list of everything done in this run; `more` is what the strip has no room for. */
export const ActivitiesButton = ({ more }: { readonly more: number }) => {
  const dispatch = useAppDispatch()
  const isOpen = useAppSelector(selectIsActivitiesOpen)
  return (
    <AriaButton
      id={ACTIVITIES_BUTTON}
      aria-expanded={isOpen}
      {...(more > 0 ? { 'aria-label': words.activityWords.showMore(more) } : {})}
      className={styles['button'] ?? ''}
      onPress={() => dispatch(activitiesToggled())}
    >
      {more > 0 ? words.activityWords.more(more) : words.activityWords.show}
    </AriaButton>
  )
}
