import { canCancel, keepsOthersOut, type Activity } from '../../domain/activity.ts'
import { isJobKind, type JobKind } from '../../domain/host-job.ts'
import type * as en from '../en/activities.ts'
import { formatBytes, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { stepText } from './apply-prompt.ts'
import { commandTexts } from './command-texts.ts'
import { operationLabel } from './labels.ts'
import { newer } from './newer.ts'

export const activityText: typeof en.activityText = (activity) =>
  commandTexts[activity.command].doing(activity)

export const activityDoneText: typeof en.activityDoneText = (activity) =>
  commandTexts[activity.command].done(activity)

const mergingText = ({ bytes, percent }: Activity): string =>
  [
    bytes === undefined
      ? 'Datenträger werden zusammengeführt'
      : `${formatBytes(bytes)} werden zusammengeführt`,
    ...(percent === undefined ? [] : [`${percent} %`]),
  ].join(', ')

export const activityProgressText: typeof en.activityProgressText = (activity) => {
  const { steps, waiting, percent, cancelRequested, looking } = activity
  if (looking === true) return 'es wird nachgesehen, was daraus geworden ist'
  if (cancelRequested === true) return 'wird abgebrochen'
  if (waiting === true) return 'wartet beim Host, bis es an der Reihe ist'
  const index = steps.findIndex(({ state }) => state === 'running')
  const step = steps[index]
  if (step?.step === 'merge') return mergingText(activity)
  const texts = [
    ...(step ? [`Schritt ${index + 1} von ${steps.length}: ${stepText(step).name}`] : []),
    ...(percent === undefined ? [] : [`${percent} %`]),
  ]
  return texts.length > 0 ? texts.join(', ') : null
}

export const notCancellableText: typeof en.notCancellableText = (activity) => {
  const { state, cancelRequested, looking } = activity
  if (state !== 'running' || cancelRequested === true || looking === true || canCancel(activity)) return null
  return keepsOthersOut(activity)
    ? 'Das kann jetzt nicht abgebrochen werden: Auf halbem Weg beendet, könnte es den Computer in einem Zwischenzustand lassen.'
    : 'Das Zusammenführen kann nicht abgebrochen werden. Es läuft auf dem Host weiter, wenn das Panel geschlossen wird, und der Computer kann währenddessen benutzt werden.'
}

export const activityWords: Translation<typeof en.activityWords> = {
  title: 'Aktivitäten',
  none: 'Seit dem Start des Panels wurde noch nichts getan.',
  idle: 'Bereit',
  more: (count) => `${count} weitere`,
  show: 'Aktivitäten',
  showMore: (count) => `${count} weitere: Aktivitäten`,
  hostSays: 'Meldung des Hosts:',
  copy: 'Als Text kopieren',
  copyAll: 'Alles als Text kopieren',
  copied: 'Kopiert.',
  notCopied: 'Das Kopieren ist nicht gelungen: Das System hat es nicht zugelassen.',
  howFar: 'Fortschritt',
  notOurs: 'Kein Befehl dieses Panels, sondern eine Arbeit von Hyper-V selbst oder von jemand anderem.',
  stop: 'Abbrechen...',
  stopAsk: 'Soll Hyper-V das abbrechen? Vielleicht wartet jemand anderes darauf.',
  stopYes: 'Abbrechen',
  stopNo: 'Nicht abbrechen',
  cancel: 'Abbrechen',
  cancelOne: (activity) => `Abbrechen: ${activity}`,
  copyOne: (activity) => `Als Text kopieren: ${activity}`,
  undoOne: (activity) => `Rückgängig machen: ${activity}`,
  percent: (percent) => `${percent} %`,
  textAndProgress: (activity, progress) => `${activity}: ${progress}`,
  closePane: 'Aktivitäten schließen',
  closeToast: 'Diese Meldung schließen',
}

const JOB: Readonly<Record<JobKind, (subject: string) => string>> = {
  create: (subject) => `Ein Prüfpunkt von ${subject} wird erstellt`,
  apply: (subject) => `Ein Prüfpunkt wird auf ${subject} angewendet`,
  delete: (subject) => `Ein Prüfpunkt von ${subject} wird gelöscht`,
  merge: (subject) => `Datenträger von ${subject} werden zusammengeführt`,
  export: (subject) => `${subject} wird exportiert`,
  clearState: (subject) => `Der gespeicherte Zustand von ${subject} wird gelöscht`,
  save: (subject) => `${subject} wird gespeichert`,
  start: (subject) => `${subject} wird gestartet`,
}

export const hostJobText: typeof en.hostJobText = (kind, subject) => {
  if (isJobKind(kind)) return JOB[kind](visible(subject))
  return `Hyper-V arbeitet an ${visible(subject)}${kind === 'Other' ? '' : `: ${newer(kind)}`}`
}

export const operationText: typeof en.operationText = (operation, vmName) =>
  `${visible(vmName)}: ${operationLabel(operation)}`
