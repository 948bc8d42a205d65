import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { activityWords } from '../../../shared/words/activities.ts'
import { toastWords } from '../../../shared/words/screens.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectToasts, type Toast as ToastRecord, toastClosed } from '../../store/toasts-slice.ts'
import { announce } from '../../ui/announcer.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Note } from '../../ui/note.tsx'
import styles from './toasts.module.css'

/** How long good news stays; a failure stays until it is closed. */
const STAY = 8_000

const Toast = ({ toast }: { readonly toast: ToastRecord }) => {
  const { id, tone, message, hostMessage } = toast
  const dispatch = useAppDispatch()
  const [isHeld, setHeld] = useState(false)

  useEffect(() => announce(message, tone === 'bad' ? 'assertive' : 'polite'), [message, tone])
  useEffect(() => {
    if (isHeld || tone === 'bad') return undefined
    const timer = setTimeout(() => dispatch(toastClosed(id)), STAY)
    return () => clearTimeout(timer)
  }, [dispatch, id, isHeld, tone])

  return (
    <li className={styles['toast']}>
      <div
        role="presentation"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <Note
          tone={tone}
          actions={
            <IconButton
              icon="close"
              label={activityWords.closeToast}
              onPress={() => dispatch(toastClosed(id))}
            />
          }
        >
          <p>{message}</p>
          {hostMessage !== undefined && (
            <p className={styles['host']}>
              {activityWords.hostSays} <q>{hostMessage}</q>
            </p>
          )}
        </Note>
      </div>
    </li>
  )
}

/** What has just ended, above the strip and below the Actions. Stands outside the app's root, so that a dialog leaves it alone. */
export const Toasts = () => {
  const toasts = useAppSelector(selectToasts)
  return createPortal(
    <section aria-label={toastWords.label} data-react-aria-top-layer="true" className={styles['place']}>
      <ul className={styles['toasts']}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>,
    document.body,
  )
}
