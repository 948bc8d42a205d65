import * as de from './de/help.ts'
import * as en from './en/help.ts'
import { spoken } from './language.ts'

export const { helpWords } = spoken(en, de)
