import { useRef, useState } from 'react'
import { lineParts } from '../../api/machine-rows.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { machinesSelected } from '../../store/selection-slice.ts'
import { allOf, rangeAdded, rangeTo, type RowSelection, toggled } from './row-selection.ts'

export interface RowSelectionOptions {
  /** The lines in sight, in their order. */
  readonly ids: readonly string[]
  readonly current: string | null
  /** All selected ones, the current one among them. */
  readonly selected: readonly string[]
  /** Brings a line into sight. */
  readonly onReach: (index: number) => void
}

export interface RowSelectionMoves {
  /** The line that keys act on, or -1. */
  readonly cursorIndex: number
  readonly select: (index: number) => void
  /** Selects from where the last plain selection was made up to a line; `isAdded` keeps the others too. */
  readonly extendTo: (index: number, isAdded?: boolean) => void
  readonly toggle: (index: number) => void
  readonly selectAll: () => void
  /** Moves the keys' line and selects nothing. */
  readonly moveCursor: (index: number) => void
}

/** Selecting lines the way Windows lists do, with the current machine always among them. */
export function useRowSelection(options: RowSelectionOptions): RowSelectionMoves {
  const { ids, current, selected, onReach } = options
  const dispatch = useAppDispatch()
  const [cursor, setCursor] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const cursorId = cursor !== null && ids.includes(cursor) ? cursor : current
  const cursorIndex = cursorId === null ? -1 : ids.indexOf(cursorId)

  function take(next: RowSelection | null, cursorAt: string | null = null): void {
    if (!next) return
    setCursor(cursorAt)
    const { hostId, vmId } = lineParts(next.current)
    // A command acts on the machines of one host, so the current one says of which they can be selected.
    const ofHost = next.selected.map(lineParts).filter((one) => one.hostId === hostId)
    dispatch(machinesSelected({ hostId, vmIds: ofHost.map((one) => one.vmId), current: vmId }))
  }
  /** Does something with the machine of a line, and brings it into sight. */
  const at = (index: number, move: (id: string) => void): void => {
    const id = ids[index]
    if (id === undefined) return
    move(id)
    onReach(index)
  }
  const now = (id: string): RowSelection => ({
    selected: selected.length > 0 ? selected : [id],
    current: current ?? id,
  })

  return {
    cursorIndex,
    select: (index) =>
      at(index, (id) => {
        anchor.current = id
        take({ selected: [id], current: id })
      }),
    extendTo: (index, isAdded = false) =>
      at(index, (id) => {
        anchor.current ??= current
        const from = anchor.current ?? id
        take(isAdded ? rangeAdded(ids, now(id), from, id) : rangeTo(ids, from, id))
      }),
    toggle: (index) =>
      at(index, (id) => {
        anchor.current = id
        take(toggled(now(id), id), id)
      }),
    selectAll: () => take(allOf(ids, current), cursorId),
    moveCursor: (index) => at(index, setCursor),
  }
}
