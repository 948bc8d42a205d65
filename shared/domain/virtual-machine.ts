import { byteCount, guid, timestamp } from './ids.ts'
import { numberedEnum, openEnum, z } from './schema.ts'
import { unreadFact } from './unread.ts'

/** `Microsoft.HyperV.PowerShell.VMState`, by name. */
export const vmState = numberedEnum([
  'Running',
  'Off',
  'Stopping',
  'Saved',
  'Paused',
  'Starting',
  'Reset',
  'Saving',
  'Pausing',
  'Resuming',
  'FastSaved',
  'FastSaving',
  'ForceShutdown',
  'ForceReboot',
  'Hibernated',
  'ComponentServicing',
  'RunningCritical',
  'OffCritical',
  'StoppingCritical',
  'SavedCritical',
  'PausedCritical',
  'StartingCritical',
  'ResetCritical',
  'SavingCritical',
  'PausingCritical',
  'ResumingCritical',
  'FastSavedCritical',
  'FastSavingCritical',
  // Ours: the host could not tell it.
  'NotKnown',
])
export type VMState = z.output<typeof vmState>

/** The secondary `VMOperationalStatus`: what Hyper-V is doing with the machine, for us or for somebody else. */
export const vmOperation = numberedEnum([
  'CreatingSnapshot',
  'ApplyingSnapshot',
  'DeletingSnapshot',
  'WaitingToStart',
  'MergingDisks',
  'ExportingVirtualMachine',
  'MigratingVirtualMachine',
  'BackingUpVirtualMachine',
  'ModifyingUpVirtualMachine',
  'StorageMigrationPhaseOne',
  'StorageMigrationPhaseTwo',
  'MigratingPlannedVm',
  'CheckingCompatibility',
  'ApplicationCriticalState',
  'CommunicationTimedOut',
  'CommunicationFailed',
  'CriticalIoError',
])
export type VMOperation = z.output<typeof vmOperation>

/** `VMHeartbeatStatus`, by name; the guest's sign of life through its integration services. */
export const heartbeat = openEnum(
  [
    'Disabled',
    'NoContact',
    'Error',
    'LostCommunication',
    'OkApplicationsUnknown',
    'OkApplicationsHealthy',
    'OkApplicationsCritical',
    'Paused',
  ],
  'Unknown',
)
export type Heartbeat = z.output<typeof heartbeat>

/** The Backup (volume shadow copy) integration service's primary status; `Disabled` also where it is switched off. */
export const backupService = openEnum(
  [
    'Ok',
    'Degraded',
    'Error',
    'NonRecoverableError',
    'NoContact',
    'LostCommunication',
    'Dormant',
    'ProtocolMismatch',
    'ApplicationCritical',
    'CommunicationTimedOut',
    'CommunicationFailed',
    'Disabled',
  ],
  'Unknown',
)
export type BackupService = z.output<typeof backupService>

/** The values of `Set-VM -CheckpointType`: https://learn.microsoft.com/powershell/module/hyper-v/set-vm */
export const checkpointType = z.enum(['Disabled', 'Production', 'ProductionOnly', 'Standard'])
export type CheckpointType = z.infer<typeof checkpointType>

/** Whether it is a type that this program knows. */
export const isCheckpointType = (type: string | null): type is CheckpointType =>
  checkpointType.safeParse(type).success

/** As a host tells it, which may be newer than this program. */
export const toldCheckpointType = numberedEnum(checkpointType.options)
export type ToldCheckpointType = z.output<typeof toldCheckpointType>

/** Tells whether a machine is replicated, and which side it is. */
const replicationMode = numberedEnum(['None', 'Primary', 'Replica', 'TestReplica', 'ExtendedReplica'])

/**
 * A virtual machine as the list shows it: only what one cheap call for all machines can tell. `null` is not known where
 * nothing else is said; where `unread` names a field, it is not known either.
 */
export const virtualMachine = z.object({
  id: guid,
  /** As the host spells it, not unique; its id where the host could not tell. */
  name: z.string(),
  state: vmState,
  /** `null` also where there is none. */
  operation: vmOperation.nullable(),
  /** The host's own status text, in its language: shown, never parsed. */
  status: z.string(),
  /** Percent of the host's processors, 0 when not running. */
  cpuUsage: z.number().nullable(),
  /** Bytes, 0 when not running. */
  memoryAssigned: byteCount.nullable(),
  /** Milliseconds since the machine was started, 0 when not running. */
  uptime: z.number().nullable(),
  /** `null` also where it is not running. */
  heartbeat: heartbeat.nullable(),
  checkpointType: toldCheckpointType.nullable(),
  /** `null` also on a host that has no automatic checkpoints. */
  automaticCheckpoints: z.boolean().nullable(),
  /** The checkpoint Now descends from; `null` also where it descends from none. */
  parentCheckpointId: guid.nullable(),
  replicationMode: replicationMode.nullable(),
  /** Configuration version, such as `10.0`. */
  version: z.string().nullable(),
  generation: z.number().int().nullable(),
  notes: z.string(),
  createdAt: timestamp.nullable(),
  /** The facts of it, or of its checkpoints, that the host could not tell. */
  unread: z.array(unreadFact),
})
export type VirtualMachine = z.output<typeof virtualMachine>

const STABLE = new Set<VMState>(['Running', 'Off', 'Saved', 'Paused', 'FastSaved', 'Hibernated'])

/** The four states the rules are written in; `null` for a state in between, a critical one, and one that is not known. */
export type SettledState = 'Running' | 'Off' | 'Saved' | 'Paused'

/** FastSaved counts as Saved and Hibernated as Off. */
export function settledState(state: VMState): SettledState | null {
  if (state === 'FastSaved') return 'Saved'
  if (state === 'Hibernated') return 'Off'
  return STABLE.has(state) ? (state as SettledState) : null
}

/** Whether a state is a `...Critical` twin: the configuration or a disk of the machine cannot be reached. */
export const isCritical = (state: VMState): boolean => state.endsWith('Critical')

/** Whether memory would be lost with the current state, for all that is known. */
export const hasMemory = (state: VMState): boolean => {
  const settled = settledState(state)
  return settled !== 'Off' && state !== 'OffCritical'
}

/**
 * Whether an operation keeps every other command out. Merging does not; neither do troubles that are
 * reported in the same place.
 */
export function isBusy(operation: VMOperation | null): boolean {
  switch (operation) {
    case 'CreatingSnapshot':
    case 'ApplyingSnapshot':
    case 'DeletingSnapshot':
    case 'ExportingVirtualMachine':
    case 'MigratingVirtualMachine':
    case 'BackingUpVirtualMachine':
    case 'ModifyingUpVirtualMachine':
    case 'StorageMigrationPhaseOne':
    case 'StorageMigrationPhaseTwo':
    case 'MigratingPlannedVm':
      return true
    default:
      return false
  }
}

/**
 * Which side of a replication a machine is: the original, or the copy that waits for a failover; `null` where it is in
 * none. `notKnown` also where a newer host has a mode of its own.
 */
export function replicationSide({
  replicationMode: mode,
}: Pick<VirtualMachine, 'replicationMode'>): 'original' | 'copy' | 'notKnown' | null {
  if (mode === 'None') return null
  if (mode === null || mode.startsWith('Other')) return 'notKnown'
  return mode === 'Primary' ? 'original' : 'copy'
}
