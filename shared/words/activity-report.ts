import * as de from './de/activity-report.ts'
import * as en from './en/activity-report.ts'
import { spoken } from './language.ts'

export const { activityTimeText, hostWorkTimeText, activityReport, hostWorkReport } = spoken(en, de)
