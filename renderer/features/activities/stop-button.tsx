import { useState } from 'react'
import { words } from '../../../shared/words/words.ts'
import { giveCommand } from '../../commands/give-command.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { passFocusOn } from '../../ui/pass-focus-on.ts'
import styles from './activity-item.module.css'
import type { HostWork } from './use-host-work.ts'

/** Has Hyper-V stop what somebody else may be waiting for, once that was asked and answered. */
export const StopButton = ({ work: { hostId, text, stop } }: { readonly work: HostWork }) => {
  const dispatch = useAppDispatch()
  const [isAsking, setAsking] = useState(false)
  if (!stop) return null
  const cancel = (): void => {
    setAsking(false)
    void dispatch(giveCommand('cancelJob', { hostId, ...stop }))
  }
  if (!isAsking)
    return (
      <span key="ask" ref={passFocusOn}>
        <Button
          variant="link"
          aria-label={words.activityWords.cancelOne(text)}
          onPress={() => setAsking(true)}
        >
          {words.activityWords.stop}
        </Button>
      </span>
    )
  return (
    <span key="asked" ref={passFocusOn} role="group" aria-label={text} className={styles['ask']}>
      <span>{words.activityWords.stopAsk}</span>
      <Button variant="danger" onPress={cancel}>
        {words.activityWords.stopYes}
      </Button>
      <Button autoFocus onPress={() => setAsking(false)}>
        {words.activityWords.stopNo}
      </Button>
    </span>
  )
}
