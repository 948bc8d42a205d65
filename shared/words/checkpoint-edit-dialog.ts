import * as de from './de/checkpoint-edit-dialog.ts'
import * as en from './en/checkpoint-edit-dialog.ts'
import { spoken } from './language.ts'

export const { checkpointEditWords, sentText, notesProblemText, notesLength } = spoken(en, de)
