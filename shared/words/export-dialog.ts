import * as de from './de/export-dialog.ts'
import * as en from './en/export-dialog.ts'
import { spoken } from './language.ts'

export const {
  exportWords,
  exportTitle,
  exportProgressTitle,
  writtenBelow,
  writtenTo,
  tooLittleSpace,
  alreadyThere,
  collides,
  noFolderName,
  exported,
  leftBehind,
} = spoken(en, de)
