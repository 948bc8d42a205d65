import * as de from './de/commands.ts'
import * as en from './en/commands.ts'
import { spoken } from './language.ts'

export const { commandLabels, commandWords, commandReasons, connectStarted, reasonText, unavailableText } =
  spoken(en, de)
