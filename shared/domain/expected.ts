import { isUserCheckpoint, snapshotType, type Checkpoint } from './checkpoint.ts'
import type { Change } from './failure.ts'
import { fileId } from './file-id.ts'
import { guid, timestamp } from './ids.ts'
import { z } from './schema.ts'
import { vmState, type VirtualMachine } from './virtual-machine.ts'

/** The machine a command is meant for, as the user saw it. */
export const expectedMachine = z.object({ vmId: guid, name: z.string(), state: vmState })
export type ExpectedMachine = z.output<typeof expectedMachine>

const target = z.object({
  id: guid,
  name: z.string(),
  parentId: guid.nullable(),
  snapshotType: snapshotType.nullable(),
  createdAt: timestamp.nullable(),
})

const expectedTree = expectedMachine.extend({
  /** The checkpoint Now descends from. */
  nowParentId: guid.nullable(),
  /** Sorted ids of the files of the virtual disks Now writes to. */
  diskIds: z.array(fileId),
  /** Sorted ids of the checkpoints that users made. */
  checkpointIds: z.array(guid),
})

/**
 * The machine and the checkpoint a command is meant for, as the user saw them; the host makes it, the screen
 * sends it back untouched.
 */
export const expectedTarget = expectedTree.extend({ target })
export type ExpectedTarget = z.output<typeof expectedTarget>

/** As `expectedTarget`, of every checkpoint that is to go, in the order in which they go. */
export const expectedDeletion = expectedTree.extend({ targets: z.array(target).min(1).max(1000) })
export type ExpectedDeletion = z.output<typeof expectedDeletion>

/** The part of a machine that every command is checked against. */
export const toExpectedMachine = ({ id, name, state }: VirtualMachine): ExpectedMachine => ({
  vmId: id,
  name,
  state,
})

/** The part of a checkpoint that commands aimed at it are checked against. */
export const toTarget = ({ id, name, parentId, snapshotType: type, createdAt }: Checkpoint) => ({
  id,
  name,
  parentId,
  snapshotType: type,
  createdAt,
})

/** Returns what a host was found to hold, in the shape commands are checked against. */
export function toExpectedTarget(
  machine: VirtualMachine,
  checkpoint: Checkpoint,
  checkpoints: readonly Checkpoint[],
  diskIds: readonly string[],
): ExpectedTarget {
  return {
    ...toExpectedMachine(machine),
    nowParentId: machine.parentCheckpointId,
    diskIds: diskIds.toSorted(),
    checkpointIds: checkpoints
      .filter(isUserCheckpoint)
      .map((one) => one.id)
      .toSorted(),
    target: toTarget(checkpoint),
  }
}

const differs = (what: Change['what'], was: string, is: string): readonly Change[] =>
  was === is ? [] : [{ what, was, is }]

/** Returns the changes since the machine was seen; empty when the command may go on. */
export const changesOfMachine = (was: ExpectedMachine, is: ExpectedMachine): readonly Change[] => [
  ...differs('name', was.name, is.name),
  ...differs('state', was.state, is.state),
]

type Target = ExpectedTarget['target']

const targetText = ({ id, name, parentId, snapshotType: type, createdAt }: Target): string =>
  JSON.stringify([id, name, parentId, type, createdAt])

const changesOfTree = (was: Omit<ExpectedTarget, 'target'>, is: typeof was): readonly Change[] => [
  ...changesOfMachine(was, is),
  ...differs('nowParent', was.nowParentId ?? '', is.nowParentId ?? ''),
  ...differs('disks', was.diskIds.join('\n'), is.diskIds.join('\n')),
  ...differs('checkpoints', was.checkpointIds.join('\n'), is.checkpointIds.join('\n')),
]

/** As `changesOfMachine`, for a command aimed at a checkpoint. */
export const changesOfTarget = (was: ExpectedTarget, is: ExpectedTarget): readonly Change[] => [
  ...changesOfTree(was, is),
  ...(targetText(was.target) === targetText(is.target)
    ? []
    : [{ what: 'target' as const, was: was.target.name, is: is.target.name }]),
]

const namesOf = (targets: readonly Target[]): string => targets.map(({ name }) => name).join('\n')

/** As `changesOfTarget`, for every checkpoint that is to go; their order does not matter. */
export function changesOfDeletion(was: ExpectedDeletion, is: ExpectedDeletion): readonly Change[] {
  const text = ({ targets }: ExpectedDeletion): string => targets.map(targetText).toSorted().join('\n')
  return [
    ...changesOfTree(was, is),
    ...(text(was) === text(is)
      ? []
      : [{ what: 'target' as const, was: namesOf(was.targets), is: namesOf(is.targets) }]),
  ]
}

/**
 * Returns what is to be found once the first checkpoint has gone: its children have moved up, Now too. Its
 * disks merge, so Now may write to any disk that was there before, of which `known` are the ids; `is` are the
 * ids of its disks now.
 */
export function afterFirstOf(
  { targets, ...was }: ExpectedDeletion,
  known: ReadonlySet<string>,
  is: readonly string[],
): ExpectedDeletion {
  const [gone, ...left] = targets
  const up = (id: string | null): string | null => (id === gone?.id ? (gone?.parentId ?? null) : id)
  const areMerged = is.length === was.diskIds.length && is.every((id) => known.has(id))
  return {
    ...was,
    nowParentId: up(was.nowParentId),
    diskIds: areMerged ? [...is] : was.diskIds,
    checkpointIds: was.checkpointIds.filter((id) => id !== gone?.id),
    targets: left.map((one) => ({ ...one, parentId: up(one.parentId) })),
  }
}

/**
 * As `changesOfTarget`, after a keep: the kept checkpoint is there, Now descends from it, and each disk is a
 * new file on top of the one it was. `parentOf` tells the id of a disk file's parent as just read from the host.
 */
export function changesBesidesKeep(
  before: ExpectedTarget,
  after: ExpectedTarget,
  keptId: string,
  parentOf: (id: string) => string | null,
): readonly Change[] {
  const parents = after.diskIds.map((id) => parentOf(id) ?? '').toSorted()
  return changesOfTarget(
    {
      ...before,
      nowParentId: keptId,
      checkpointIds: [...before.checkpointIds, keptId].toSorted(),
    },
    { ...after, diskIds: parents },
  )
}
