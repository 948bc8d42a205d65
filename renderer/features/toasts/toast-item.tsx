import { useEffect, useState } from 'react'
import { words } from '../../../shared/words/words.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { type Toast, toastClosed } from '../../store/toasts-slice.ts'
import { Button } from '../../ui/button.tsx'
import { useClock } from '../../ui/clock.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Note } from '../../ui/note.tsx'
import { hostWordsOf, toastText } from '../../store/toast-text.ts'
import styles from './toasts.module.css'

/** How long good news stays; longer where it can be acted upon. A failure stays until it is closed. */
const STAY = 8_000
const STAY_TO_ACT = 20_000

export interface ToastItemProps {
  readonly toast: Toast
  readonly onClose: () => void
  readonly onUndo: (() => void) | undefined
}

/** One message. Its time stands still while the pointer or the focus is on it, and begins anew after that. */
export const ToastItem = ({ toast, onClose, onUndo }: ToastItemProps) => {
  const { id, tone, content } = toast
  const hostMessage = hostWordsOf(content)
  const dispatch = useAppDispatch()
  const clock = useClock()
  const [isPointedAt, setPointedAt] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const stays = tone === 'bad' || isPointedAt || isFocused
  const time = onUndo ? STAY_TO_ACT : STAY
  useEffect(
    () => (stays ? undefined : clock.after(time, () => dispatch(toastClosed(id)))),
    [clock, dispatch, id, stays, time],
  )

  return (
    <li className={styles['toast']}>
      <div
        role="presentation"
        onPointerEnter={() => setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <Note
          tone={tone}
          actions={
            <IconButton
              hasTooltip={false}
              icon="close"
              label={words.activityWords.closeToast}
              onPress={onClose}
            />
          }
        >
          <p>{toastText(content)}</p>
          {hostMessage !== undefined && (
            <p className={styles['host']}>
              {words.activityWords.hostSays} <q>{hostMessage}</q>
            </p>
          )}
          {onUndo && (
            <Button variant="link" onPress={onUndo}>
              {words.undoWords.undo}
            </Button>
          )}
        </Note>
      </div>
    </li>
  )
}
