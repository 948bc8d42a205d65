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
