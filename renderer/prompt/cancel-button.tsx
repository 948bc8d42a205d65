import { canCancel, type Activity } from '../../shared/domain/activity.ts'
import { words } from '../../shared/words/words.ts'
import { failureOf } from '../api/failure-of.ts'
import { useCancelActivityMutation } from '../api/panel-api.ts'
import { useAppDispatch } from '../store/hooks.ts'
import { failureToast, toastGiven } from '../store/toasts-slice.ts'
import { Button, type ButtonVariant } from '../ui/button.tsx'
import { passFocusOn } from '../ui/pass-focus-on.ts'

export interface CancelButtonProps {
  readonly activity: Activity
  readonly variant?: ButtonVariant
  /** Its text where *Cancel* alone could mean something else. */
  readonly label?: string
  /** Whether its name tells of what, because others stand beside it. */
  readonly isNamed?: boolean
}

/** Asks for the end of a command under way, where that is possible; nothing where it is not. */
export const CancelButton = ({
  activity,
  variant = 'link',
  label = words.activityWords.cancel,
  isNamed = false,
}: CancelButtonProps) => {
  const dispatch = useAppDispatch()
  const [cancelActivity] = useCancelActivityMutation()
  if (!canCancel(activity)) return null
  const cancel = async (): Promise<void> => {
    const { error } = await cancelActivity({ id: activity.id })
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }
  return (
    <span ref={passFocusOn}>
      <Button
        variant={variant}
        {...(isNamed ? { 'aria-label': words.activityWords.cancelOne(words.activityText(activity)) } : {})}
        onPress={() => void cancel()}
      >
        {label}
      </Button>
    </span>
  )
}
