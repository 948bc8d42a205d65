import * as de from './de/power-dialogs.ts'
import * as en from './en/power-dialogs.ts'
import { spoken } from './language.ts'

/** The power commands that ask first. */
export type AskedPower = 'shutDown' | 'turnOff' | 'reset' | 'deleteSavedState'

/** The text of a question about one machine. */
export interface PowerText {
  readonly title: string
  readonly lost: string
  readonly afterwards: string
  readonly confirm: string
  readonly underWay: string
}

export const { powerText, checkpointsFact, isNow, powerWords } = spoken(en, de)
