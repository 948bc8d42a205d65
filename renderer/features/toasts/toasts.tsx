import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { words } from '../../../shared/words/words.ts'
import { selectActivities } from '../../api/selectors.ts'
import { undoActivity } from '../../commands/undo-apply.ts'
import { selectDialog } from '../../store/dialog-slice.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { selectToasts, toastClosed } from '../../store/toasts-slice.ts'
import { ToastItem } from './toast-item.tsx'
import styles from './toasts.module.css'

/**
 * The messages about what has just ended. They cover neither the tree nor a prompt: while a dialog is open
 * they wait, and their time with them. F6 goes here; Escape closes the message with the focus, which then
 * goes to the next one, and after the last back to where it came from.
 */
export const Toasts = () => {
  const toasts = useAppSelector(selectToasts)
  const activities = useAppSelector(selectActivities)
  const isAsking = useAppSelector((state) => selectDialog(state) !== null)
  const dispatch = useAppDispatch()
  const list = useRef<HTMLUListElement>(null)
  const origin = useRef<Element | null>(null)
  if (toasts.length === 0 || isAsking) return null

  const itemOf = (id: string): Element | undefined =>
    list.current?.children[toasts.findIndex((one) => one.id === id)]
  const giveFocusBack = (): void => {
    if (origin.current instanceof HTMLElement) origin.current.focus()
  }
  const close = (id: string): void => {
    const item = itemOf(id)
    if (item?.contains(document.activeElement)) {
      const next = item.nextElementSibling ?? item.previousElementSibling
      const button = next?.querySelector<HTMLElement>('button:last-of-type')
      if (button) button.focus()
      else giveFocusBack()
    }
    dispatch(toastClosed(id))
  }
  const undoOfToast = (id: string, activityId: string | undefined): (() => void) | undefined => {
    const activity = activities.find((one) => one.id === activityId)
    return activity
      ? () => {
          // The prompt gives focus back to where it found it, and this message is gone by then.
          giveFocusBack()
          dispatch(toastClosed(id))
          dispatch(undoActivity(activity))
        }
      : undefined
  }
  const noteOrigin = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) origin.current = relatedTarget
  }
  const closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    const at = [...(list.current?.children ?? [])].findIndex((item) => item.contains(document.activeElement))
    const toast = toasts[at]
    if (!toast) return
    event.stopPropagation()
    close(toast.id)
  }

  return (
    <section aria-label={words.toastWords.label} data-pane="" tabIndex={-1} className={styles['place']}>
      <div role="presentation" onFocus={noteOrigin} onKeyDown={closeByEscape}>
        <ul ref={list} className={styles['toasts']}>
          {toasts.map((toast) => (
            <ToastItem
              key={toast.id}
              toast={toast}
              onClose={() => close(toast.id)}
              onUndo={undoOfToast(toast.id, toast.undoes)}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}
