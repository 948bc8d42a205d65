import * as de from './de/checkpoint-settings-dialog.ts'
import * as en from './en/checkpoint-settings-dialog.ts'
import { spoken } from './language.ts'

export const { settingsWords, settingsTitle, locationLocked, outcomeText } = spoken(en, de)
