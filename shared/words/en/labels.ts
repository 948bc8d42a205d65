import type { ClusterSilence } from '../../domain/clustered.ts'
import type { MachineRefusal } from '../../domain/verdict.ts'
import type { UnreadFact } from '../../domain/unread.ts'
import { visible } from '../format.ts'
import type { Newer } from '../../domain/schema.ts'
import { CHECKPOINT_LIMIT, type CheckpointKind, type SnapshotType } from '../../domain/checkpoint.ts'
import {
  isCritical,
  type CheckpointType,
  type ToldCheckpointType,
  type Heartbeat,
  type VMOperation,
  type VMState,
} from '../../domain/virtual-machine.ts'

const STATE: Partial<Record<VMState, string>> = {
  FastSaved: 'Saved',
  FastSaving: 'Saving',
  Reset: 'Resetting',
  ForceShutdown: 'Turning off',
  ForceReboot: 'Restarting',
  ComponentServicing: 'Servicing',
  Other: 'Unknown',
  NotKnown: 'Not known',
}

/** Of a newer host, by what it calls it. */
const isNewer = (value: string): value is Newer => value.startsWith('Other (')

/** A power state, as Hyper-V Manager's list spells it: `Running`, `Off-Critical`. */
export function stateLabel(state: VMState): string {
  if (!isCritical(state)) return STATE[state] ?? state
  const plain = state.slice(0, -'Critical'.length)
  return `${plain === 'FastSaved' ? 'Saved' : plain === 'FastSaving' ? 'Saving' : plain}-Critical`
}

const SILENCE: Readonly<Record<ClusterSilence, string>> = {
  notRunning: 'the guest tells it, and is not running',
  notTold:
    'the guest tells it by its data exchange service, which is off, does not answer or could not be asked',
}

/** Why it is not known whether a machine is in a cluster, to go on after a colon. */
export const clusterSilenceText = (silence: ClusterSilence): string => SILENCE[silence]

const KIND: Readonly<Record<CheckpointKind, string>> = {
  standard: 'Standard - with memory',
  noMemory: 'No memory',
  memoryNotKnown: 'Memory not known',
  automatic: 'Automatic',
  recovery: 'Backup (recovery)',
  replica: 'Replica',
  planned: 'Planned',
  missing: 'Missing',
  other: 'Unknown kind',
  notKnown: 'Kind not known',
}

/** The kind words of a checkpoint; of a newer host's kind, what the host calls it: `Other (7)`. */
export const kindLabel = (kind: CheckpointKind, type: SnapshotType | null = null): string =>
  kind === 'other' && type !== null && isNewer(type) ? type : KIND[kind]

/** The kind words of a checkpoint of which it is known that the guest's backup service took part. */
export const productionLabel = (): string => 'Production'

const TYPE: Readonly<Record<CheckpointType, string>> = {
  Production: 'Production',
  ProductionOnly: 'Production',
  Standard: 'Standard',
  Disabled: 'Off',
}

const typeName = (type: ToldCheckpointType | null): string => {
  if (type === null) return 'not known'
  return type === 'Other' || isNewer(type) ? type : TYPE[type]
}

/** A machine's checkpoint type in one word, for the list. */
export const checkpointTypeLabel = typeName

/** As `checkpointTypeLabel`, with what the guest's refusal would mean. */
export const checkpointTypeText = (type: ToldCheckpointType | null): string =>
  type === 'ProductionOnly'
    ? 'Production only'
    : type === 'Production'
      ? 'Production, else standard'
      : typeName(type)

const HEARTBEAT: Readonly<Record<Heartbeat, string>> = {
  Disabled: 'Disabled',
  NoContact: 'No Contact',
  Error: 'Error',
  LostCommunication: 'Lost Communication',
  OkApplicationsUnknown: 'OK (No Application Data)',
  OkApplicationsHealthy: 'OK (Applications Healthy)',
  OkApplicationsCritical: 'OK (Applications Critical)',
  Paused: 'Paused',
  Unknown: 'Unknown',
}

/** The guest's sign of life, in Hyper-V Manager's words. */
export const heartbeatLabel = (heartbeat: Heartbeat): string => HEARTBEAT[heartbeat]

/** The words for a machine's operation, to stand after "is". */
const OPERATION: Readonly<Record<VMOperation, string>> = {
  CreatingSnapshot: 'creating a checkpoint',
  ApplyingSnapshot: 'applying a checkpoint',
  DeletingSnapshot: 'deleting a checkpoint',
  WaitingToStart: 'waiting to start',
  MergingDisks: 'merging disks',
  ExportingVirtualMachine: 'being exported',
  MigratingVirtualMachine: 'being moved',
  BackingUpVirtualMachine: 'being backed up',
  ModifyingUpVirtualMachine: 'being changed',
  StorageMigrationPhaseOne: 'moving its storage',
  StorageMigrationPhaseTwo: 'moving its storage',
  MigratingPlannedVm: 'being moved',
  CheckingCompatibility: 'being checked',
  ApplicationCriticalState: 'in trouble: an application in it is critical',
  CommunicationTimedOut: 'not answering',
  CommunicationFailed: 'not answering',
  CriticalIoError: 'in trouble: a disk cannot be reached',
  Other: 'busy',
}

