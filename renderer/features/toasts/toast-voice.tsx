import { useEffect, useRef } from 'react'
import { useAppSelector } from '../../store/hooks.ts'
import { selectToasts, type Toast } from '../../store/toasts-slice.ts'
import { announce } from '../../ui/announcer.ts'
import { toastText } from '../../store/toast-text.ts'

/** Has each new message said: a failure at once, anything else when there is a moment. It speaks while a dialog hides the messages, too. */
export const ToastVoice = () => {
  const toasts = useAppSelector(selectToasts)
  const said = useRef<readonly Toast[]>([])
  useEffect(() => {
    const fresh = toasts.filter((one) => one.isTold !== true && !said.current.includes(one))
    for (const { content, tone } of fresh)
      announce(toastText(content), tone === 'bad' ? 'assertive' : 'polite')
    said.current = toasts
  }, [toasts])
  return null
}
