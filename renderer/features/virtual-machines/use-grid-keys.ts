import { type KeyboardEvent, useState } from 'react'
import { columns } from './columns.ts'
import type { MachineRow } from './machine-rows.ts'
import { typeAheadMatch, useTypeAhead } from './use-type-ahead.ts'

const WIDEN_STEP = 16

export interface GridKeysOptions {
  readonly rows: readonly MachineRow[]
  /** The selected line, or -1. */
  readonly activeIndex: number
  readonly pageSize: () => number
  readonly onSelect: (index: number) => void
  readonly onSort: (column: string) => void
  readonly onWiden: (index: number, by: number) => void
  readonly onMenu: () => void
}

export interface GridKeys {
  /** The heading that keys act on, or `null` while they act on lines. */
  readonly headingIndex: number | null
  readonly leaveHeadings: () => void
  readonly handleKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** The list's keys: arrows, Home, End, PageUp, PageDown, letters; above the first line the headings. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { rows, activeIndex, pageSize, onSelect, onSort, onWiden, onMenu } = options
  const [headingIndex, setHeadingIndex] = useState<number | null>(null)
  const typeAhead = useTypeAhead()
  const last = rows.length - 1

  function handleHeadingKey(event: KeyboardEvent, index: number): boolean {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step !== 0 && event.shiftKey) onWiden(index, step * WIDEN_STEP)
    else if (step !== 0) setHeadingIndex(Math.min(columns.length - 1, Math.max(0, index + step)))
    else if (event.key === 'ArrowDown') setHeadingIndex(null)
    else if (event.key === 'Home') setHeadingIndex(0)
    else if (event.key === 'End') setHeadingIndex(columns.length - 1)
    else if (event.key === 'Enter' || event.key === ' ') onSort(columns[index]?.id ?? 'name')
    else return false
    return true
  }

  function nextIndex(key: string): number | null {
    switch (key) {
      case 'ArrowDown':
        return Math.min(last, activeIndex + 1)
      case 'ArrowUp':
        return Math.max(0, activeIndex - 1)
      case 'PageDown':
        return Math.min(last, activeIndex + pageSize())
      case 'PageUp':
        return Math.max(0, activeIndex - pageSize())
      case 'Home':
        return 0
      case 'End':
        return last
      default:
        return null
    }
  }

  function handleRowKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'ArrowUp' && activeIndex <= 0) {
      setHeadingIndex(0)
      return true
    }
    const next = nextIndex(event.key)
    if (next !== null) {
      if (rows.length > 0) onSelect(next)
      return true
    }
    if (event.key.length !== 1 || event.key === ' ') return false
    const names = rows.map(({ machine }) => machine.name)
    const match = typeAheadMatch(names, typeAhead(event.key), activeIndex)
    if (match >= 0) onSelect(match)
    return true
  }

  return {
    headingIndex,
    leaveHeadings: () => setHeadingIndex(null),
    handleKeyDown: (event) => {
      if (isMenuKey(event)) onMenu()
      else if (headingIndex !== null ? !handleHeadingKey(event, headingIndex) : !handleRowKey(event)) return
      event.preventDefault()
    },
  }
}
