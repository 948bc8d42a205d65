import { useEffect, useState, type RefObject } from 'react'

// One dialog may follow another at once; the second then finds focus in the first, which is going away.
let lastOrigin: HTMLElement | null = null

function originOfFocus(): HTMLElement | null {
  const active = document.activeElement
  const isOutside =
    active instanceof HTMLElement &&
    active !== document.body &&
    active.closest('[role="dialog"], [role="alertdialog"]') === null
  if (isOutside) lastOrigin = active
  return lastOrigin
}

const nextFrame = (run: () => void): number => requestAnimationFrame(run)

/** Gives focus back to where it was before the first of a row of dialogs, should it be nowhere once the last is gone. */
export function useFocusReturn(): void {
  const [origin] = useState(originOfFocus)
  useEffect(
    () => () => {
      const giveBack = (): void => {
        if (document.activeElement === document.body && origin?.isConnected) origin.focus()
      }
      // react-aria gives focus back itself within a frame, where it knows where to.
      nextFrame(() => nextFrame(giveBack))
    },
    [origin],
  )
}

/**
 * Gives a dialog the focus it began with once more, should it be nowhere: where one dialog takes another's place,
 * the one that goes gives focus back to what lies behind both, which cannot take it.
 */
export function useFirstFocus(): void {
  useEffect(() => {
    const first = document.activeElement
    const focusAgain = (): void => {
      if (document.activeElement === document.body && first instanceof HTMLElement && first.isConnected)
        first.focus()
    }
    nextFrame(() => nextFrame(focusAgain))
  }, [])
}

/**
 * Takes the focus to the dialog itself when what has it is disabled or goes away, as a button does that has nothing
 * more to do: outside of the dialog its keys, Escape among them, would reach nothing.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = dialog
    if (!current) return
    const observer = new MutationObserver(() => {
      const active = document.activeElement
      // A browser takes the focus from what is disabled a moment later, and tells nobody.
      if (active === document.body || (active?.matches(':disabled') && current.contains(active)))
        current.focus({ preventScroll: true })
    })
    observer.observe(current, { subtree: true, childList: true, attributeFilter: ['disabled'] })
    return () => observer.disconnect()
  }, [dialog])
}
