import { useMemo } from 'react'
import { checkpointTree } from '../../../shared/domain/checkpoint-tree.ts'
import { selectMeasure } from '../../api/measures.ts'
import { useMeasureCheckpointsQuery } from '../../api/panel-api.ts'
import { selectMade } from '../../api/selectors.ts'
import type { OfMachine } from '../../commands/command.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectTreeSort } from '../../store/layout-slice.ts'
import { sizesOf } from '../../ui/checkpoint-sizes.ts'
import { timelineOf } from './timeline-view.ts'
import { treeLines } from './tree-view.ts'
import { useHostTime } from './use-host-time.ts'
import { useSteadyLines } from './use-steady.ts'

const DAY = 86_400_000

/** Returns the lines of a machine's tree, their places in time, and what its checkpoints cost in all. */
export function useCheckpointLines({ host, machine, checkpoints }: OfMachine, lastReadAt: number) {
  const readAt = useHostTime(lastReadAt)
  const sort = useAppSelector(selectTreeSort)
  const input = { hostId: host.id, vmIds: [machine.id] }
  useMeasureCheckpointsQuery(input, { skip: checkpoints.length === 0 })
  const measure = useAppSelector((state) => selectMeasure(state, host.id, machine.id))
  const made = useAppSelector(selectMade)
  const source = { machine, checkpoints, measure, made, readAt }
  const lines = useSteadyLines(treeLines(source, sort))
  const { parentCheckpointId } = machine
  // By the day: else everything would creep to the left from second to second.
  const today = Math.floor(readAt / DAY) * DAY
  const timeline = useMemo(
    () => timelineOf(checkpointTree(checkpoints, parentCheckpointId), today),
    [checkpoints, parentCheckpointId, today],
  )
  return { lines, timeline, total: sizesOf(source)?.total ?? null }
}
