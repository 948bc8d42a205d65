import * as de from './de/details.ts'
import * as en from './en/details.ts'
import { spoken } from './language.ts'

export const {
  readingWords,
  hardwareWords,
  partLabel,
  partText,
  differenceText,
  diskWords,
  diskKindText,
  beginningText,
  ownerText,
} = spoken(en, de)
