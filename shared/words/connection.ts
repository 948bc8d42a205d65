import * as de from './de/connection.ts'
import * as en from './en/connection.ts'
import { spoken } from './language.ts'

export const { programUnreachable, requestUnanswered, requestLost, signInWords, brokenWindowWords } = spoken(
  en,
  de,
)
