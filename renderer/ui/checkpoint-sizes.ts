import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import { byAge } from '../../shared/domain/checkpoint-tree.ts'
import {
  checkpointSizes,
  type CheckpointSizes,
  type MachineMeasure,
} from '../../shared/domain/virtual-disk.ts'
import { formatBytes } from '../../shared/words/format.ts'
import { words } from '../../shared/words/words.ts'

/** The checkpoints of a machine; `measure` is `undefined` while the slow query has not answered. */
interface MeasuredCheckpoints {
  readonly checkpoints: readonly Checkpoint[]
  readonly measure: MachineMeasure | null | undefined
}

/** The sizes of all nodes, `undefined` while they are not measured. */
export function sizesOf({ checkpoints, measure }: MeasuredCheckpoints): CheckpointSizes | null | undefined {
  if (!measure) return measure
  const ids = checkpoints.toSorted(byAge)
  return checkpointSizes(
    measure,
    ids.map(({ id }) => id),
  )
}

/** A size in words: bytes, that it is not known, or that it is being measured. */
export const sizeText = (bytes: number | null | undefined): string => {
  if (bytes === undefined) return words.machineWords.measuring
  return bytes === null ? words.machineWords.unknownSize : formatBytes(bytes)
}
