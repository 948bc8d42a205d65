import { canCancel, type Activity } from '../../../shared/domain/activity.ts'
import { activityWords } from '../../../shared/words/activities.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useCancelActivityMutation } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
import { Button, type ButtonVariant } from '../../ui/button.tsx'

export interface CancelButtonProps {
  readonly activity: Activity
  readonly variant?: ButtonVariant
  /** What it says where *Cancel* alone could mean something else. */
  readonly label?: string
}

/** Asks for the end of a command under way, where that is possible; nothing where it is not. */
export const CancelButton = ({
  activity,
  variant = 'link',
  label = activityWords.cancel,
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
    <Button variant={variant} onPress={() => void cancel()}>
      {label}
    </Button>
  )
}
