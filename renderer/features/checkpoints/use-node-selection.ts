import { useCallback, useMemo } from 'react'
import { LOST_ID, NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'
import { words } from '../../../shared/words/words.ts'
import { useAppDispatch, useAppSelector, useAppStore } from '../../store/hooks.ts'
import { nodesSelected, selectNodeId, selectNodeIds } from '../../store/selection-slice.ts'
import { announce } from '../../ui/announcer.ts'

const isCheckpoint = (id: string): boolean => id !== NOW_ID && id !== LOST_ID

/** The selection in a machine's tree, and how to change it. */
export interface NodeSelection {
  /** The node that has, or would get, the focus. */
  readonly currentId: string | null
  /** It and the others. */
  readonly selectedIds: readonly string[]
  /**
   * Selects these; of several only the checkpoints, which is said. The current one stays where it is one of them,
   * unless another one has come.
   */
  readonly select: (ids: readonly string[], current?: string) => void
}

export function useNodeSelection(vmId: string): NodeSelection {
  const dispatch = useAppDispatch()
  const store = useAppStore()
  const currentId = useAppSelector((state) => selectNodeId(state, vmId))
  const several = useAppSelector((state) => selectNodeIds(state, vmId))
  const selectedIds = useMemo(
    () => (several.length > 1 ? several : currentId === null ? [] : [currentId]),
    [several, currentId],
  )
  const select = useCallback(
    (ids: readonly string[], current?: string) => {
      const state = store.getState()
      const old = selectNodeId(state, vmId)
      const before = selectNodeIds(state, vmId)
      const nodeIds = ids.length > 1 ? ids.filter(isCheckpoint) : [...ids]
      if (nodeIds.length < ids.length) announce(words.treeWords.onlyCheckpoints)
      const come = nodeIds.findLast((id) => id !== old && !before.includes(id))
      const stays = nodeIds.find((id) => id === old)
      const next = nodeIds.find((id) => id === current) ?? come ?? stays ?? nodeIds.at(-1)
      if (next !== undefined) dispatch(nodesSelected({ vmId, nodeIds, current: next }))
    },
    [dispatch, store, vmId],
  )
  return { currentId, selectedIds, select }
}
