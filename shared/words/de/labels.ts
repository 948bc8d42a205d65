import type { ClusterSilence } from '../../domain/clustered.ts'
import { CHECKPOINT_LIMIT } from '../../domain/checkpoint.ts'
import type { Newer } from '../../domain/schema.ts'
import { isCritical, type CheckpointType, type VMState } from '../../domain/virtual-machine.ts'
import { newer } from './newer.ts'
import type * as en from '../en/labels.ts'
import type { Translation } from '../language.ts'
import { visible } from '../format.ts'
import { inSentence } from './grammar.ts'

type Plain = Exclude<VMState, `${string}Critical` | Newer>

/** `Other (7)` in German. */
const isNewer = (value: string): value is Newer => value.startsWith('Other (')

const STATE: Readonly<Record<Plain, string>> = {
  Running: 'Wird ausgeführt',
  Off: 'Aus',
  Stopping: 'Wird beendet',
  Saved: 'Gespeichert',
  Paused: 'Angehalten',
  Starting: 'Wird gestartet',
  Reset: 'Wird zurückgesetzt',
  Saving: 'Wird gespeichert',
  Pausing: 'Wird angehalten',
  Resuming: 'Wird fortgesetzt',
  FastSaved: 'Gespeichert',
  FastSaving: 'Wird gespeichert',
  ForceShutdown: 'Wird ausgeschaltet',
  ForceReboot: 'Wird neu gestartet',
  Hibernated: 'Im Ruhezustand',
  ComponentServicing: 'Wird gewartet',
  Other: 'Unbekannt',
  NotKnown: 'Nicht bekannt',
}

export const stateLabel: typeof en.stateLabel = (state) => {
  if (isNewer(state)) return newer(state)
  // What is critical is one of the others with that word behind it.
  return isCritical(state)
    ? `${STATE[state.slice(0, -'Critical'.length) as Plain]} - Kritisch`
    : STATE[state as Plain]
}

const SILENCE: Readonly<Record<ClusterSilence, string>> = {
  notRunning: 'Der Gast sagt es, und er wird nicht ausgeführt',
  notTold:
    'Der Gast sagt es über seinen Datenaustauschdienst, der aus ist, nicht antwortet oder nicht gefragt werden konnte',
}

export const clusterSilenceText: typeof en.clusterSilenceText = (silence) => SILENCE[silence]

const KIND: Translation<Readonly<Record<Parameters<typeof en.kindLabel>[0], string>>> = {
  standard: 'Standard - mit Speicher',
  noMemory: 'Ohne Speicher',
  memoryNotKnown: 'Speicher nicht bekannt',
  automatic: 'Automatisch',
  recovery: 'Sicherungsprüfpunkt',
  replica: 'Replikat',
  planned: 'Geplant',
  missing: 'Fehlt',
  other: 'Unbekannte Art',
  notKnown: 'Art nicht bekannt',
}

export const kindLabel: typeof en.kindLabel = (kind, type) =>
  kind === 'other' && type && isNewer(type) ? newer(type) : KIND[kind]

export const productionLabel: typeof en.productionLabel = () => 'Produktion'

const TYPE: Readonly<Record<CheckpointType, string>> = {
  Production: 'Produktion',
  ProductionOnly: 'Produktion',
  Standard: 'Standard',
  Disabled: 'Aus',
}

export const checkpointTypeLabel: typeof en.checkpointTypeLabel = (type) => {
  if (type === null) return 'nicht bekannt'
  return type === 'Other' || isNewer(type) ? newer(type) : TYPE[type]
}

export const checkpointTypeText: typeof en.checkpointTypeText = (type) =>
  type === 'ProductionOnly'
    ? 'Nur Produktion'
    : type === 'Production'
      ? 'Produktion, sonst Standard'
      : checkpointTypeLabel(type)

