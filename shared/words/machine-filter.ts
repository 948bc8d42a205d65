import * as de from './de/machine-filter.ts'
import * as en from './en/machine-filter.ts'
import { spoken } from './language.ts'

export const { filterWords, offerText, filterProblemText } = spoken(en, de)
