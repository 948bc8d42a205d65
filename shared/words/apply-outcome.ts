import * as de from './de/apply-outcome.ts'
import * as en from './en/apply-outcome.ts'
import { spoken } from './language.ts'

/** What an apply that did not end well was about. */
export interface ApplySubject {
  readonly vmName: string
  readonly target: string
  readonly stateBefore: string
  /** `null` when the host could not be read afterwards. */
  readonly stateNow: string | null
  readonly keptName: string | null
}

export const { applyOutcomeSentence, appliedNotStarted } = spoken(en, de)
