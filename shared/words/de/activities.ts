import { canCancel, keepsOthersOut, mergeEnd, type Activity } from '../../domain/activity.ts'
import type { HostJob } from '../../domain/host-job.ts'
import type { CommandEnd, CommandSubject } from '../activities.ts'
import type * as en from '../en/activities.ts'
import { formatBytes, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { stepText } from './apply-prompt.ts'
import { descendants, mergeEndText } from './delete-prompt.ts'
import { quoted } from './grammar.ts'
import { operationLabel } from './labels.ts'

const named = ({ checkpointName }: CommandSubject): string =>
  checkpointName === undefined ? 'Ein Prüfpunkt' : quoted(checkpointName)

function deletingText(activity: CommandSubject): string {
  const vm = visible(activity.vmName)
  const { at, of, below } = activity.deletion ?? { at: 1, of: 1, below: 0 }
  if (of > 1) return `Prüfpunkt ${at} von ${of} von ${vm} wird gelöscht: ${named(activity)}`
  return below > 0
    ? `${named(activity)} von ${vm} wird mit ${descendants(below)} gelöscht`
    : `${named(activity)} von ${vm} wird gelöscht`
}

function deletedText(activity: CommandEnd): string {
  const vm = visible(activity.vmName)
  const { of, below } = activity.deletion ?? { of: 1, below: 0 }
  const outcome = activity.steps?.find(({ step }) => step === 'merge')?.outcome
  const what =
    of > 1
      ? `${of} Prüfpunkte von ${vm} wurden gelöscht.`
      : below > 0
        ? `${named(activity)} von ${vm} wurde mit ${descendants(below)} gelöscht.`
        : `${named(activity)} von ${vm} wurde gelöscht.`
  const end = mergeEnd.safeParse(outcome)
  return end.success ? `${what} ${mergeEndText(end.data)}` : what
}

export const activityText: typeof en.activityText = (activity) => {
  const vm = visible(activity.vmName)
  switch (activity.command) {
    case 'createCheckpoint':
      return `Ein Prüfpunkt von ${vm} wird erstellt`
    case 'applyCheckpoint':
      return `${named(activity)} wird auf ${vm} angewendet`
    case 'startVirtualMachine':
      return `${vm} wird gestartet`
    case 'turnOffVirtualMachine':
      return `${vm} wird ausgeschaltet`
    case 'shutDownVirtualMachine':
      return `${vm} wird heruntergefahren`
    case 'saveVirtualMachine':
      return `${vm} wird gespeichert`
    case 'pauseVirtualMachine':
      return `${vm} wird angehalten`
    case 'resumeVirtualMachine':
      return `${vm} wird fortgesetzt`
    case 'resetVirtualMachine':
      return `${vm} wird zurückgesetzt`
    case 'deleteSavedState':
      return `Der gespeicherte Zustand von ${vm} wird gelöscht`
    case 'renameCheckpoint':
      return `${named(activity)} von ${vm} wird umbenannt`
    case 'setCheckpointNotes':
      return `Die Notizen zu ${quotedOrOne(activity)} von ${vm} werden geändert`
    case 'deleteCheckpoints':
      return deletingText(activity)
    case 'exportCheckpoint':
      return `${named(activity)} von ${vm} wird exportiert`
    case 'cancelJob':
      return `Die Arbeit des Hosts an ${vm} wird abgebrochen`
    case 'setCheckpointSettings':
      return `Die Prüfpunkteinstellungen von ${vm} werden geändert`
    default:
      return `${activity.command} für ${vm}`
  }
}

const quotedOrOne = ({ checkpointName }: CommandSubject): string =>
  checkpointName === undefined ? 'einem Prüfpunkt' : quoted(checkpointName)

function createdText(vm: string, became: Activity['became']): string {
  switch (became) {
    case 'production':
      return `Ein Produktionsprüfpunkt von ${vm} wurde mit dem Sicherungsdienst des Gasts erstellt. Der Zustand laufender Anwendungen ist nicht enthalten.`
    case 'standardInstead':
      return `Statt eines Produktionsprüfpunkts von ${vm}, der nicht möglich war, wurde ein Standardprüfpunkt mit Arbeitsspeicher erstellt: Meist hat der Sicherungsdienst des Gasts nicht geantwortet.`
    default:
      return `Ein Prüfpunkt von ${vm} wurde erstellt.`
  }
}

export const activityEndText: typeof en.activityEndText = (activity) => {
  if (activity.failure) return activity.failure.message
  const vm = visible(activity.vmName)
  switch (activity.command) {
    case 'createCheckpoint':
      return createdText(vm, activity.became)
    case 'applyCheckpoint':
      return `${named(activity)} wurde auf ${vm} angewendet.`
    case 'startVirtualMachine':
      return `${vm} wurde gestartet.`
    case 'turnOffVirtualMachine':
      return `${vm} wurde ausgeschaltet.`
    case 'shutDownVirtualMachine':
      return `${vm} wurde heruntergefahren.`
    case 'saveVirtualMachine':
      return `${vm} wurde gespeichert.`
    case 'pauseVirtualMachine':
      return `${vm} wurde angehalten.`
    case 'resumeVirtualMachine':
      return `${vm} wurde fortgesetzt.`
    case 'resetVirtualMachine':
      return `${vm} wurde zurückgesetzt.`
    case 'deleteSavedState':
      return `Der gespeicherte Zustand von ${vm} wurde gelöscht.`
    case 'renameCheckpoint':
      return `${named(activity)} von ${vm} wurde umbenannt.`
    case 'setCheckpointNotes':
      return `Die Notizen zu ${quotedOrOne(activity)} von ${vm} wurden geändert.`
    case 'deleteCheckpoints':
      return deletedText(activity)
    case 'exportCheckpoint':
      return `${named(activity)} von ${vm} wurde exportiert.`
    case 'cancelJob':
      return `Der Host wurde aufgefordert, seine Arbeit an ${vm} abzubrechen.`
    case 'setCheckpointSettings':
      return `Die Prüfpunkteinstellungen von ${vm} wurden geändert.`
    default:
      return `${activity.command} für ${vm} ist beendet.`
  }
}

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

const JOB: Readonly<Record<HostJob['kind'], (subject: string) => string>> = {
  create: (subject) => `Ein Prüfpunkt von ${subject} wird erstellt`,
  apply: (subject) => `Ein Prüfpunkt wird auf ${subject} angewendet`,
  delete: (subject) => `Ein Prüfpunkt von ${subject} wird gelöscht`,
  merge: (subject) => `Datenträger von ${subject} werden zusammengeführt`,
  export: (subject) => `${subject} wird exportiert`,
  clearState: (subject) => `Der gespeicherte Zustand von ${subject} wird gelöscht`,
  save: (subject) => `${subject} wird gespeichert`,
  start: (subject) => `${subject} wird gestartet`,
  other: (subject) => `Hyper-V arbeitet an ${subject}`,
}

export const hostJobText: typeof en.hostJobText = (kind, subject) => JOB[kind](visible(subject))

export const operationText: typeof en.operationText = (operation, vmName) =>
  `${visible(vmName)}: ${operationLabel(operation)}`
