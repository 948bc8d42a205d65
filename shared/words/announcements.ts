import * as de from './de/announcements.ts'
import * as en from './en/announcements.ts'
import { spoken } from './language.ts'

export const { gathered } = spoken(en, de)
