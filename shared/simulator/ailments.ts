import type { UnreadFact } from '../domain/unread.ts'
import { hyperVError, type CmdletClass, type HyperVError } from './hyper-v-error.ts'

/** The facts that a host cannot tell of a machine or a checkpoint, each with its words; or what it tells as a newer one would. */
export interface Ailments {
  /** `Get-VM` writes an error in the machine's place. */
  readonly listing?: string
  /** `Get-VMSnapshot` writes an error for the machine. */
  readonly checkpoints?: string
  /** `Get-VMHardDiskDrive` writes an error for the machine or the checkpoint. */
  readonly drives?: string
  /** Properties that throw, by their names in the readings. */
  readonly throwing?: Readonly<Record<string, string>>
  /** Properties with values that came after this program, as PowerShell prints them. */
  readonly newer?: Readonly<Record<string, string>>
}

interface Ailing {
  readonly ailments?: Ailments
}

type Part = 'listing' | 'checkpoints' | 'drives'

const CMDLET: Readonly<Record<Part, CmdletClass>> = {
  listing: 'GetVM',
  checkpoints: 'GetVMSnapshot',
  drives: 'GetVMHardDiskDrive',
}

/** The error that reading a part of something ends with; `null` where it can be read. */
export function ailmentOf({ ailments }: Ailing, part: Part): HyperVError | null {
  const words = ailments?.[part]
  return words === undefined ? null : hyperVError('OperationFailed', CMDLET[part], words)
}

/** The properties of `Get-VM` that a machine's facts are read from, in the order in which the panel reads them. */
export const MACHINE_PROPERTY: Readonly<Record<string, string>> = {
  operation: 'operation',
  name: 'name',
  state: 'state',
  status: 'status',
  cpuUsage: 'cpuUsage',
  memoryAssigned: 'memoryAssigned',
  uptime: 'uptimeMs',
  heartbeat: 'heartbeat',
  checkpointType: 'checkpointType',
  automaticCheckpoints: 'automaticCheckpointsEnabled',
  parentCheckpointId: 'parentSnapshotId',
  replicationMode: 'replicationMode',
  version: 'version',
  generation: 'generation',
  notes: 'notes',
  createdAt: 'creationTime',
}

/** As `MACHINE_PROPERTY`, of `Get-VMSnapshot`. */
export const CHECKPOINT_PROPERTY: Readonly<Record<string, string>> = {
  state: 'state',
  isAutomatic: 'isAutomaticCheckpoint',
  name: 'name',
  parentId: 'parentSnapshotId',
  createdAt: 'creationTime',
  snapshotType: 'snapshotType',
  notes: 'notes',
}

interface Told {
  readonly id: string
  readonly name: string
  readonly state: string | null
  readonly unread: readonly UnreadFact[]
}

/** Stands in the place of a fact that could not be read. */
const inPlaceOf = (fact: string, { id, state }: Told, isMachine: boolean): string | null => {
  if (fact === 'name') return id
  if (fact === 'state' && isMachine) return state === null ? null : 'NotKnown'
  return fact === 'status' || fact === 'notes' ? '' : null
}

/** A record as the host tells it in spite of what ails it. */
export function ailing<T extends Told>(
  record: T,
  properties: Readonly<Record<string, string>>,
  ailments: Ailments | undefined,
): T {
  if (!ailments?.throwing && !ailments?.newer) return record
  const { throwing = {}, newer = {} } = ailments
  const facts = Object.entries(properties)
  const unread = facts.flatMap(([fact, property]): UnreadFact[] => {
    const hostMessage = throwing[property]
    return hostMessage === undefined ? [] : [{ fact, hostMessage }]
  })
  const isMachine = properties === MACHINE_PROPERTY
  const told = facts.flatMap(([fact, property]) => {
    const value = newer[property]
    return value === undefined
      ? []
      : [[fact, isMachine || fact !== 'state' ? `Other (${value})` : null] as const]
  })
  const missing = unread.map(({ fact }) => [fact, inPlaceOf(fact, record, isMachine)] as const)
  return Object.assign({}, record, Object.fromEntries([...told, ...missing]), {
    unread: [...record.unread, ...unread],
  })
}
