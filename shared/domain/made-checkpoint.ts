import type { Checkpoint } from './checkpoint.ts'
import { guid, hostId } from './ids.ts'
import { z } from './schema.ts'
import { isCheckpointType, settledState, type ToldCheckpointType, type VMState } from './virtual-machine.ts'

/** The kind of a new checkpoint; `standardInstead` where a production one was asked for first. */
export const madeKind = z.enum(['production', 'standard', 'standardInstead'])
export type MadeKind = z.infer<typeof madeKind>

/** The checkpoint that a command has kept the state before it in. */
export const keptCheckpoint = z.object({ checkpointId: guid, name: z.string() })

/** A checkpoint that was made here, with what a host does not tell of it afterwards. */
export const madeCheckpoint = z.object({ hostId, checkpointId: guid, became: madeKind })
export type MadeCheckpoint = z.infer<typeof madeCheckpoint>

/** The id of a made checkpoint among those of all hosts. */
export const madeId = ({ hostId: host, checkpointId }: MadeCheckpoint): string => `${host}/${checkpointId}`

/**
 * Returns the kind of a new checkpoint, by the machine's type and state when it was made. `null` where that
 * says nothing, as for a machine that was off: its checkpoint holds no memory, and no backup service took
 * part.
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints
 */
export function madeAs(
  { state }: Pick<Checkpoint, 'state'>,
  type: ToldCheckpointType | null,
  stateBefore: VMState,
): MadeKind | null {
  if (state === null || !isCheckpointType(type)) return null
  if (state === 'Saved') return type === 'Production' ? 'standardInstead' : 'standard'
  return settledState(stateBefore) === 'Running' && type !== 'Standard' ? 'production' : null
}
