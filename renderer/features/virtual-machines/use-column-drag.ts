import { type RefObject, useRef, useState } from 'react'

/** How far the mouse goes, in pixels, before a press on a heading is a drag. */
const THRESHOLD = 6

export interface ColumnDrag {
  /** The heading whose place the dragged one would take, and from which side; `null` while none is dragged there. */
  readonly drop: { readonly index: number; readonly side: 'before' | 'after' } | null
  /** Follows the mouse from a press on a heading on. */
  readonly start: (index: number, pressedAt: number) => void
  /** Whether the press that has just ended was a drag, and so no click. */
  readonly wasDrag: () => boolean
}

/** Moving columns by their headings. Escape leaves them where they were. */
export function useColumnDrag(
  grid: RefObject<HTMLElement | null>,
  onMove: (index: number, target: number) => void,
): ColumnDrag {
  const [drop, setDrop] = useState<ColumnDrag['drop']>(null)
  const dragged = useRef(false)

  const headingAt = (x: number): number | null => {
    const headings = [...(grid.current?.querySelectorAll<HTMLElement>('[data-heading]') ?? [])]
    const found = headings.find((heading) => {
      const { left, right } = heading.getBoundingClientRect()
      return left <= x && x < right
    })
    return found ? Number(found.dataset['heading']) : null
  }

  function start(index: number, pressedAt: number): void {
    dragged.current = false
    let target: number | null = null
    const handleMove = ({ clientX }: MouseEvent): void => {
      if (Math.abs(clientX - pressedAt) > THRESHOLD) dragged.current = true
      if (!dragged.current) return
      const over = headingAt(clientX)
      target = over === index ? null : over
      setDrop(target === null ? null : { index: target, side: target < index ? 'before' : 'after' })
    }
    const end = (): void => {
      removeEventListener('mousemove', handleMove)
      removeEventListener('mouseup', handleUp)
      removeEventListener('keydown', handleKey, true)
      setDrop(null)
    }
    const handleUp = (): void => {
      end()
      if (target !== null) onMove(index, target)
    }
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    addEventListener('mousemove', handleMove)
    addEventListener('mouseup', handleUp)
    addEventListener('keydown', handleKey, true)
  }

  return { drop, start, wasDrag: () => dragged.current }
}
