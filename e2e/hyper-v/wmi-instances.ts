import { ailmentOf, type Ailments } from '../../shared/simulator/ailments.ts'
import {
  readCheckpoints,
  readMachine,
  type CheckpointReading,
  type MachineReading,
} from '../../shared/simulator/readings.ts'
import { checkpointOf, type Machine, type World } from '../../shared/simulator/world.ts'

/** A value of a property, with its CIM type; times are ms since 1970 UTC. */
export interface WmiValue {
  readonly type: 'string' | 'string[]' | 'uint16' | 'uint16[]' | 'uint64' | 'boolean' | 'datetime' | 'object'
  /** `null` is a property without a value. */
  readonly value:
    string | number | boolean | readonly (string | number)[] | Readonly<Record<string, string | null>> | null
}

/** An instance of a class, all its properties by name. */
export type WmiInstance = Readonly<Record<string, WmiValue>>

export const string = (value: string | null): WmiValue => ({ type: 'string', value })
const strings = (value: readonly string[] | null): WmiValue => ({ type: 'string[]', value })
export const uint16 = (value: number | null): WmiValue => ({ type: 'uint16', value })
export const uint64 = (value: number | null): WmiValue => ({ type: 'uint64', value })
export const boolean = (value: boolean | null): WmiValue => ({ type: 'boolean', value })
export const datetime = (value: number | null): WmiValue => ({ type: 'datetime', value })

/** `EnabledState`; a state that it has no number for is 1 with a word in `OtherEnabledState`. https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-computersystem */
const ENABLED_STATE: Readonly<Record<string, number>> = {
  Running: 2,
  Off: 3,
  Stopping: 4,
  Saved: 6,
  Paused: 9,
  Starting: 10,
  Reset: 11,
  FastSaved: 32_779,
  ForceShutdown: 32_781,
  ForceReboot: 32_782,
  Hibernated: 32_783,
}
const OTHER_STATE: Readonly<Record<string, string>> = {
  Saving: 'Saving',
  Pausing: 'Quiescing',
  Resuming: 'Resuming',
  FastSaving: 'FastSaving',
  ComponentServicing: 'ComponentServicing',
}
const OPERATION: Readonly<Record<string, number>> = {
  CreatingSnapshot: 32_768,
  ApplyingSnapshot: 32_769,
  DeletingSnapshot: 32_770,
  WaitingToStart: 32_771,
  MergingDisks: 32_772,
  ExportingVirtualMachine: 32_773,
  MigratingVirtualMachine: 32_774,
  BackingUpVirtualMachine: 32_776,
  ModifyingUpVirtualMachine: 32_777,
  StorageMigrationPhaseOne: 32_778,
  StorageMigrationPhaseTwo: 32_779,
  MigratingPlannedVm: 32_780,
  CheckingCompatibility: 32_781,
  ApplicationCriticalState: 32_782,
  CommunicationTimedOut: 32_783,
  CommunicationFailed: 32_784,
  CriticalIoError: 32_795,
}
/** `Heartbeat` and `ApplicationHealth`. https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-summaryinformation */
const HEARTBEAT: Readonly<Record<string, readonly [number, number | null]>> = {
  Disabled: [32_896, null],
  NoContact: [12, null],
  Error: [6, null],
  LostCommunication: [13, null],
  OkApplicationsUnknown: [2, 12],
  OkApplicationsHealthy: [2, 2],
  OkApplicationsCritical: [2, 32_782],
  Paused: [15, null],
}
const CHECKPOINT_TYPE = { Disabled: 2, Production: 3, ProductionOnly: 4, Standard: 5 } as const
const REPLICATION_MODE = { None: 0, Primary: 1, Replica: 2 } as const
const SNAPSHOT_TYPE: Readonly<Record<string, string>> = {
  Standard: 'Realized',
  Recovery: 'Recovery',
  Planned: 'Planned',
  Missing: 'Missing',
  Replica: 'Replica:Standard',
  AppConsistentReplica: 'Replica:ApplicationConsistent',
  SyncedReplica: 'Replica:PlannedFailover',
}

