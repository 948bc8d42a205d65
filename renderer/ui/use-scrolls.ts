import { useEffect, useState, type RefObject } from 'react'

/** Whether an element holds more than it has room for, and so has to be scrolled; then a keyboard must reach it. */
export function useScrolls(element: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const look = (): void => setScrolls(current.scrollHeight > current.clientHeight)
    const observer = new ResizeObserver(look)
    observer.observe(current)
    for (const child of current.children) observer.observe(child)
    return () => observer.disconnect()
  }, [element])
  return scrolls
}
