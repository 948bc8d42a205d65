import * as de from './de/host-folder.ts'
import * as en from './en/host-folder.ts'
import { spoken } from './language.ts'

/** Something about a folder, and how much it matters. */
export interface FolderLine {
  readonly tone: 'info' | 'warn' | 'bad'
  readonly words: string
}

export const { folderWords, folderProblemText, folderLines } = spoken(en, de)
