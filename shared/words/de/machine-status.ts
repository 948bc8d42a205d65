import { isJobKind, type JobKind } from '../../domain/host-job.ts'
import type * as en from '../en/machine-status.ts'
import { commandTexts } from './command-texts.ts'

// The number first: German words are long, and the column is not.
const withPercent = (text: string, percent: number | null | undefined): string =>
  percent === null || percent === undefined ? text : `${Math.floor(percent)} %: ${text}`

const JOB: Readonly<Record<JobKind, string>> = {
  create: 'Prüfpunkt wird erstellt',
  apply: 'Prüfpunkt wird angewendet',
  delete: 'Prüfpunkt wird gelöscht',
  merge: 'Wird zusammengeführt',
  export: 'Wird exportiert',
  clearState: 'Gesp. Zustand wird gelöscht',
  save: 'Wird gespeichert',
  start: 'Wird gestartet',
}

export const activityStatus: typeof en.activityStatus = (activity, job) =>
  activity.waiting === true
    ? 'Wartet auf den Host'
    : withPercent(commandTexts[activity.command].status, activity.percent ?? job?.percent)

export const jobStatus: typeof en.jobStatus = ({ kind, percent }) =>
  isJobKind(kind) ? withPercent(JOB[kind], percent) : null
