import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { lineId } from '../../api/machine-rows.ts'
import { measuredTotal } from '../../api/measures.ts'
import type { RootState } from '../../store/create-store.ts'
import type { Sizes } from './sorted-rows.ts'

const NONE: Sizes = new Map()

interface MeasureEntry {
  readonly originalArgs?: { readonly hostId: string }
  readonly data?: { readonly machines: readonly MachineMeasure[] }
}

/** Gathers the sizes of the machines that have been measured, by line, while they are `wanted`; the same map until one changes. */
export function createSizes(): (state: RootState, wanted: boolean) => Sizes {
  let last = NONE
  return (state, wanted) => {
    if (!wanted) return NONE
    // The entries of all endpoints stand in one record; those of this one have this shape.
    const entries = Object.values(state.panel.queries).filter(
      (entry) => entry?.endpointName === 'measureCheckpoints',
    ) as readonly MeasureEntry[]
    const sizes: Sizes = new Map(
      entries.flatMap(({ originalArgs, data }) =>
        (data?.machines ?? []).map((measure) => [
          lineId(originalArgs?.hostId ?? '', measure.vmId),
          measuredTotal(measure),
        ]),
      ),
    )
    const isSame =
      sizes.size === last.size && [...sizes].every(([id, size]) => last.has(id) && last.get(id) === size)
    if (!isSame) last = sizes
    return last
  }
}
