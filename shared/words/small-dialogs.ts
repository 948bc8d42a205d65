import * as de from './de/small-dialogs.ts'
import * as en from './en/small-dialogs.ts'
import { spoken } from './language.ts'

export const { nameProblemText, nameLength, namedCheckpointWords } = spoken(en, de)
