import { isBusy, settledState, type SettledState, type VMState } from '../domain/virtual-machine.ts'
import { withAutomaticCheckpoint } from './checkpoint-transitions.ts'
import { finishAllMerges, withoutCheckpoints } from './delete-transitions.ts'
import { brokenLink } from './disk-chain.ts'
import { hindranceOfStart } from './mounted-disks.ts'
import { brokenChain, hyperVError, invalidState, wrongPowerState, type CmdletClass } from './hyper-v-error.ts'
import {
  failed,
  findMachine,
  ok,
  type MachineArgs,
  type Moment,
  type Result,
  type Transition,
} from './transition.ts'
import { checkpointOf, isFileDrive, machineOf, withMachine, type Machine, type World } from './world.ts'

/** How long after a start the guest's services answer, in milliseconds at pace 1. */
const HEARTBEAT_AFTER = 8000

interface Power {
  readonly cmdlet: CmdletClass
  readonly from: readonly SettledState[]
  readonly by: VMState
  readonly to: SettledState
  readonly duration: number
  /** States in which the cmdlet only warns, and how; where it is already there it always does. */
  readonly warnsIn?: { readonly state: SettledState; readonly text: (name: string) => string }
  /** Refuses, or changes the world before the machine is on its way. */
  readonly before?: (world: World, machine: Machine, moment: Moment) => Result<World>
  /** Changes the world once the machine is there. */
  readonly after?: (world: World, vmId: string, now: number) => World
}

function arrived(machine: Machine, to: SettledState, { now, pace }: Moment): Machine {
  if (to === 'Off' || to === 'Saved') return { ...machine, state: to, startedAt: null, heartbeatAt: null }
  if (machine.startedAt !== null) return { ...machine, state: to }
  return { ...machine, state: to, startedAt: now, heartbeatAt: now + HEARTBEAT_AFTER * pace }
}

/** A power cmdlet: the state gate that the client checks, the state on the way and the one it ends in. */
const power = ({
  cmdlet,
  from,
  by,
  to,
  duration,
  warnsIn,
  before,
  after,
}: Power): Transition<MachineArgs, null> => ({
  operation: null,
  begin: (world, args, moment) => {
    const found = findMachine(world, args, cmdlet)
    if (!found.ok) return found
    if (isBusy(found.value.work?.operation ?? null)) return failed(invalidState(cmdlet))
    const settled = settledState(found.value.state)
    if (settled === to || (settled !== null && settled === warnsIn?.state)) return ok(world)
    if (settled === null || !from.includes(settled)) return failed(wrongPowerState(cmdlet))
    const ready = before ? before(world, found.value, moment) : ok(world)
    const machine = ready.ok ? machineOf(ready.value, args.vmId) : undefined
    return ready.ok && machine ? ok(withMachine(ready.value, { ...machine, state: by }, moment.now)) : ready
  },
  duration: (world, { vmId }) => (machineOf(world, vmId)?.state === by ? duration : 0),
  finish: (world, args, moment) => {
    const found = findMachine(world, args, cmdlet)
    if (!found.ok) return found
    const { state, config } = found.value
    if (state !== by) {
      const text = settledState(state) === warnsIn?.state ? warnsIn?.text(config.name) : undefined
      return ok({
        world,
        value: null,
        warnings: [text ?? 'The virtual machine is already in the specified state.'],
      })
    }
    const there = withMachine(world, arrived(found.value, to, moment), moment.now)
    return ok({ world: after ? after(there, args.vmId, moment.now) : there, value: null, warnings: [] })
  },
})

/** `Start-VM`, with the automatic checkpoint that the client makes first. */
export const startMachine = power({
  cmdlet: 'StartVM',
  from: ['Off', 'Saved'],
  by: 'Starting',
  to: 'Running',
  duration: 2500,
  warnsIn: {
    state: 'Paused',
    text: (name) =>
      `The virtual machine "${name}" was paused. Use the Resume-VM cmdlet to resume the virtual machine.`,
  },
  before: (world, machine, moment) => {
    const broken = machine.drives
      .filter(isFileDrive)
      .map(({ path }) => brokenLink(world.files, path))
      .find((link) => link !== null)
    if (broken)
      return failed(
        hyperVError('OperationFailed', 'StartVM', brokenChain(broken.parentPath, broken.childPath)),
      )
    const hindrance = hindranceOfStart(world, machine)
    return hindrance ? failed(hindrance) : ok(withAutomaticCheckpoint(world, machine, moment))
  },
})

/**
 * Returns the world once a machine is off: no merge waits, and no automatic checkpoint is left that Now
 * descends from.
 */
function afterOff(world: World, vmId: string, now: number): World {
  const machine = machineOf(world, vmId)
  const parent = machine?.parentCheckpointId ? checkpointOf(machine, machine.parentCheckpointId) : undefined
  const left =
    machine && parent?.isAutomatic ? withoutCheckpoints(world, machine, new Set([parent.id]), now) : world
  return finishAllMerges(left, vmId, now)
}

/** `Stop-VM -TurnOff`: ends every merge, and takes an automatic checkpoint away that Now descends from. */
export const turnOffMachine = power({
  cmdlet: 'StopVM',
  from: ['Running', 'Paused', 'Saved'],
  by: 'Stopping',
  to: 'Off',
  duration: 1000,
  after: afterOff,
})

/** `Save-VM`. */
export const saveMachine = power({
  cmdlet: 'SaveVM',
  from: ['Running', 'Paused'],
  by: 'Saving',
  to: 'Saved',
  duration: 2500,
})

/** `Suspend-VM`. */
export const pauseMachine = power({
  cmdlet: 'SuspendVM',
  from: ['Running'],
  by: 'Pausing',
  to: 'Paused',
  duration: 300,
})

/** `Resume-VM`. */
export const resumeMachine = power({
  cmdlet: 'ResumeVM',
  from: ['Paused'],
  by: 'Resuming',
  to: 'Running',
  duration: 300,
})

/** `Stop-VM`: the guest is asked, and goes by itself. */
export const shutDownMachine = power({
  cmdlet: 'StopVM',
  from: ['Running'],
  by: 'Stopping',
  to: 'Off',
  duration: 4000,
  after: afterOff,
})

/** `Remove-VMSavedState`. */
export const deleteSavedState = power({
  cmdlet: 'RemoveVMSavedState',
  from: ['Saved'],
  by: 'Stopping',
  to: 'Off',
  duration: 200,
})

/** `Restart-VM`: a hard reset; the machine never leaves Running. */
export const resetMachine: Transition<MachineArgs, null> = {
  operation: null,
  begin: (world, args) => {
    const found = findMachine(world, args, 'RestartVM')
    if (!found.ok) return found
    if (isBusy(found.value.work?.operation ?? null)) return failed(invalidState('RestartVM'))
    return settledState(found.value.state) === 'Running' ? ok(world) : failed(wrongPowerState('RestartVM'))
  },
  duration: () => 500,
  finish: (world, args, moment) => {
    const found = findMachine(world, args, 'RestartVM')
    if (!found.ok) return found
    const again = arrived({ ...found.value, startedAt: null }, 'Running', moment)
    return ok({ world: withMachine(world, again, moment.now), value: null, warnings: [] })
  },
}
