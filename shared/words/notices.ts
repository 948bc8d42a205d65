import * as de from './de/notices.ts'
import * as en from './en/notices.ts'
import { spoken } from './language.ts'

export const { historyLineLost, panelClosing } = spoken(en, de)
