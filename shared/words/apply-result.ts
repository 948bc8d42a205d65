import * as de from './de/apply-result.ts'
import * as en from './en/apply-result.ts'
import { spoken } from './language.ts'

export const { applyResult } = spoken(en, de)
