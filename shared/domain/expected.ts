import { isUserCheckpoint, snapshotType, type Checkpoint } from './checkpoint.ts'
import type { Change } from './failure.ts'
import { guid, timestamp } from './ids.ts'
import { z } from './schema.ts'
import { vmState, type VirtualMachine } from './virtual-machine.ts'

/** What the user saw of the machine a command is meant for. */
export const expectedMachine = z.object({ vmId: guid, name: z.string(), state: vmState })
export type ExpectedMachine = z.output<typeof expectedMachine>

/** What the user saw of the machine and of the checkpoint a command is meant for; the host makes it, the screen sends it back untouched. */
export const expectedTarget = expectedMachine.extend({
  /** The checkpoint Now descends from. */
  nowParentId: guid.nullable(),
  /** Sorted paths of the virtual disks Now writes to. */
  diskPaths: z.array(z.string()),
  /** Sorted ids of the checkpoints that users made. */
  checkpointIds: z.array(guid),
  target: z.object({
    id: guid,
    name: z.string(),
    parentId: guid.nullable(),
    snapshotType,
    createdAt: timestamp,
  }),
})
export type ExpectedTarget = z.output<typeof expectedTarget>

/** The part of a machine that every command is checked against. */
export const toExpectedMachine = ({ id, name, state }: VirtualMachine): ExpectedMachine => ({
  vmId: id,
  name,
  state,
})

/** What a host was found to hold, in the shape commands are checked against. */
export function toExpectedTarget(
  machine: VirtualMachine,
  target: Checkpoint,
  checkpoints: readonly Checkpoint[],
  diskPaths: readonly string[],
): ExpectedTarget {
  const { id, name, parentId, snapshotType: type, createdAt } = target
  return {
    ...toExpectedMachine(machine),
    nowParentId: machine.parentCheckpointId,
    diskPaths: diskPaths.toSorted(),
    checkpointIds: checkpoints
      .filter(isUserCheckpoint)
      .map((one) => one.id)
      .toSorted(),
    target: { id, name, parentId, snapshotType: type, createdAt },
  }
}

const differs = (what: Change['what'], was: string, is: string): readonly Change[] =>
  was === is ? [] : [{ what, was, is }]

/** What is no longer as it was seen; empty when the command may go on. */
export const changesOfMachine = (was: ExpectedMachine, is: ExpectedMachine): readonly Change[] => [
  ...differs('name', was.name, is.name),
  ...differs('state', was.state, is.state),
]

const targetText = ({ target }: ExpectedTarget): string =>
  JSON.stringify([target.id, target.name, target.parentId, target.snapshotType, target.createdAt])

/** As `changesOfMachine`, for a command aimed at a checkpoint. */
export const changesOfTarget = (was: ExpectedTarget, is: ExpectedTarget): readonly Change[] => [
  ...changesOfMachine(was, is),
  ...differs('nowParent', was.nowParentId ?? '', is.nowParentId ?? ''),
  ...differs('disks', was.diskPaths.join('\n'), is.diskPaths.join('\n')),
  ...differs('checkpoints', was.checkpointIds.join('\n'), is.checkpointIds.join('\n')),
  ...(targetText(was) === targetText(is)
    ? []
    : [{ what: 'target' as const, was: was.target.name, is: is.target.name }]),
]

/**
 * As `changesOfTarget`, after a keep: the kept checkpoint is there, Now descends from it, and each disk is a
 * new file on top of the one it was. `parentOf` tells a disk file's parent as just read from the host.
 */
export function changesBesidesKeep(
  before: ExpectedTarget,
  after: ExpectedTarget,
  keptId: string,
  parentOf: (path: string) => string | null,
): readonly Change[] {
  const parents = after.diskPaths.map((path) => parentOf(path) ?? '').toSorted()
  return changesOfTarget(
    {
      ...before,
      nowParentId: keptId,
      checkpointIds: [...before.checkpointIds, keptId].toSorted(),
    },
    { ...after, diskPaths: parents },
  )
}
