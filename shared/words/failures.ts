import * as de from './de/failures.ts'
import * as en from './en/failures.ts'
import { spoken } from './language.ts'

/** What a failed operation was about, for its sentence. */
export interface FailureSubject {
  readonly vmName?: string
  readonly checkpointName?: string
  /** With `ProgramAltered` and `DiskUnreadable`: which file. */
  readonly file?: string
}

export const { changeText, notDoneText, failureSentence, failureWords, failureCopy } = spoken(en, de)
