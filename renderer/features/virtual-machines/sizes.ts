import type { MachineMeasure } from '../../../shared/domain/virtual-disk.ts'
import { lineId } from '../../api/machine-rows.ts'
import { measuredTotal } from '../../api/measures.ts'
import type { RootState } from '../../store/create-store.ts'
import type { Sizes } from './machine-columns.tsx'

/** The measures by line; `null` where the host could not tell. */
export type Measures = ReadonlyMap<string, MachineMeasure | null>

const NONE: Measures = new Map()

interface MeasureEntry {
  readonly originalArgs?: { readonly hostId: string; readonly vmIds: readonly string[] }
  readonly data?: { readonly machines: readonly MachineMeasure[] }
}

/** Gathers what was measured of machines, by line, while it is `wanted`; the same map until something changes. */
export function createMeasures(): (state: RootState, wanted: boolean) => Measures {
  let last = NONE
  return (state, wanted) => {
    if (!wanted) return NONE
    // The entries of all endpoints stand in one record; those of this one have this shape.
    const entries = Object.values(state.panel.queries).filter(
      (entry) => entry?.endpointName === 'measureCheckpoints',
    ) as readonly MeasureEntry[]
    const measures: Measures = new Map(
      entries.flatMap(({ originalArgs, data }) =>
        // One that the answer leaves out could not be measured: nothing is waited for any more.
        (data ? (originalArgs?.vmIds ?? []) : []).map((vmId) => {
          const measure = data?.machines.find((one) => one.vmId === vmId) ?? null
          return [lineId(originalArgs?.hostId ?? '', vmId), measure] as const
        }),
      ),
    )
    const isSame =
      measures.size === last.size &&
      [...measures].every(([id, measure]) => last.has(id) && last.get(id) === measure)
    if (!isSame) last = measures
    return last
  }
}

/** Returns the sizes of what was measured. */
export const sizesOf = (measures: Measures): Sizes =>
  new Map([...measures].map(([id, measure]) => [id, measure && measuredTotal(measure)]))