const pathOf = (world: World, id: string): string =>
  `\\\\${world.hostName}\\root\\virtualization\\v2:Msvm_VirtualSystemSettingData.InstanceID="Microsoft:${id.toUpperCase()}"`

/** A value as one of a newer host, which this program has no name for. */
const newerValue = (type: WmiValue['type'], number: string): WmiValue['value'] => {
  if (type === 'string') return `Microsoft:Hyper-V:Snapshot:Newer${number}`
  return type === 'uint16[]' ? [11, Number(number)] : Number(number)
}

/** Without the values of what an object cannot tell; a number that came after this program stands as it is. */
function withAilments(
  instance: WmiInstance,
  properties: Readonly<Record<string, string>>,
  { throwing = {}, newer = {} }: Ailments = {},
): WmiInstance {
  const changed = Object.entries(properties).flatMap(([name, property]): [string, WmiValue][] => {
    const value = instance[property]
    if (!value) return []
    // No parent is a parent that can be told.
    if (name in throwing) return [[property, { ...value, value: property === 'Parent' ? '?' : null }]]
    const number = newer[name]
    return number === undefined ? [] : [[property, { ...value, value: newerValue(value.type, number) }]]
  })
  return { ...instance, ...Object.fromEntries(changed) }
}

const SUMMARY_PROPERTY = {
  name: 'ElementName',
  state: 'EnabledState',
  operation: 'OperationalStatus',
  status: 'StatusDescriptions',
  cpuUsage: 'ProcessorLoad',
  memoryAssigned: 'MemoryUsage',
  uptimeMs: 'UpTime',
  heartbeat: 'Heartbeat',
  replicationMode: 'ReplicationMode',
} as const
const SETTINGS_PROPERTY = {
  checkpointType: 'UserSnapshotType',
  automaticCheckpointsEnabled: 'AutomaticSnapshotsEnabled',
  parentSnapshotId: 'Parent',
  version: 'Version',
  generation: 'VirtualSystemSubType',
  notes: 'Notes',
  creationTime: 'CreationTime',
} as const
const SNAPSHOT_PROPERTY = {
  name: 'ElementName',
  parentSnapshotId: 'Parent',
  creationTime: 'CreationTime',
  snapshotType: 'VirtualSystemType',
  isAutomaticCheckpoint: 'IsAutomaticSnapshot',
  state: 'IsSaved',
  notes: 'Notes',
} as const

function summaryOf(machine: Machine, told: MachineReading): WmiInstance {
  const base = told.state.replace(/Critical$/u, '')
  const other = OTHER_STATE[base] ?? null
  const [heartbeat = 0, health = null] = HEARTBEAT[told.heartbeat ?? ''] ?? []
  const isOn = machine.startedAt !== null
  const instance: WmiInstance = {
    Name: string(told.id.toUpperCase()),
    ElementName: string(told.name),
    EnabledState: uint16(other === null ? (ENABLED_STATE[base] ?? 0) : 1),
    OtherEnabledState: string(other),
    HealthState: uint16(base === told.state ? 5 : 25),
    // What only a running machine has is without a value where it does not run.
    ProcessorLoad: uint16(isOn ? told.cpuUsage : null),
    MemoryUsage: uint64(isOn ? told.memoryAssigned / 1024 ** 2 : null),
    UpTime: uint64(isOn ? told.uptimeMs : null),
    Heartbeat: uint16(told.heartbeat === null ? null : heartbeat),
    ApplicationHealth: uint16(health),
    OperationalStatus: {
      type: 'uint16[]',
      value: told.operation === null ? [2] : [11, OPERATION[told.operation] ?? 0],
    },
    StatusDescriptions: strings(told.operation === null ? [told.status] : ['In service', told.status]),
    ReplicationMode: uint16(REPLICATION_MODE[told.replicationMode]),
  }
  return withAilments(instance, SUMMARY_PROPERTY, machine.ailments)
}

