import { madeId, type MadeCheckpoint } from '../domain/made-checkpoint.ts'
import { liveList } from './live-list.ts'

/** The checkpoints made in this run of the panel. A host tells none of it afterwards. */
export interface MadeCheckpoints {
  readonly add: (made: MadeCheckpoint) => void
  readonly list: () => readonly MadeCheckpoint[]
}

/** A register that tells `onMade` of each. */
export function createMadeCheckpoints(onMade: (made: MadeCheckpoint) => void): MadeCheckpoints {
  const { put, list } = liveList(madeId, onMade)
  return { add: put, list }
}
