import { useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { HostPlace } from '../../../shared/domain/host-tree.ts'

/** How far the pointer goes, in pixels, before a press on a host is a drag. */
const THRESHOLD = 6

/** The row a dragged host would go to, and on which side of it. */
export interface HostDrop {
  readonly key: string
  readonly side: 'before' | 'after' | 'into'
}

export interface HostDrag {
  readonly drop: HostDrop | null
  /** Follows the pointer from a press on a host on. */
  readonly start: (hostId: string, press: ReactPointerEvent) => void
  /** Whether the press that has just ended was a drag, and so no click. */
  readonly wasDrag: () => boolean
}

const rowAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-host-key]') ?? null

function dropAt(x: number, y: number): HostDrop | null {
  const row = rowAt(x, y)
  const key = row?.dataset['hostKey']
  if (!row || key === undefined) return null
  if (row.dataset['group'] !== undefined) return { key, side: 'into' }
  const { top, height } = row.getBoundingClientRect()
  return { key, side: y < top + height / 2 ? 'before' : 'after' }
}

/** Moving hosts with the pointer. Escape leaves them where they were. */
export function useHostDrag(
  placeOf: (hostId: string, drop: HostDrop) => HostPlace | null,
  onPut: (hostId: string, place: HostPlace) => void,
): HostDrag {
  const [drop, setDrop] = useState<HostDrop | null>(null)
  const dragged = useRef(false)

  function start(hostId: string, { clientX, clientY }: ReactPointerEvent): void {
    dragged.current = false
    let target: HostPlace | null = null
    const handleMove = (event: PointerEvent): void => {
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > THRESHOLD) dragged.current = true
      if (!dragged.current) return
      const over = dropAt(event.clientX, event.clientY)
      target = over && placeOf(hostId, over)
      setDrop(target && over)
    }
    const end = (): void => {
      removeEventListener('pointermove', handleMove)
      removeEventListener('pointerup', handleUp)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', handleKey, true)
      setDrop(null)
    }
    const handleUp = (): void => {
      end()
      if (target) onPut(hostId, target)
    }
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    addEventListener('pointermove', handleMove)
    addEventListener('pointerup', handleUp)
    addEventListener('pointercancel', end)
    addEventListener('keydown', handleKey, true)
  }

  return { drop, start, wasDrag: () => dragged.current }
}
