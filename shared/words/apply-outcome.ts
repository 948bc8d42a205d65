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
  /** Hyper-V saved it, and then did not start it again as it does after an apply that failed. */
  readonly resumeRefused: boolean
  /** The part that is not known: it goes on being looked at where the machine did not settle in time, or could not be told. */
  readonly open: 'apply' | 'keep' | 'keepUntold' | 'start' | null
}

export const { applyOutcomeSentence, appliedNotStarted, appliedAndStarted } = spoken(en, de)
