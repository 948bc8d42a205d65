import { useState } from 'react'
import { activityWords } from '../../../shared/words/activities.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useCancelJobMutation } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
import { Button } from '../../ui/button.tsx'
import { passFocusOn } from '../../ui/pass-focus-on.ts'
import styles from './activity-item.module.css'
import type { HostWork } from './use-host-work.ts'

/** Has Hyper-V stop what somebody else may be waiting for, once that was asked and answered. */
export const StopButton = ({ work: { hostId, text, stop } }: { readonly work: HostWork }) => {
  const dispatch = useAppDispatch()
  const [cancelJob] = useCancelJobMutation()
  const [isAsking, setAsking] = useState(false)
  if (!stop) return null
  const cancel = async (): Promise<void> => {
    setAsking(false)
    const { error } = await cancelJob({ hostId, ...stop })
    const failure = failureOf(error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }
  if (!isAsking)
    return (
      <span key="ask" ref={passFocusOn}>
        <Button variant="link" aria-label={activityWords.cancelOne(text)} onPress={() => setAsking(true)}>
          {activityWords.stop}
        </Button>
      </span>
    )
  return (
    <span key="asked" ref={passFocusOn} role="group" aria-label={text} className={styles['ask']}>
      <span>{activityWords.stopAsk}</span>
      <Button variant="danger" onPress={() => void cancel()}>
        {activityWords.stopYes}
      </Button>
      <Button autoFocus onPress={() => setAsking(false)}>
        {activityWords.stopNo}
      </Button>
    </span>
  )
}
