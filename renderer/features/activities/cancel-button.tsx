import { canCancel, type Activity } from '../../../shared/domain/activity.ts'
import { activityWords } from '../../../shared/words/activities.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useCancelActivityMutation } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
import { Button } from '../../ui/button.tsx'

/** Asks for the end of a command under way, where that is possible; nothing where it is not. */
export const CancelButton = ({ activity }: { readonly activity: Activity }) => {
  const dispatch = useAppDispatch()
  const [cancelActivity] = useCancelActivityMutation()
  if (!canCancel(activity)) return null
  const cancel = async (): Promise<void> => {
    const { error } = await cancelActivity({ id: activity.id })
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }
  return (
    <Button variant="link" onPress={() => void cancel()}>
      {activityWords.cancel}
    </Button>
  )
}
