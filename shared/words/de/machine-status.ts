import type { HostJob } from '../../domain/host-job.ts'
import type * as en from '../en/machine-status.ts'
import type { Translation } from '../language.ts'
import { activityText } from './activities.ts'

// The number first: German words are long, and the column is not.
const withPercent = (text: string, percent: number | null | undefined): string =>
  percent === null || percent === undefined ? text : `${Math.floor(percent)} %: ${text}`

const COMMAND: Readonly<Record<string, string>> = {
  createCheckpoint: 'Prüfpunkt wird erstellt',
  applyCheckpoint: 'Prüfpunkt wird angewendet',
  startVirtualMachine: 'Wird gestartet',
  turnOffVirtualMachine: 'Wird ausgeschaltet',
  shutDownVirtualMachine: 'Wird heruntergefahren',
  saveVirtualMachine: 'Wird gespeichert',
  pauseVirtualMachine: 'Wird angehalten',
  resumeVirtualMachine: 'Wird fortgesetzt',
  resetVirtualMachine: 'Wird zurückgesetzt',
  deleteSavedState: 'Gesp. Zustand wird gelöscht',
  renameCheckpoint: 'Prüfpunkt wird umbenannt',
  setCheckpointNotes: 'Notizen werden geändert',
  deleteCheckpoint: 'Prüfpunkt wird gelöscht',
  deleteCheckpointSubtree: 'Unterstruktur wird gelöscht',
  exportCheckpoint: 'Wird exportiert',
  setCheckpointSettings: 'Einstellungen werden geändert',
}

const JOB: Readonly<Record<Exclude<HostJob['kind'], 'other'>, string>> = {
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
    : withPercent(COMMAND[activity.command] ?? activityText(activity), activity.percent ?? job?.percent)

export const jobStatus: typeof en.jobStatus = ({ kind, percent }) =>
  kind === 'other' ? null : withPercent(JOB[kind], percent)

export const simulatedStatus: Translation<typeof en.simulatedStatus> = {
  normal: 'Normaler Betrieb',
  CreatingSnapshot: 'Prüfpunkt wird erstellt',
  ApplyingSnapshot: 'Prüfpunkt wird angewendet',
  DeletingSnapshot: 'Prüfpunkt wird gelöscht',
  ExportingVirtualMachine: 'Wird exportiert',
  MergingDisks: 'Datenträger werden zusammengeführt',
}
