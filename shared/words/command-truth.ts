import * as de from './de/command-truth.ts'
import * as en from './en/command-truth.ts'
import { spoken } from './language.ts'

/** How a machine's checkpoints differ from those of the look before, by their names. */
export interface CheckpointsFound {
  readonly made: readonly string[]
  readonly gone: readonly string[]
}

export const { foundAfterwards, doneAllTheSame, couldNotBeTold, notKnownYet } = spoken(en, de)
