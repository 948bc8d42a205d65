import { type ReactNode, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Popover } from 'react-aria-components'
import styles from './context-menu.module.css'
import { menuPopoverClass } from './menu.tsx'

interface Place {
  readonly x: number
  readonly y: number
}

export interface ContextMenuState {
  readonly place: Place | null
  /** Opens it there; focus goes back to `origin` when it closes. */
  readonly openAt: (place: Place, origin: HTMLElement) => void
  readonly close: () => void
  /** Closes it, gives focus back, and only then runs `run`: a dialog that it opens returns focus to the right place. */
  readonly closeAndRun: (run: () => void) => void
}

/** Where a context menu stands, if it is open. */
export function useContextMenu(): ContextMenuState {
  const [place, setPlace] = useState<Place | null>(null)
  const origin = useRef<HTMLElement | null>(null)
  const close = useCallback(() => setPlace(null), [])
  const openAt = useCallback((at: Place, from: HTMLElement) => {
    origin.current = from
    setPlace(at)
  }, [])
  const closeAndRun = useCallback((run: () => void) => {
    flushSync(() => setPlace(null))
    origin.current?.focus()
    run()
  }, [])
  return { place, openAt, close, closeAndRun }
}

/** The flyout of a context menu, at the place where it was asked for. */
export const ContextMenu = ({
  state,
  label,
  children,
}: {
  readonly state: ContextMenuState
  readonly label: string
  readonly children: ReactNode
}) => {
  const anchor = useRef<HTMLSpanElement>(null)
  const { place, close } = state
  if (!place) return null
  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={{ left: place.x, top: place.y }} />
      <Popover
        isOpen
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        onOpenChange={(isOpen) => {
          if (!isOpen) close()
        }}
        className={menuPopoverClass}
      >
        {children}
      </Popover>
    </>
  )
}
