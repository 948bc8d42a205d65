import * as de from './de/connection.ts'
import * as en from './en/connection.ts'
import { spoken } from './language.ts'

export const { signInWords, brokenWindowWords } = spoken(en, de)
