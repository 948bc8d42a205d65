import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'

interface CloseButtonProps {
  /** Whether the work that the dialog shows has come to its end. */
  readonly isEnded: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/**
 * Closes a dialog that shows work going on. It has the focus in the beginning and once more at the end; it stays the same
 * button, so that a press is not lost when the end comes between its going down and its coming up.
 */
export const CloseButton = ({ isEnded, onPress, children }: CloseButtonProps) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isEnded) button.current?.focus()
  }, [isEnded])
  return (
    <Button ref={button} autoFocus onPress={onPress}>
      {children}
    </Button>
  )
}
