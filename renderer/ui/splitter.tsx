import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './splitter.module.css'

const STEP = { pixels: 16, percent: 2 } as const

export interface SplitterProps {
  readonly label: string
  /** `vertical` is a line from top to bottom, which changes a width. */
  readonly orientation: 'vertical' | 'horizontal'
  /** The unit of sizes; a percentage is one of the element around the line. */
  readonly unit: 'pixels' | 'percent'
  /** The size of the pane it belongs to. */
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
  unit,
  value,
  min,
  max,
  isAfter = false,
  onChange,
  onReset,
}: SplitterProps) => {
  const drag = useRef<{ readonly from: number; readonly value: number; readonly scale: number } | null>(null)
  const isVertical = orientation === 'vertical'
  const place = (event: PointerEvent): number => (isVertical ? event.clientX : event.clientY)
  const resize = (size: number): void => onChange(Math.round(10 * Math.min(max, Math.max(min, size))) / 10)
  const sign = isAfter ? -1 : 1
  const step = sign * STEP[unit]
  const unitsPerPixel = ({ parentElement }: Element): number => {
    const room = (isVertical ? parentElement?.clientWidth : parentElement?.clientHeight) ?? 0
    return unit === 'pixels' || room === 0 ? 1 : 100 / room
  }

  const handleKeyDown = (event: KeyboardEvent): void => {
    const less = isVertical ? 'ArrowLeft' : 'ArrowUp'
    const more = isVertical ? 'ArrowRight' : 'ArrowDown'
    if (event.key === less) resize(value - step)
    else if (event.key === more) resize(value + step)
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
        drag.current = { from: place(event), value, scale: sign * unitsPerPixel(event.currentTarget) }
      }}
      onPointerMove={(event) => {
        if (!drag.current) return
        const { from, value: size, scale } = drag.current
        resize(size + scale * (place(event) - from))
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
