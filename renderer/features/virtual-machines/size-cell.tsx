import { formatBytes } from '../../../shared/words/format.ts'
import { machineWords } from '../../../shared/words/screens.ts'
import { measuredTotal, selectMeasure } from '../../api/measures.ts'
import { useAppSelector } from '../../store/hooks.ts'

/** What checkpoints cost one machine in all; it waits for its own slow query and nothing else waits for it. */
export const SizeCell = ({ hostId, vmId }: { readonly hostId: string; readonly vmId: string }) => {
  const measure = useAppSelector((state) => selectMeasure(state, hostId, vmId))
  if (measure === undefined) return machineWords.measuring
  const total = measure && measuredTotal(measure)
  return total === null ? machineWords.unknownSize : formatBytes(total)
}
