import { dropUnused, mergeInto, nextMerge } from './disk-chain.ts'
import { invalidState } from './hyper-v-error.ts'
import {
  failed,
  findIdleMachine,
  findMachine,
  findTarget,
  ok,
  type CheckpointArgs,
  type Transition,
} from './transition.ts'
import {
  bytesAt,
  isFileDrive,
  machineOf,
  withMachine,
  type Machine,
  type MachineCheckpoint,
  type Merge,
  type World,
} from './world.ts'

type Pair = Pick<Merge, 'childPath' | 'intoPath'>

/** The speed at which a disk merges, in bytes a millisecond. */
const MERGE_SPEED = (50 * 1024 ** 2) / 1000

/** A checkpoint and everything that descends from it. */
function subtreeOf(machine: Machine, rootId: string): ReadonlySet<string> {
  const ids = new Set([rootId])
  for (let before = 0; before < ids.size;) {
    before = ids.size
    for (const { id, parentId } of machine.checkpoints)
      if (parentId !== null && ids.has(parentId)) ids.add(id)
  }
  return ids
}

/**
 * The world without some checkpoints of a machine. Their children move up, Now too; the current state is not
 * touched. Disks that nothing stands on any more are gone; one that a single disk stands on awaits a merge.
 */
export function withoutCheckpoints(
  world: World,
  machine: Machine,
  gone: ReadonlySet<string>,
  now: number,
): World {
  const byId = new Map(machine.checkpoints.map((checkpoint) => [checkpoint.id, checkpoint]))
  const stays = (id: string | null): string | null => {
    let at = id
    const seen = new Set<string>()
    while (at !== null && gone.has(at) && !seen.has(at)) {
      seen.add(at)
      at = byId.get(at)?.parentId ?? null
    }
    return at !== null && gone.has(at) ? null : at
  }
  const left = (checkpoint: MachineCheckpoint): MachineCheckpoint => ({
    ...checkpoint,
    parentId: stays(checkpoint.parentId),
  })
  const after: Machine = {
    ...machine,
    checkpoints: machine.checkpoints.filter(({ id }) => !gone.has(id)).map(left),
    parentCheckpointId: stays(machine.parentCheckpointId),
  }
  const disks = [...gone].flatMap(
    (id) =>
      byId
        .get(id)
        ?.drives.filter(isFileDrive)
        .map(({ path }) => path) ?? [],
  )
  return dropUnused(withMachine(world, after, now), disks)
}

const deletion = (
  goneWith: (machine: Machine, checkpointId: string) => ReadonlySet<string>,
): Transition<CheckpointArgs, null> => ({
  operation: 'DeletingSnapshot',
  begin: (world, args) => {
    const found = findIdleMachine(world, args, 'RemoveVMSnapshot')
    if (!found.ok) return found
    const target = findTarget(found.value, args.checkpointId, 'RemoveVMSnapshot')
    if (!target.ok) return target
    return found.value.merge === null ? ok(world) : failed(invalidState('RemoveVMSnapshot'))
  },
  duration: () => 1000,
  finish: (world, args, { now }) => {
    const found = findMachine(world, args, 'RemoveVMSnapshot')
    if (!found.ok) return found
    const after = withoutCheckpoints(world, found.value, goneWith(found.value, args.checkpointId), now)
    return ok({ world: after, value: null, warnings: [] })
  },
})

/** `Remove-VMSnapshot` of one checkpoint; the disks merge afterwards, in the background. */
export const deleteCheckpoint = deletion((_, checkpointId) => new Set([checkpointId]))

/** `Remove-VMSnapshot -IncludeAllChildSnapshots`. */
export const deleteCheckpointSubtree = deletion(subtreeOf)

/** The world with another line in the event log of the service. */
function withEvent(world: World, { id, config }: Machine, eventId: number, what: string, at: number): World {
  const message = `'${config.name}' ${what} (Virtual machine ID ${id.toUpperCase()})`
  const event = { at: Math.floor(at), vmId: id, log: 'VMMS', eventId, level: 'Information', message } as const
  return { ...world, events: [...world.events, event] }
}

/** The world with the next merge of a machine begun, where one is due and may run. */
export function beginMerge(world: World, vmId: string, now: number, pace: number): World {
  const machine = machineOf(world, vmId)
  if (!machine || machine.merge !== null || machine.mergesHeld) return world
  const due = nextMerge(world, machine)
  const child = due && world.files.get(due.childPath)
  if (!child) return world
  const merge: Merge = { ...due, startedAt: now, endsAt: now + (bytesAt(child, now) / MERGE_SPEED) * pace }
  const begun = withEvent(world, machine, 19070, 'background disk merge has been started.', now)
  return withMachine(begun, { ...machine, merge }, now)
}

/** The world after a machine's disk went into its parent. */
function merged(world: World, vmId: string, { childPath, intoPath }: Pair, now: number): World {
  const after = mergeInto(world, childPath, intoPath, now)
  const machine = machineOf(after, vmId)
  if (!machine) return after
  const told = withEvent(after, machine, 19080, 'background disk merge has been finished successfully.', now)
  return withMachine(told, { ...machine, merge: null }, now)
}

/** The world with the merge under way ended. */
export function finishMerge(world: World, vmId: string, now: number): World {
  const merge = machineOf(world, vmId)?.merge
  return merge ? merged(world, vmId, merge, now) : world
}

/** The world once every merge of a machine is done, those that waited too. */
export function finishAllMerges(world: World, vmId: string, now: number): World {
  const machine = machineOf(world, vmId)
  const due = machine && (machine.merge ?? nextMerge(world, machine))
  return due ? finishAllMerges(merged(world, vmId, due, now), vmId, now) : world
}
