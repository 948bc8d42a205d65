import * as de from './de/connect-dialog.ts'
import * as en from './en/connect-dialog.ts'
import { spoken } from './language.ts'

export const {
  connectWords,
  draftProblemText,
  passwordWords,
  signInToHostWords,
  connectionTestStepText,
  connectionTestWords,
} = spoken(en, de)
