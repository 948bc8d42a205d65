import type { ActivityStep, StepName } from '../../domain/activity.ts'
import type { KeptMemory } from '../../domain/apply-preview.ts'
import { checkpointKind, type Checkpoint } from '../../domain/checkpoint.ts'
import { settledState } from '../../domain/virtual-machine.ts'
import type * as en from '../en/apply-prompt.ts'
import { formatAge, formatAgo, formatBytes, formatMoment, formatSpan, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { dative } from './dative.ts'
import { inSentence, quoted } from './grammar.ts'
import { clusterSilenceText, kindLabel, stateLabel } from './labels.ts'

export const applyTitle: typeof en.applyTitle = (revert, target, vmName) => {
  const vm = visible(vmName)
  if (revert)
    return target === null
      ? `${vm} aus dem Prüfpunkt wiederherstellen?`
      : `${vm} aus ${quoted(target)} wiederherstellen?`
  return target === null ? `Prüfpunkt auf ${vm} anwenden?` : `${quoted(target)} auf ${vm} anwenden?`
}

export const applyProgressTitle: typeof en.applyProgressTitle = (target, vmName, state) => {
  const vm = visible(vmName)
  switch (state) {
    case 'running':
      return `${quoted(target)} wird auf ${vm} angewendet`
    case 'done':
      return `${quoted(target)} wurde auf ${vm} angewendet`
    case 'failed':
      return `Beim Anwenden von ${quoted(target)} auf ${vm} ist etwas fehlgeschlagen`
  }
}

export const applyHeadings: Translation<typeof en.applyHeadings> = {
  host: 'Host',
  machine: 'Virtueller Computer',
  checkpoint: 'Prüfpunkt',
  goesBackTo: 'Geht zurück auf',
  unheld: 'In keinem Prüfpunkt',
  afterwards: 'Danach',
}

export const machineFact: typeof en.machineFact = ({ name, state, uptime }) =>
  `${visible(name)}, ${inSentence(stateLabel(state))}${uptime !== null && uptime > 0 ? ` seit ${dative(formatSpan(uptime))}` : ''}`

const kindText = (checkpoint: Checkpoint): string => {
  const kind = checkpointKind(checkpoint)
  return kind === 'noMemory'
    ? `${kindLabel(kind)}: ein Produktionsprüfpunkt oder einer, der bei ausgeschaltetem Computer erstellt wurde`
    : kindLabel(kind, checkpoint.snapshotType)
}

export const checkpointFact: typeof en.checkpointFact = (checkpoint) =>
  [
    kindText(checkpoint),
    ...(checkpoint.notes.trim() === '' ? [] : [visible(checkpoint.notes.replace(/\s*[\r\n]+\s*/gu, ' '))]),
  ].join('. ')

export const momentWithAge: typeof en.momentWithAge = (at, now) =>
  at === null ? 'Wann er erstellt wurde, ist nicht bekannt' : `${formatMoment(at)} Uhr, ${formatAgo(at, now)}`

const MEMORY_IF_KEPT: Readonly<Record<KeptMemory, string>> = {
  none: '',
  kept: ' Auch der Arbeitsspeicher wird aufbewahrt.',
  lost: ' Der Arbeitsspeicher geht trotzdem verloren: Ein Produktionsprüfpunkt enthält keinen.',
  notKnown:
    ' Ob der Arbeitsspeicher aufbewahrt wird, ist nicht bekannt: Nehmen Sie an, dass er verloren geht.',
  dependsOnGuest:
    ' Der Arbeitsspeicher wird nur aufbewahrt, wenn ein Standardprüfpunkt erstellt werden muss; ein Produktionsprüfpunkt enthält keinen.',
}

export const unheldFact: typeof en.unheldFact = ({ unheld, memoryNow, memoryIfKept }, now, { keep }) => {
  const memory = keep
    ? MEMORY_IF_KEPT[memoryIfKept]
    : memoryNow
      ? ' Auch der Arbeitsspeicher geht verloren.'
      : ''
  const fate = keep ? ' Wird zuvor als Prüfpunkt aufbewahrt.' : ' Geht verloren.'
  switch (unheld.kind) {
    case 'nothing':
      return [
        'Es geht nichts verloren: Der Computer ist aus, und auf seine Datenträger wurde nichts geschrieben.',
      ]
    case 'unknown':
      return [
        { strong: 'Nicht bekannt' },
        `: Der Host konnte es den Datenträgerdateien nicht entnehmen.${keep ? fate : ' Rechnen Sie mit dem Verlust.'}${memory}`,
      ]
    case 'since': {
      const span = `${formatAge(unheld.since, now, 'long')}, ${formatBytes(unheld.bytes)}`
      return [
        { strong: `Alles, was seit dem ${formatMoment(unheld.since)} Uhr geschrieben wurde` },
        ` (${span}).${fate}${memory}`,
      ]
    }
  }
}

export const afterwardsFact: typeof en.afterwardsFact = ({ powerAfter }, vmName, { startAfterwards }) => {
  const rest =
    ' Auch Name, Arbeitsspeicher, Prozessoren, Netzwerkkarten, Datenträgerliste und Notizen gehen auf den Stand des Prüfpunkts zurück. Andere Prüfpunkte bleiben.'
  const vm = `${visible(vmName)}: `
  const state = { strong: stateLabel(powerAfter) }
  if (powerAfter === 'Running')
    return [vm, state, `, fortgesetzt aus dem Arbeitsspeicher des Prüfpunkts.${rest}`]
  if (powerAfter === 'NotKnown')
    return [
      'Ob der Prüfpunkt Arbeitsspeicher enthält, ist nicht bekannt. ',
      vm,
      { strong: 'Aus' },
      ', falls nicht',
      ...(startAfterwards ? ['; dann ', { strong: 'gestartet' }] : []),
      `.${rest}`,
    ]
  if (!startAfterwards) return [vm, state, `.${rest}`]
  const from = powerAfter === 'Saved' ? ' (aus dem Arbeitsspeicher des Prüfpunkts)' : ''
  return [vm, state, ', dann ', { strong: 'gestartet' }, `${from}.${rest}`]
}

export const keepHelp: typeof en.keepHelp = ({ state, checkpointType }) => {
  const settled = settledState(state)
  if (settled === 'Off')
    return 'Der Computer ist aus: Der Prüfpunkt enthält seine Datenträger; Arbeitsspeicher gibt es nicht aufzubewahren.'
  if (checkpointType === 'Production' && settled !== 'Running')
    return `Erstellt einen Standardprüfpunkt (Datenträger und Arbeitsspeicher): Für einen Produktionsprüfpunkt muss der Computer ausgeführt werden oder aus sein, sein Zustand ist aber „${stateLabel(state)}“.`
  switch (checkpointType) {
    case 'Production':
      return 'Fordert einen Produktionsprüfpunkt an (Datenträger, kein Arbeitsspeicher); kann der Gast das nicht, einen Standardprüfpunkt mit Arbeitsspeicher.'
    case 'ProductionOnly':
      return 'Fordert einen Produktionsprüfpunkt an (Datenträger, kein Arbeitsspeicher). Kann der Gast das nicht, wird nichts angewendet.'
    case 'Standard':
      return 'Erstellt einen Standardprüfpunkt: Datenträger und Arbeitsspeicher.'
    case 'Disabled':
      return 'Prüfpunkte sind für diesen Computer deaktiviert.'
    default:
      return 'Welche Art von Prüfpunkt daraus würde, ist nicht bekannt.'
  }
}

const list = (paths: readonly string[]): string => paths.map(visible).join(', ')

export const applyWarningText: typeof en.applyWarningText = (warning, vmName) => {
  const vm = visible(vmName)
  switch (warning.kind) {
    case 'running':
      return `${vm} wird ausgeführt: Möglicherweise sind Benutzer angemeldet.`
    case 'passThrough':
      return `Ein Pass-Through-Datenträger geht nicht mit zurück und passt dann nicht mehr zu den anderen: ${list(warning.paths)}.`
    case 'sharedDisk':
      return `Ein gemeinsam genutzter Datenträger geht nicht mit zurück und passt dann nicht mehr zu den anderen: ${list(warning.paths)}.`
    case 'vhdSet':
      return `Ein VHD-Satz hat eigene Prüfpunkte. Dass er mit zurückgesetzt wird, ist nirgends dokumentiert: Nehmen Sie an, dass er bleibt, wie er ist, und nicht mehr zu den anderen passt: ${list(warning.paths)}.`
    case 'diskAttachedSince':
      return `Nach dem Prüfpunkt angefügt und wird daher getrennt; die Datei bleibt: ${list(warning.paths)}.`
    case 'diskRemovedSince':
      return `Seit dem Prüfpunkt entfernt; wird wieder angefügt: ${list(warning.paths)}.`
    case 'automatic':
      return 'Ein automatischer Prüfpunkt: Hyper-V entfernt ihn beim nächsten Herunterfahren.'
    case 'recovery':
      return 'Ein Prüfpunkt, den eine Sicherung für sich erstellt hat. Sehen Sie zuerst im Sicherungsprodukt nach.'
    case 'clustered':
      return `${vm} gehört zu einem Cluster. Ein einzelnes Mitglied auf einen alten Stand zu bringen, kann beschädigen, was es mit den anderen teilt.`
    case 'replicated':
      return `${vm} wird auf einen anderen Host repliziert. Das Replikat dort muss danach neu synchronisiert werden.`
    case 'clusterNotKnown':
      return `Ob ${vm} zu einem Cluster gehört, ist nicht bekannt. Falls ja, kann das Zurücksetzen zerstören, was er mit den anderen teilt.`
    case 'replicaNotKnown':
      return `Ob ${vm} repliziert wird oder selbst ein Replikat ist, ist nicht bekannt. Falls ja, hält die Replikation an und muss neu synchronisiert oder neu eingerichtet werden.`
    case 'disksNotKnown':
      return 'Die Datenträger des Prüfpunkts konnten nicht gelesen werden. Ob er sich anwenden lässt und welche Datenträger an- oder abgehängt werden, ist nicht bekannt.'
    case 'memoryNotKnown':
      return `Ob der Prüfpunkt Arbeitsspeicher enthält, konnte nicht gelesen werden. Nehmen Sie an, dass er keinen enthält: Dann startet ${vm} neu.`
    case 'replica':
      return `Dies ist ein Replikat: Das Original von ${vm}, mit dem gearbeitet wird, ist auf einem anderen Host. Ein Anwenden hier bringt die Datenträger des Replikats aus dem Takt: Die Replikation hält an und muss neu synchronisiert oder neu eingerichtet werden. Um das Replikat in Betrieb zu nehmen, verwenden Sie „Failover“ im Hyper-V-Manager.`
    case 'domainController':
      return `Laut Notizen ist ${vm} ein Domänencontroller. Ihn auf einen alten Stand zu bringen, kann das Verzeichnis beschädigen; stellen Sie stattdessen im Gast den Systemstatus wieder her.`
    case 'limitReached':
      return `${vm} hat schon 50 Prüfpunkte; mehr lässt Hyper-V nicht zu. Der aktuelle Zustand kann erst aufbewahrt werden, wenn einer gelöscht ist.`
    case 'lowSpace':
      return `Auf ${visible(warning.root)}, wo die Datenträger liegen, sind nur ${formatBytes(warning.freeBytes)} frei. Ein neuer Prüfpunkt und gespeicherter Arbeitsspeicher brauchen Platz, und auf einem vollen Volume hält Hyper-V die Computer an.`
    case 'old':
      return `Der Prüfpunkt ist ${warning.days} Tage alt. Nach 30 Tagen kann ein Computer die Vertrauensstellung zu seiner Domäne verloren haben.`
  }
}

export const applyFootnoteText: typeof en.applyFootnoteText = ({ silence }, vmName) =>
  `Ob ${visible(vmName)} zu einem Cluster gehört, ist nicht bekannt: ${clusterSilenceText(silence)}. Nichts von dem, was gelesen wurde, deutet auf einen hin.`

export const applyWords: Translation<typeof en.applyWords> = {
  keep: 'Aktuellen Zustand zuvor als Prüfpunkt aufbewahren',
  keepName: 'Name des Prüfpunkts, der ihn aufbewahrt',
  keepsOnHost: 'Ihre Rolle auf diesem Host bewahrt den aktuellen Zustand vor dem Anwenden immer auf.',
  reason: 'Grund',
  reasonHelp:
    'Etwa die Nummer eines Tickets. Er wird hier, auf dem Host und in den Notizen des Prüfpunkts festgehalten, der den aktuellen Zustand aufbewahrt.',
  reasonProblem: 'Ein Grund ist eine Zeile mit 3 bis 200 Zeichen.',
  start: 'Den virtuellen Computer danach starten',
  keepAndApply: 'Aufbewahren und anwenden',
  applyAndLose: 'Anwenden und aktuellen Zustand verwerfen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  goesOn:
    'Sie können dies schließen: Die Arbeit läuft weiter, und die Leiste am unteren Fensterrand zeigt sie.',
  looking: 'Der Host wird gefragt, was geschehen würde...',
  mark: '(geändert)',
  footnotes: 'Was sonst nicht bekannt ist',
  seen: 'Gesehen',
  askAgain: 'Neu nachsehen',
  changed: 'Dies hat sich inzwischen geändert. Lesen Sie es noch einmal, und entscheiden Sie dann.',
  startNow: 'Starten',
  deleteKept: (name) => `„${visible(name)}“ löschen...`,
}

export const understandLoss: typeof en.understandLoss = ({ unheld }) =>
  unheld.kind === 'since'
    ? `Mir ist klar: Was seit dem ${formatMoment(unheld.since)} Uhr geschrieben wurde, ist unwiederbringlich verloren`
    : 'Mir ist klar: Der aktuelle Zustand ist unwiederbringlich verloren'

const STEP: Readonly<Record<StepName, string>> = {
  check: 'Prüfen, dass sich nichts geändert hat',
  keep: 'Aktuellen Zustand aufbewahren',
  prove: 'Sicherstellen, dass er aufbewahrt ist',
  apply: 'Prüfpunkt anwenden',
  keepAndApply: 'Aufbewahren, dann anwenden',
  verify: 'Ergebnis prüfen',
  start: 'Starten und auf den Takt warten',
  delete: 'Prüfpunkt löschen',
  merge: 'Datenträger zusammenführen',
}

const OUTCOME: Readonly<Record<NonNullable<ActivityStep['outcome']>, string>> = {
  production: 'ein Produktionsprüfpunkt ohne Arbeitsspeicher',
  noMemory: 'ein Prüfpunkt ohne Arbeitsspeicher',
  standard: 'ein Standardprüfpunkt mit Arbeitsspeicher',
  standardInstead:
    'der Gast konnte keinen Produktionsprüfpunkt erstellen, daher ein Standardprüfpunkt mit Arbeitsspeicher',
  noHeartbeat: 'gestartet, aber ohne Takt',
  noMerge: 'kein Datenträger musste zusammengeführt werden',
  merged: 'die Datenträger sind zusammengeführt',
  mergeWaits: 'das Zusammenführen hat noch nicht begonnen; spätestens beginnt es, wenn der Computer aus ist',
  mergeUnknown: 'ob die Datenträger zusammengeführt sind, ließ sich nicht feststellen',
  mergeLeft: 'wird nicht mehr beobachtet; der Host fährt damit fort',
}

const STEP_STATE: Readonly<Record<ActivityStep['state'], string>> = {
  waiting: 'wartet',
  running: 'läuft',
  done: 'erledigt',
  failed: 'fehlgeschlagen',
  unknown: 'nicht bekannt',
  skipped: 'nicht ausgeführt',
}

export const stepText: typeof en.stepText = ({ step, state, outcome }) => ({
  name: STEP[step],
  state: outcome ? `${STEP_STATE[state]}: ${OUTCOME[outcome]}` : STEP_STATE[state],
})
