import { checkpointSizes, type MachineMeasure } from '../../shared/domain/virtual-disk.ts'
import type { RootState } from '../store/create-store.ts'
import { panelApi } from './panel-api.ts'

const { endpoints } = panelApi

/**
 * Returns the measure of one machine: `undefined` before the first answer, and `null` where the host could
 * not tell.
 */
export function selectMeasure(
  state: RootState,
  hostId: string,
  vmId: string,
): MachineMeasure | null | undefined {
  const { data, isError } = endpoints.measureCheckpoints.select({ hostId, vmIds: [vmId] })(state)
  if (data) return data.machines.find((one) => one.vmId === vmId) ?? null
  return isError ? null : undefined
}

const totals = new WeakMap<MachineMeasure, number | null>()

/**
 * Returns what checkpoints cost a machine in all, in bytes: their own files and every differencing disk.
 * `null` is not known.
 */
export function measuredTotal(measure: MachineMeasure): number | null {
  const known = totals.get(measure)
  if (known !== undefined) return known
  // Each file counts once, so the order of the checkpoints does not matter to the sum.
  const { total } = checkpointSizes(
    measure,
    measure.systemFiles.map(({ checkpointId }) => checkpointId),
  )
  totals.set(measure, total)
  return total
}