function systemOf(world: World, machine: Machine, told: MachineReading): WmiInstance {
  const instance: WmiInstance = {
    InstanceID: string(`Microsoft:${told.id.toUpperCase()}`),
    ElementName: string(told.name),
    VirtualSystemIdentifier: string(told.id.toUpperCase()),
    VirtualSystemType: string('Microsoft:Hyper-V:System:Realized'),
    VirtualSystemSubType: string(`Microsoft:Hyper-V:SubType:${told.generation}`),
    Parent: string(told.parentSnapshotId === null ? null : pathOf(world, told.parentSnapshotId)),
    CreationTime: datetime(told.creationTime),
    Notes: strings([told.notes]),
    Version: string(told.version),
    IsSaved: boolean(told.state === 'Saved'),
    IsAutomaticSnapshot: boolean(false),
    UserSnapshotType: uint16(CHECKPOINT_TYPE[told.checkpointType]),
    AutomaticSnapshotsEnabled: boolean(told.automaticCheckpointsEnabled),
  }
  return withAilments(instance, SETTINGS_PROPERTY, machine.ailments)
}

function snapshotOf(world: World, machine: Machine, told: CheckpointReading): WmiInstance {
  const identity = {
    InstanceID: string(`Microsoft:${told.id.toUpperCase()}`),
    VirtualSystemIdentifier: string(told.vmId.toUpperCase()),
  }
  const cannotBeRead = ailmentOf(machine, 'checkpoints') !== null
  const instance: WmiInstance = {
    ...identity,
    ElementName: string(told.name),
    VirtualSystemType: string(`Microsoft:Hyper-V:Snapshot:${SNAPSHOT_TYPE[told.snapshotType] ?? 'Realized'}`),
    VirtualSystemSubType: string(`Microsoft:Hyper-V:SubType:${told.generation}`),
    Parent: string(told.parentSnapshotId === null ? null : pathOf(world, told.parentSnapshotId)),
    CreationTime: datetime(told.creationTime),
    Notes: strings([told.notes]),
    Version: string(told.version),
    IsSaved: boolean(told.state === 'Saved'),
    IsAutomaticSnapshot: boolean(told.isAutomaticCheckpoint),
    UserSnapshotType: uint16(CHECKPOINT_TYPE[machine.checkpointType]),
    AutomaticSnapshotsEnabled: boolean(machine.automaticCheckpoints),
  }
  if (cannotBeRead) return { ...instance, CreationTime: datetime(null) }
  return withAilments(instance, SNAPSHOT_PROPERTY, checkpointOf(machine, told.id)?.ailments)
}

/** Instances of `Msvm_SummaryInformation`: one for each machine that `Get-VM` has an object for. */
export const summaries = (world: World, now: number): readonly WmiInstance[] =>
  world.machines
    .filter((machine) => ailmentOf(machine, 'listing') === null)
    .map((machine) => summaryOf(machine, readMachine(machine, now, world.language)))

/** Instances of `Msvm_VirtualSystemSettingData`, of machines, planned ones and checkpoints, in no order that says anything. */
export const settings = (world: World, now: number): readonly WmiInstance[] => [
  ...world.machines.flatMap((machine) =>
    readCheckpoints(machine)
      .map((told) => snapshotOf(world, machine, told))
      .toReversed(),
  ),
  ...(world.planned ?? []).map(({ machine }) => ({
    ...systemOf(world, machine, readMachine(machine, now, world.language)),
    VirtualSystemType: string('Microsoft:Hyper-V:System:Planned'),
  })),
  ...world.machines.map((machine) => systemOf(world, machine, readMachine(machine, now, world.language))),
]
