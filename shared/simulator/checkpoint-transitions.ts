import { CHECKPOINT_LIMIT } from '../domain/checkpoint.ts'
import { CHECKPOINT_NAME_LIMIT } from '../domain/checkpoint-name.ts'
import { settledState } from '../domain/virtual-machine.ts'
import { branchOff, brokenLink, dropUnused } from './disk-chain.ts'
import { isVhdSet } from '../domain/virtual-disk.ts'
import {
  brokenChain,
  cancelled,
  cannotInitiateCheckpoint,
  checkpointsDisabled,
  hyperVError,
  invalidState,
  noSpaceForMemory,
  productionUnavailable,
} from './hyper-v-error.ts'
import {
  failed,
  findIdleMachine,
  findMachine,
  findTarget,
  ok,
  type CheckpointArgs,
  type MachineArgs,
  type Moment,
  type Result,
  type Target,
  type Transition,
} from './transition.ts'
import {
  backupServiceAt,
  freeBytes,
  isFileDrive,
  withMachine,
  type Machine,
  type MachineCheckpoint,
  type World,
} from './world.ts'

/** Configuration files of a checkpoint, without memory. */
const CONFIG_BYTES = 96 * 1024

/** Date and time as Hyper-V puts them into the names it makes: `9/29/2015 - 12:13:19 PM`, by local time. */
export function hostStamp(ms: number): string {
  const date = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hour = date.getHours() % 12 || 12
  const time = `${hour}:${two(date.getMinutes())}:${two(date.getSeconds())} ${date.getHours() < 12 ? 'AM' : 'PM'}`
  return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()} - ${time}`
}

/** Production checkpoints need configuration version 6.2 and a guest whose backup service answers. */
function canBeProduction(machine: Machine, now: number): boolean {
  const [major = 0, minor = 0] = machine.version.split('.').map(Number)
  const service = backupServiceAt(machine, now)
  return (major > 6 || (major === 6 && minor >= 2)) && (service === 'Ok' || service === 'Degraded')
}

/** Whether a checkpoint made now would hold memory. */
const wouldHoldMemory = (machine: Machine, now: number): boolean =>
  settledState(machine.state) !== 'Off' &&
  (machine.checkpointType === 'Standard' ||
    (machine.checkpointType === 'Production' && !canBeProduction(machine, now)))

/** The gate of `Checkpoint-VM`: https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints */
function takeGate(world: World, machine: Machine, now: number): Result<Machine> {
  const { state, checkpointType: type, config } = machine
  const settled = settledState(state)
  if (settled === null) return failed(invalidState('CheckpointVM'))
  if (type === 'Disabled') return failed(checkpointsDisabled(machine))
  if (machine.checkpoints.length >= CHECKPOINT_LIMIT)
    return failed(cannotInitiateCheckpoint('OperationFailed', config.name))
  // A VHD Set can be part of a checkpoint; what it holds does not go back with the machine.
  if (machine.drives.some(({ kind, path }) => kind === 'shared' && !isVhdSet(path)))
    return failed(cannotInitiateCheckpoint('NotSupported', config.name))
  if (type === 'ProductionOnly' && settled !== 'Off' && !canBeProduction(machine, now))
    return failed(productionUnavailable(machine))
  const free = freeBytes(world, machine.snapshotFileLocation, now)
  const lacksSpace = wouldHoldMemory(machine, now) && free !== null && free < config.memoryBytes
  return lacksSpace ? failed(noSpaceForMemory(machine)) : ok(machine)
}

/** The world with a new checkpoint between Now and its old parent. */
function withCheckpoint(
  world: World,
  machine: Machine,
  { now, newId }: Moment,
  isAutomatic: boolean,
): { readonly world: World; readonly checkpoint: MachineCheckpoint } {
  const holdsMemory = wouldHoldMemory(machine, now)
  const name = `${machine.config.name} - (${hostStamp(now)})`
  const checkpoint: MachineCheckpoint = {
    id: newId(),
    name: isAutomatic ? `Automatic Checkpoint - ${name}` : name,
    parentId: machine.parentCheckpointId,
    createdAt: now,
    snapshotType: 'Standard',
    isAutomatic,
    state: holdsMemory ? 'Saved' : 'Off',
    systemBytes: CONFIG_BYTES + (holdsMemory ? machine.config.memoryBytes : 0),
    config: machine.config,
    drives: machine.drives,
  }
  const branch = branchOff(world, machine.drives, now, newId)
  const after: Machine = {
    ...machine,
    drives: branch.drives,
    checkpoints: [...machine.checkpoints, checkpoint],
    parentCheckpointId: checkpoint.id,
  }
  return { world: withMachine(branch.world, after, now), checkpoint }
}

/**
 * The automatic checkpoint that the client makes before it starts a machine that is off, has no parent checkpoint
 * and asks for them; where that is refused, nothing is said:
 * https://techcommunity.microsoft.com/blog/virtualization/making-it-easier-to-revert/382342
 */
export function withAutomaticCheckpoint(world: World, machine: Machine, moment: Moment): World {
  const wanted =
    machine.automaticCheckpoints === true &&
    machine.parentCheckpointId === null &&
    settledState(machine.state) === 'Off'
  if (!wanted || !takeGate(world, machine, moment.now).ok) return world
  return withCheckpoint(world, machine, moment, true).world
}

/** `Checkpoint-VM` without a name. */
export const takeCheckpoint: Transition<MachineArgs, { readonly checkpointId: string }> = {
  operation: 'CreatingSnapshot',
  begin: (world, args, { now }) => {
    const found = findIdleMachine(world, args, 'CheckpointVM')
    if (!found.ok) return found
    const gate = takeGate(world, found.value, now)
    return gate.ok ? ok(world) : gate
  },
  onCancel: cancelled('CheckpointVM'),
  duration: () => 2000,
  finish: (world, args, moment) => {
    const found = findMachine(world, args, 'CheckpointVM')
    if (!found.ok) return found
    const taken = withCheckpoint(world, found.value, moment, false)
    return ok({ world: taken.world, value: { checkpointId: taken.checkpoint.id }, warnings: [] })
  },
}

/** `Rename-VMSnapshot`. */
export const renameCheckpoint: Transition<CheckpointArgs & { readonly newName: string }, null> = {
  operation: null,
  begin: (world, args) => {
    const found = findIdleMachine(world, args, 'RenameVMSnapshot')
    if (!found.ok) return found
    const target = findTarget(found.value, args.checkpointId, 'RenameVMSnapshot')
    if (!target.ok) return target
    const { name } = target.value.checkpoint
    return args.newName.trim() === '' || args.newName.length > CHECKPOINT_NAME_LIMIT
      ? failed(
          hyperVError(
            'InvalidParameter',
            'RenameVMSnapshot',
            `Modifying the properties of '${name}' failed.`,
          ),
        )
      : ok(world)
  },
  duration: () => 0,
  finish: (world, args, { now }) => {
    const found = findMachine(world, args, 'RenameVMSnapshot')
    if (!found.ok) return found
    const checkpoints = found.value.checkpoints.map((checkpoint) =>
      checkpoint.id === args.checkpointId ? { ...checkpoint, name: args.newName } : checkpoint,
    )
    return ok({
      world: withMachine(world, { ...found.value, checkpoints }, now),
      value: null,
      warnings: [],
    })
  },
}

function applyFails({ machine, checkpoint }: Target, why: string): Result<never> {
  const summary = `Applying the checkpoint '${checkpoint.name}' to its virtual machine '${machine.config.name}' failed.`
  return failed(hyperVError('OperationFailed', 'RestoreVMSnapshot', summary, why))
}

function applyGate(world: World, target: Target): Result<Target> {
  const settled = settledState(target.machine.state)
  if (settled !== 'Off' && settled !== 'Saved') return failed(invalidState('RestoreVMSnapshot'))
  if (target.machine.merge !== null) return failed(invalidState('RestoreVMSnapshot'))
  const broken = target.checkpoint.drives
    .filter(isFileDrive)
    .map(({ path }) => brokenLink(world.files, path))
    .find((link) => link !== null)
  if (broken) return applyFails(target, brokenChain(broken.parentPath, broken.childPath))
  return ok(target)
}

/**
 * The service's part of `Restore-VMSnapshot`: only for a machine that is off or saved, so the cmdlet saves a
 * running or paused one first and starts it afterwards. The current state's disks that no checkpoint stands on are
 * gone; every checkpoint stays. No configuration value of the present is said to stay, so the name goes back too:
 * https://learn.microsoft.com/previous-versions/windows/desktop/virtual/applyvirtualsystemsnapshot-msvm-virtualsystemmanagementservice
 */
export const applyCheckpoint: Transition<CheckpointArgs, null> = {
  operation: 'ApplyingSnapshot',
  begin: (world, args) => {
    const found = findIdleMachine(world, args, 'RestoreVMSnapshot')
    if (!found.ok) return found
    const target = findTarget(found.value, args.checkpointId, 'RestoreVMSnapshot')
    if (!target.ok) return target
    const gate = applyGate(world, target.value)
    return gate.ok ? ok(world) : gate
  },
  duration: () => 2000,
  finish: (world, args, { now, newId }) => {
    const found = findMachine(world, args, 'RestoreVMSnapshot')
    if (!found.ok) return found
    const target = findTarget(found.value, args.checkpointId, 'RestoreVMSnapshot')
    if (!target.ok) return target
    const { machine, checkpoint } = target.value
    const branch = branchOff(world, checkpoint.drives, now, newId)
    const after: Machine = {
      ...machine,
      work: null,
      config: checkpoint.config,
      state: checkpoint.state,
      startedAt: null,
      heartbeatAt: null,
      drives: branch.drives,
      parentCheckpointId: checkpoint.id,
    }
    const left = machine.drives.filter(isFileDrive).map(({ path }) => path)
    return ok({
      world: dropUnused(withMachine(branch.world, after, now), left),
      value: null,
      warnings: [],
    })
  },
}