/** Returns the words for a machine's operation, to stand after "is". */
export const operationLabel = (operation: VMOperation): string => OPERATION[operation] ?? `busy: ${operation}`

/** Why a kind of checkpoint is left alone. */
const REFUSED_KIND: Readonly<Record<CheckpointKind, string>> = {
  standard: 'Not possible with a standard checkpoint.',
  noMemory: 'Not possible with a checkpoint without memory.',
  memoryNotKnown: 'Not possible while it is not known whether it holds memory.',
  automatic: 'Not possible with an automatic checkpoint.',
  recovery: 'It belongs to a backup product, which knows it by its name.',
  replica: 'A replica point. Use Failover in Hyper-V Manager.',
  planned: 'A point of a planned move. Use Failover in Hyper-V Manager.',
  missing: 'Its files are missing on the host.',
  other: 'A kind of checkpoint that this program does not know.',
  notKnown: 'Of which kind it is could not be read.',
}

const FACT: Readonly<Record<string, string>> = {
  checkpoints: 'Checkpoints could not be read.',
  name: 'The name could not be read.',
  state: 'The state could not be read.',
  operation: 'What the host does with it could not be read.',
  status: 'The status could not be read.',
  checkpointType: 'The checkpoint type could not be read.',
  automaticCheckpoints: 'Whether it makes automatic checkpoints could not be read.',
  parentCheckpointId: 'Which checkpoint the current state descends from could not be read.',
  replicationMode: 'Whether it is replicated could not be read.',
  heartbeat: 'The heartbeat could not be read.',
  cpuUsage: 'The CPU usage could not be read.',
  memoryAssigned: 'The assigned memory could not be read.',
  uptime: 'The uptime could not be read.',
  version: 'The configuration version could not be read.',
  generation: 'The generation could not be read.',
  notes: 'The notes could not be read.',
  createdAt: 'The time of creation could not be read.',
  parentId: 'The parent could not be read.',
  snapshotType: 'The kind could not be read.',
  isAutomatic: 'Whether it is automatic could not be read.',
}

/** The host's own words about it; empty where it gave none. */
export const hostSays = ({ hostMessage }: Pick<UnreadFact, 'hostMessage'>): string =>
  hostMessage === '' ? '' : `The host says: ${visible(hostMessage)}`

/** Says what of a machine or a checkpoint could not be read, and why, as far as the host says. */
export const unreadText = (unread: UnreadFact): string =>
  `${FACT[unread.fact] ?? `It could not be read: ${unread.fact}.`} ${hostSays(unread)}`.trimEnd()

/** Why a command is not available, in a short sentence. */
export function refusalText(refusal: MachineRefusal): string {
  switch (refusal.kind) {
    case 'busy':
      return `The virtual machine is ${operationLabel(refusal.operation)}.`
    case 'merging':
      return 'Disks are still being merged.'
    case 'unread':
      return unreadText(refusal)
    case 'newerType':
      return `Its checkpoint type is ${refusal.type}, which this program does not know.`
    case 'checkpointsDisabled':
      return 'Checkpoints are disabled in Settings.'
    case 'limitReached':
      return `It has ${CHECKPOINT_LIMIT} checkpoints, the most Hyper-V allows.`
    case 'noCheckpoint':
      return 'There is no checkpoint to go back to.'
    case 'notRunning':
      return 'It is not running.'
    case 'notPaused':
      return 'It is not paused.'
    case 'noSavedState':
      return 'It has no saved state.'
    case 'noChildren':
      return 'No checkpoint descends from it.'
    case 'noneOfThem':
      return 'Not possible with any of them now.'
    case 'connected':
      return 'It is connected.'
    case 'needsWindowsDesktop':
      return 'Needs the Windows desktop program.'
    case 'simulated':
      return 'The demo has no screens.'
    case 'noProductionHere':
      return 'This host makes standard checkpoints only: production checkpoints came with Windows Server 2016.'
    case 'noAutomaticHere':
      return 'This host makes no automatic checkpoints: they came with Windows 10 version 1709.'
    case 'notInRole':
      return 'Your role on this host does not include it.'
    case 'state':
      return `Not possible while it is ${stateLabel(refusal.state)}.`
    case 'alreadyThere':
      return `It is already ${stateLabel(refusal.state)}.`
    case 'guestServiceSilent':
      return "Only production checkpoints are allowed, and the guest's backup service does not answer."
    case 'productionNeedsRunningOrOff':
      return `Only production checkpoints are allowed, and they need it Running or Off; it is ${stateLabel(refusal.state)}.`
    case 'kind':
      return REFUSED_KIND[refusal.checkpointKind]
  }
}
