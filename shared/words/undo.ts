import * as de from './de/undo.ts'
import * as en from './en/undo.ts'
import { spoken } from './language.ts'

export const { undoWords, undoGone } = spoken(en, de)
