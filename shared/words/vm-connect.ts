import * as de from './de/vm-connect.ts'
import * as en from './en/vm-connect.ts'
import { spoken } from './language.ts'

export const { vmConnectWords } = spoken(en, de)
