import * as de from './de/apply-prompt.ts'
import * as en from './en/apply-prompt.ts'
import { spoken } from './language.ts'

/** Text with its weighty parts marked. */
export type Weighted = readonly (string | { readonly strong: string })[]

/** The choices of the user in the prompt. */
export interface ApplyChoice {
  readonly keep: boolean
  readonly startAfterwards: boolean
}

export const {
  applyTitle,
  applyProgressTitle,
  applyHeadings,
  machineFact,
  checkpointFact,
  momentWithAge,
  unheldFact,
  afterwardsFact,
  keepHelp,
  applyFootnoteText,
  applyWords,
  understandLoss,
  stepText,
} = spoken(en, de)
