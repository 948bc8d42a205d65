import { useEffect } from 'react'
import { useAppDispatch, useAppStore } from '../../store/hooks.ts'
import { nodesCollapsed, selectCollapsed } from '../../store/selection-slice.ts'
import { idsAbove, type TreeLine } from './tree-view.ts'

/** Expands what stands above these nodes whenever they become other ones, so that they can be seen. */
export function useReveal(vmId: string, lines: readonly TreeLine[], ids: ReadonlySet<string>): void {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const wanted = [...ids].join(' ')
  useEffect(() => {
    if (wanted === '') return
    const collapsed = selectCollapsed(store.getState(), vmId)
    const above = idsAbove(lines, new Set(wanted.split(' ')))
    const nodeIds = collapsed.filter((id) => !above.has(id))
    if (nodeIds.length < collapsed.length) dispatch(nodesCollapsed({ vmId, nodeIds }))
    // Lines that change leave alone what somebody has collapsed since.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dispatch, store, vmId, wanted])
}
