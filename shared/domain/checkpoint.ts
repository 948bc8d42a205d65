import { guid, timestamp } from './ids.ts'
import { openEnum, z } from './schema.ts'
import { unreadFact } from './unread.ts'

/**
 * `Microsoft.HyperV.PowerShell.SnapshotType`, by name. A checkpoint a user made is `Standard` whether it was
 * asked for as standard or as production: https://learn.microsoft.com/powershell/module/hyper-v/get-vmsnapshot
 */
export const snapshotType = openEnum(
  ['Standard', 'Recovery', 'Planned', 'Missing', 'Replica', 'AppConsistentReplica', 'SyncedReplica'],
  'Other',
)
export type SnapshotType = z.output<typeof snapshotType>

/** A checkpoint as Hyper-V describes it. */
export const checkpoint = z.object({
  id: guid,
  vmId: guid,
  /** As the host spells it; not unique. */
  name: z.string(),
  parentId: guid.nullable(),
  /** By the host's clock, cut to milliseconds. */
  createdAt: timestamp,
  snapshotType,
  isAutomatic: z.boolean(),
  /** `Saved` holds memory; `Off` is a production checkpoint or one taken while the machine was off. */
  state: z.enum(['Saved', 'Off']),
  notes: z.string(),
  /** What of it the host could not tell. */
  unread: z.array(unreadFact),
})
export type Checkpoint = z.output<typeof checkpoint>

/** The most checkpoints Hyper-V allows one machine: https://learn.microsoft.com/windows-server/virtualization/hyper-v/maximum-scale-limits */
export const CHECKPOINT_LIMIT = 50

/** What a checkpoint is to the person who looks at it. */
export type CheckpointKind =
  'standard' | 'noMemory' | 'automatic' | 'recovery' | 'replica' | 'planned' | 'missing' | 'other'

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
    case 'Other':
      return 'other'
    case 'Standard':
      if (isAutomatic) return 'automatic'
      return state === 'Saved' ? 'standard' : 'noMemory'
  }
}

/** Whether a person made it, by whatever tool; backup and replica points come and go by themselves. */
export const isUserCheckpoint = ({ snapshotType: type }: Checkpoint): boolean => type === 'Standard'
