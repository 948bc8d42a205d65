import { formatBytes } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { measuredTotal, selectMeasure } from '../../api/measures.ts'
import { useAppSelector } from '../../store/hooks.ts'

interface SizeCellProps {
  readonly hostId: string
  readonly vmId: string
  readonly hasCheckpoints: boolean
}

/** The cost of a machine's checkpoints in all. It waits for its own slow query; nothing else waits for it. */
export const SizeCell = ({ hostId, vmId, hasCheckpoints }: SizeCellProps) => {
  const measure = useAppSelector((state) => selectMeasure(state, hostId, vmId))
  // Without checkpoints there is something only where disks of theirs were left over.
  if (!hasCheckpoints && (!measure || measuredTotal(measure) === 0)) return ''
  if (measure === undefined) return words.machineWords.measuring
  const total = measure && measuredTotal(measure)
  return total === null ? words.machineWords.unknownSize : formatBytes(total)
}
