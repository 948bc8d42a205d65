import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './splitter.module.css'

const STEP = 16

export interface SplitterProps {
  readonly label: string
  /** `vertical` is a line from top to bottom, which changes a width. */
  readonly orientation: 'vertical' | 'horizontal'
  /** The size of the pane it belongs to, in pixels. */
  readonly value: number
  readonly min: number
  readonly max: number
  /** Whether the pane lies after the line, so that moving towards it makes it smaller. */
  readonly isAfter?: boolean
  readonly onChange: (value: number) => void
  /** A double click. */
  readonly onReset: () => void
}

/** A line between two panes that can be dragged, and moved with the arrow keys, Home and End. */
export const Splitter = ({
  label,
  orientation,
  value,
  min,
  max,
  isAfter = false,
  onChange,
  onReset,
}: SplitterProps) => {
  const drag = useRef<{ readonly from: number; readonly value: number } | null>(null)
  const isVertical = orientation === 'vertical'
  const place = (event: PointerEvent): number => (isVertical ? event.clientX : event.clientY)
  const resize = (size: number): void => onChange(Math.round(Math.min(max, Math.max(min, size))))
  const sign = isAfter ? -1 : 1

  const handleKeyDown = (event: KeyboardEvent): void => {
    const less = isVertical ? 'ArrowLeft' : 'ArrowUp'
    const more = isVertical ? 'ArrowRight' : 'ArrowDown'
    if (event.key === less) resize(value - sign * STEP)
    else if (event.key === more) resize(value + sign * STEP)
    else if (event.key === 'Home') resize(min)
    else if (event.key === 'End') resize(max)
    else return
    event.preventDefault()
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      className={classNames(styles['splitter'], styles[orientation])}
      onKeyDown={handleKeyDown}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { from: place(event), value }
      }}
      onPointerMove={(event) => {
        if (drag.current) resize(drag.current.value + sign * (place(event) - drag.current.from))
      }}
      onPointerUp={() => {
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
    />
  )
}
