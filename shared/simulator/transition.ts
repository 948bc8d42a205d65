import { isBusy, settledState, type VMOperation, type VMState } from '../domain/virtual-machine.ts'
import {
  checkpointNotFound,
  invalidState,
  machineNotFound,
  type CmdletClass,
  type HyperVError,
} from './hyper-v-error.ts'
import { checkpointOf, machineOf, type Machine, type MachineCheckpoint, type World } from './world.ts'

/** The result of a pure function. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HyperVError }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (error: HyperVError): Result<never> => ({ ok: false, error })

/** The input that a transition takes from outside the world. */
export interface Moment {
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  readonly newId: () => string
  /** The factor of every duration; 0 makes all at once. */
  readonly pace: number
}

/** The world after a command, what it answers and what it warns of. */
export interface Done<Value> {
  readonly world: World
  readonly value: Value
  readonly warnings: readonly string[]
}

/**
 * A cmdlet's step as Hyper-V takes it: `begin` refuses it or makes the machine busy, `finish` brings the change
 * about some time later. `finish` acts on the world as it is by then.
 */
export interface Transition<Args, Value> {
  /** The operation of the machine in between, as others see it; `null` where its power state says it. */
  readonly operation: VMOperation | null
  readonly begin: (world: World, args: Args, moment: Moment) => Result<World>
  /** How it ends where somebody stops its job; absent where the host does not let it be stopped. */
  readonly onCancel?: HyperVError
  /** How long Hyper-V is busy with it, in milliseconds at pace 1. */
  readonly duration: (world: World, args: Args) => number
  readonly finish: (world: World, args: Args, moment: Moment) => Result<Done<Value>>
}

export interface MachineArgs {
  readonly vmId: string
}

export interface CheckpointArgs extends MachineArgs {
  readonly checkpointId: string
}

export function findMachine(world: World, { vmId }: MachineArgs, cmdlet: CmdletClass): Result<Machine> {
  const machine = machineOf(world, vmId)
  return machine ? ok(machine) : failed(machineNotFound(cmdlet, vmId))
}

const STABLE_CRITICAL = new Set<VMState>([
  'RunningCritical',
  'OffCritical',
  'SavedCritical',
  'PausedCritical',
  'FastSavedCritical',
])

/** The machine, unless it is busy or between two states: then every command is refused. */
export function findIdleMachine(world: World, args: MachineArgs, cmdlet: CmdletClass): Result<Machine> {
  const found = findMachine(world, args, cmdlet)
  if (!found.ok) return found
  const { state, work } = found.value
  const stable = settledState(state) !== null || STABLE_CRITICAL.has(state)
  return stable && !isBusy(work?.operation ?? null) ? found : failed(invalidState(cmdlet))
}

/** A machine and one of its checkpoints. */
export interface Target {
  readonly machine: Machine
  readonly checkpoint: MachineCheckpoint
}

export function findTarget(machine: Machine, checkpointId: string, cmdlet: CmdletClass): Result<Target> {
  const checkpoint = checkpointOf(machine, checkpointId)
  return checkpoint ? ok({ machine, checkpoint }) : failed(checkpointNotFound(cmdlet))
}
