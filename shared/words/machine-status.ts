import * as de from './de/machine-status.ts'
import * as en from './en/machine-status.ts'
import { spoken } from './language.ts'

export const { activityStatus, jobStatus } = spoken(en, de)
