import { guid, timestamp } from './ids.ts'
import { numberedEnum, z } from './schema.ts'
import { unreadFact } from './unread.ts'

/**
 * `Microsoft.HyperV.PowerShell.SnapshotType`, by name. A checkpoint a user made is `Standard` whether it was
 * asked for as standard or as production: https://learn.microsoft.com/powershell/module/hyper-v/get-vmsnapshot
 */
export const snapshotType = numberedEnum([
  'Standard',
  'Recovery',
  'Planned',
  'Missing',
  'Replica',
  'AppConsistentReplica',
  'SyncedReplica',
])
export type SnapshotType = z.output<typeof snapshotType>

/** A checkpoint as Hyper-V describes it. What is `null` is not known, and so is what `unread` names. */
export const checkpoint = z.object({
  id: guid,
  vmId: guid,
  /** As the host spells it, not unique; its id where the host could not tell. */
  name: z.string(),
  /** `null` also where it is a first one. */
  parentId: guid.nullable(),
  /** By the host's clock, cut to milliseconds. */
  createdAt: timestamp.nullable(),
  snapshotType: snapshotType.nullable(),
  isAutomatic: z.boolean().nullable(),
  /** `Saved` holds memory; `Off` is a production checkpoint or one taken while the machine was off. */
  state: z.enum(['Saved', 'Off']).nullable(),
  notes: z.string(),
  /** The facts of it that the host could not tell. */
  unread: z.array(unreadFact),
})
export type Checkpoint = z.output<typeof checkpoint>

/** The most checkpoints Hyper-V allows one machine: https://learn.microsoft.com/windows-server/virtualization/hyper-v/maximum-scale-limits */
export const CHECKPOINT_LIMIT = 50

/** The kind of a checkpoint to the person who looks at it. */
export type CheckpointKind =
  | 'standard'
  | 'noMemory'
  /** Whether it holds memory is not known. */
  | 'memoryNotKnown'
  | 'automatic'
  | 'recovery'
  | 'replica'
  | 'planned'
  | 'missing'
  | 'other'
  | 'notKnown'

/** The kind words of a node; only our own history could tell `noMemory` apart further. */
export function checkpointKind({ snapshotType: type, isAutomatic, state }: Checkpoint): CheckpointKind {
  switch (type) {
    case 'Recovery':
      return 'recovery'
    case 'Planned':
      return 'planned'
    case 'Missing':
      return 'missing'
    case 'Replica':
    case 'AppConsistentReplica':
    case 'SyncedReplica':
      return 'replica'
    case 'Standard':
      if (isAutomatic === true) return 'automatic'
      if (state === null) return 'memoryNotKnown'
      return state === 'Saved' ? 'standard' : 'noMemory'
    case null:
      return 'notKnown'
    default:
      return 'other'
  }
}

/** Whether a person made it, by whatever tool; backup and replica points come and go by themselves. */
export const isUserCheckpoint = ({ snapshotType: type }: Checkpoint): boolean => type === 'Standard'
