import { type KeyboardEvent, useState } from 'react'
import type { MachineRow } from '../../api/machine-rows.ts'
import type { Column } from './machine-columns.tsx'
import type { RowSelectionMoves } from './use-row-selection.ts'
import { typeAheadMatch, useTypeAhead } from './use-type-ahead.ts'

const WIDEN_STEP = 16

export interface GridKeysOptions {
  readonly rows: readonly MachineRow[]
  readonly columns: readonly Column[]
  readonly moves: RowSelectionMoves
  /** Whether more than one line is selected. */
  readonly isSeveral: boolean
  readonly pageSize: () => number
  readonly onSort: (column: string) => void
  readonly onWiden: (index: number, by: number) => void
  /** Moves a column to the place of another; answers where it stands then. */
  readonly onMoveColumn: (index: number, target: number) => void
  readonly onMenu: () => void
  readonly onHeadingMenu: (index: number) => void
  /** Enter on a line. */
  readonly onAction: () => void
}

export interface GridKeys {
  /** The heading that keys act on, or `null` while they act on lines. */
  readonly headingIndex: number | null
  readonly leaveHeadings: () => void
  readonly handleKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

const hasCommand = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey

/** The list's keys: arrows, Home, End, PageUp, PageDown, letters, with Shift and Ctrl; above the first line the headings. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { rows, columns, moves, isSeveral, pageSize, onSort, onWiden, onMoveColumn } = options
  const [wanted, setHeadingIndex] = useState<number | null>(null)
  const typeAhead = useTypeAhead()
  const last = rows.length - 1
  const lastHeading = columns.length - 1
  const headingIndex = wanted === null ? null : Math.min(wanted, lastHeading)
  const { cursorIndex } = moves

  function handleHeadingKey(event: KeyboardEvent, index: number): boolean {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    const next = Math.min(lastHeading, Math.max(0, index + step))
    if (step !== 0 && event.shiftKey) onWiden(index, step * WIDEN_STEP)
    else if (step !== 0 && hasCommand(event)) {
      if (next !== index) onMoveColumn(index, next)
      setHeadingIndex(next)
    } else if (step !== 0) setHeadingIndex(next)
    else if (event.key === 'ArrowDown') setHeadingIndex(null)
    else if (event.key === 'Home') setHeadingIndex(0)
    else if (event.key === 'End') setHeadingIndex(lastHeading)
    else if (event.key === 'Enter' || event.key === ' ') onSort(columns[index]?.id ?? 'name')
    else return false
    return true
  }

  function nextIndex(key: string): number | null {
    switch (key) {
      case 'ArrowDown':
        return Math.min(last, cursorIndex + 1)
      case 'ArrowUp':
        return Math.max(0, cursorIndex - 1)
      case 'PageDown':
        return Math.min(last, cursorIndex + pageSize())
      case 'PageUp':
        return Math.max(0, cursorIndex - pageSize())
      case 'Home':
        return 0
      case 'End':
        return last
      default:
        return null
    }
  }

  function goTo(index: number, event: KeyboardEvent): void {
    if (event.shiftKey) moves.extendTo(index, hasCommand(event))
    else if (hasCommand(event) && event.key !== 'Home' && event.key !== 'End') moves.moveCursor(index)
    else moves.select(index)
  }

  function handleCommandKey({ key }: KeyboardEvent): boolean {
    if (key === ' ') moves.toggle(cursorIndex)
    else if (key.toLowerCase() === 'a') moves.selectAll()
    else return false
    return true
  }

  function handleRowKey(event: KeyboardEvent): boolean {
    if (event.altKey) return false
    const { key } = event
    if (key === 'ArrowUp' && cursorIndex <= 0 && !event.shiftKey && !hasCommand(event)) {
      setHeadingIndex(0)
      return true
    }
    if (key === 'Enter' && !hasCommand(event) && !event.shiftKey) {
      // A key that is held down asks once.
      if (cursorIndex >= 0 && !event.repeat) options.onAction()
      return true
    }
    const next = nextIndex(key)
    if (next !== null) {
      if (rows.length > 0) goTo(next, event)
      return true
    }
    if (hasCommand(event)) return !event.shiftKey && handleCommandKey(event)
    if (key === ' ' || (key === 'Escape' && isSeveral)) {
      moves.select(cursorIndex)
      return true
    }
    if (key.length !== 1) return false
    const names = rows.map(({ machine }) => machine.name)
    const match = typeAheadMatch(names, typeAhead(key), cursorIndex)
    if (match >= 0) moves.select(match)
    return true
  }

  return {
    headingIndex,
    leaveHeadings: () => setHeadingIndex(null),
    handleKeyDown: (event) => {
      if (isMenuKey(event)) {
        if (headingIndex === null) options.onMenu()
        else options.onHeadingMenu(headingIndex)
      } else if (headingIndex !== null ? !handleHeadingKey(event, headingIndex) : !handleRowKey(event)) return
      event.preventDefault()
    },
  }
}