const HEARTBEAT: Readonly<Record<Parameters<typeof en.heartbeatLabel>[0], string>> = {
  Disabled: 'Deaktiviert',
  NoContact: 'Kein Kontakt',
  Error: 'Fehler',
  LostCommunication: 'Kommunikation unterbrochen',
  OkApplicationsUnknown: 'OK (Keine Anwendungsdaten)',
  OkApplicationsHealthy: 'OK (Anwendungen fehlerfrei)',
  OkApplicationsCritical: 'OK (Anwendungen kritisch)',
  Paused: 'Angehalten',
  Unknown: 'Unbekannt',
}

export const heartbeatLabel: typeof en.heartbeatLabel = (heartbeat) => HEARTBEAT[heartbeat]

/** The words for a machine's operation, to stand after a colon. */
const OPERATION: Readonly<Record<Parameters<typeof en.operationLabel>[0], string>> = {
  CreatingSnapshot: 'ein Prüfpunkt wird erstellt',
  ApplyingSnapshot: 'ein Prüfpunkt wird angewendet',
  DeletingSnapshot: 'ein Prüfpunkt wird gelöscht',
  WaitingToStart: 'wartet auf den Start',
  MergingDisks: 'Datenträger werden zusammengeführt',
  ExportingVirtualMachine: 'wird exportiert',
  MigratingVirtualMachine: 'wird verschoben',
  BackingUpVirtualMachine: 'wird gesichert',
  ModifyingUpVirtualMachine: 'wird geändert',
  StorageMigrationPhaseOne: 'Speicher wird verschoben',
  StorageMigrationPhaseTwo: 'Speicher wird verschoben',
  MigratingPlannedVm: 'wird verschoben',
  CheckingCompatibility: 'wird geprüft',
  ApplicationCriticalState: 'gestört, eine Anwendung darin ist in kritischem Zustand',
  CommunicationTimedOut: 'antwortet nicht',
  CommunicationFailed: 'antwortet nicht',
  CriticalIoError: 'gestört, ein Datenträger ist nicht erreichbar',
  Other: 'beschäftigt',
}

export const operationLabel: typeof en.operationLabel = (operation) =>
  OPERATION[operation] ?? `Beschäftigt: ${newer(operation)}`

const REFUSED_KIND: Readonly<Record<keyof typeof KIND, string>> = {
  standard: 'Mit einem Standardprüfpunkt nicht möglich.',
  noMemory: 'Mit einem Prüfpunkt ohne Arbeitsspeicher nicht möglich.',
  memoryNotKnown: 'Nicht möglich, solange nicht bekannt ist, ob er Arbeitsspeicher enthält.',
  automatic: 'Mit einem automatischen Prüfpunkt nicht möglich.',
  recovery: 'Er gehört einem Sicherungsprodukt, das ihn an seinem Namen erkennt.',
  replica: 'Ein Replikatpunkt. Verwenden Sie „Failover“ im Hyper-V-Manager.',
  planned: 'Ein Punkt eines geplanten Umzugs. Verwenden Sie „Failover“ im Hyper-V-Manager.',
  missing: 'Seine Dateien fehlen auf dem Host.',
  other: 'Eine Prüfpunktart, die dieses Programm nicht kennt.',
  notKnown: 'Seine Art konnte nicht gelesen werden.',
}

/** `Er ist schon aus.`, `Er wird schon ausgeführt.` */
const alreadyText = (state: string): string =>
  state.startsWith('wird ') ? `Er wird schon ${state.slice('wird '.length)}.` : `Er ist schon ${state}.`

