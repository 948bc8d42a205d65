import type { MadeCheckpoint } from '../domain/made-checkpoint.ts'

/** The checkpoints made in this run of the panel. A host tells none of it afterwards. */
export interface MadeCheckpoints {
  readonly add: (made: MadeCheckpoint) => void
  readonly list: () => readonly MadeCheckpoint[]
}

/** A register that tells `onMade` of each. */
export function createMadeCheckpoints(onMade: (made: MadeCheckpoint) => void): MadeCheckpoints {
  const all: MadeCheckpoint[] = []
  return {
    add: (made) => {
      all.push(made)
      onMade(made)
    },
    list: () => all,
  }
}
