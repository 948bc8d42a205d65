import * as de from './de/window.ts'
import * as en from './en/window.ts'
import { spoken } from './language.ts'

export const { stoppedWords, hungWords, updateWords, menuTitles, roleWords } = spoken(en, de)
