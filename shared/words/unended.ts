import * as de from './de/unended.ts'
import * as en from './en/unended.ts'
import { spoken } from './language.ts'

export const { commandUnended } = spoken(en, de)
