import * as de from './de/doctor.ts'
import * as en from './en/doctor.ts'
import { spoken } from './language.ts'

export const { doctorLabel, doctorWords, doctorLine, doctorEnd } = spoken(en, de)