const FACT: Readonly<Record<string, string>> = {
  checkpoints: 'Prüfpunkte konnten nicht gelesen werden.',
  name: 'Der Name konnte nicht gelesen werden.',
  state: 'Der Zustand konnte nicht gelesen werden.',
  operation: 'Was der Host mit ihm tut, konnte nicht gelesen werden.',
  status: 'Der Status konnte nicht gelesen werden.',
  checkpointType: 'Der Prüfpunkttyp konnte nicht gelesen werden.',
  automaticCheckpoints: 'Ob automatische Prüfpunkte erstellt werden, konnte nicht gelesen werden.',
  parentCheckpointId: 'Von welchem Prüfpunkt der aktuelle Zustand abstammt, konnte nicht gelesen werden.',
  replicationMode: 'Ob er repliziert wird, konnte nicht gelesen werden.',
  heartbeat: 'Der Takt konnte nicht gelesen werden.',
  cpuUsage: 'Die CPU-Auslastung konnte nicht gelesen werden.',
  memoryAssigned: 'Der zugewiesene Arbeitsspeicher konnte nicht gelesen werden.',
  uptime: 'Die Betriebszeit konnte nicht gelesen werden.',
  version: 'Die Konfigurationsversion konnte nicht gelesen werden.',
  generation: 'Die Generation konnte nicht gelesen werden.',
  notes: 'Die Notizen konnten nicht gelesen werden.',
  createdAt: 'Der Zeitpunkt der Erstellung konnte nicht gelesen werden.',
  parentId: 'Der übergeordnete Prüfpunkt konnte nicht gelesen werden.',
  snapshotType: 'Die Art konnte nicht gelesen werden.',
  isAutomatic: 'Ob er automatisch erstellt wurde, konnte nicht gelesen werden.',
}

export const hostSays: typeof en.hostSays = ({ hostMessage }) =>
  hostMessage === '' ? '' : `Meldung des Hosts: ${visible(hostMessage)}`

export const unreadText: typeof en.unreadText = (unread) =>
  `${FACT[unread.fact] ?? `Nicht gelesen werden konnte: ${unread.fact}.`} ${hostSays(unread)}`.trimEnd()

export const refusalText: typeof en.refusalText = (refusal) => {
  switch (refusal.kind) {
    case 'busy':
      return `Der virtuelle Computer ist belegt: ${operationLabel(refusal.operation)}.`
    case 'merging':
      return 'Zusammenführen läuft noch.'
    case 'unread':
      return unreadText(refusal)
    case 'newerType':
      return `Sein Prüfpunkttyp ist „${newer(refusal.type)}“, den dieses Programm nicht kennt.`
    case 'checkpointsDisabled':
      return 'Prüfpunkte sind deaktiviert.'
    case 'limitReached':
      return `Mehr als ${CHECKPOINT_LIMIT} lässt Hyper-V nicht zu.`
    case 'noCheckpoint':
      return 'Es gibt keinen Prüfpunkt dafür.'
    case 'notRunning':
      return 'Er wird nicht ausgeführt.'
    case 'notPaused':
      return 'Er ist nicht angehalten.'
    case 'noSavedState':
      return 'Kein gespeicherter Zustand.'
    case 'noChildren':
      return 'Kein Prüfpunkt stammt von ihm ab.'
    case 'noneOfThem':
      return 'Derzeit bei keinem davon möglich.'
    case 'connected':
      return 'Er ist verbunden.'
    case 'needsWindowsDesktop':
      return 'Nur im Programm für Windows.'
    case 'simulated':
      return 'Die Demo hat keine Bildschirme.'
    case 'noProductionHere':
      return 'Dieser Host erstellt nur Standardprüfpunkte: Produktionsprüfpunkte gibt es seit Windows Server 2016.'
    case 'noAutomaticHere':
      return 'Dieser Host erstellt keine automatischen Prüfpunkte: Es gibt sie seit Windows 10, Version 1709.'
    case 'notInRole':
      return 'Ihre Rolle umfasst das nicht.'
    case 'state':
      return `Nicht im Zustand „${stateLabel(refusal.state)}“.`
    case 'alreadyThere':
      return alreadyText(inSentence(stateLabel(refusal.state)))
    case 'guestServiceSilent':
      return 'Es sind nur Produktionsprüfpunkte zugelassen, und der Sicherungsdienst des Gasts antwortet nicht.'
    case 'productionNeedsRunningOrOff':
      return `Es sind nur Produktionsprüfpunkte zugelassen. Dazu muss der Computer ausgeführt werden oder aus sein; sein Zustand ist „${stateLabel(refusal.state)}“.`
    case 'kind':
      return REFUSED_KIND[refusal.checkpointKind]
  }
}
