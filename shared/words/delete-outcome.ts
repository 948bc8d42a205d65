import * as de from './de/delete-outcome.ts'
import * as en from './en/delete-outcome.ts'
import { spoken } from './language.ts'

/** What is known after a deletion that did not end well. */
export interface DeletionTruth {
  readonly vmName: string
  /** The checkpoint it was at. */
  readonly at: string
  /** Whether that one is gone by this deletion; `null` where that is not known. */
  readonly gone: boolean | null
  /** Where it is not known: the host is at work on it or could not be read, and goes on being looked at. */
  readonly goesOn: boolean
  /** What the failure itself says. */
  readonly cause: string
  readonly deleted: readonly string[]
  readonly standing: readonly string[]
  /** How many were to go in all. */
  readonly of: number
}

export const { deletionTruthText, mergeFailedText } = spoken(en, de)
