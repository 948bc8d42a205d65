import type { CheckpointType } from '../domain/virtual-machine.ts'
import { hyperVError, invalidState } from './hyper-v-error.ts'
import { failed, findIdleMachine, findMachine, ok, type MachineArgs, type Transition } from './transition.ts'
import { freeBytes, withMachine } from './world.ts'

/** The checkpoint settings that `Set-VM` takes; what is absent stays. */
export interface SetMachineArgs extends MachineArgs {
  readonly checkpointType?: CheckpointType
  readonly automaticCheckpoints?: boolean
  readonly snapshotFileLocation?: string
}

const LOCAL_PATH = /^[A-Z]:\\/iu
const SHARE_PATH = /^\\\\[^\\]+\\[^\\]+/u

/**
 * `Set-VM`: all of it or nothing. The location changes only while there are no checkpoints:
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints
 */
export const setMachine: Transition<SetMachineArgs, null> = {
  operation: null,
  begin: (world, args, { now }) => {
    const found = findIdleMachine(world, args, 'SetVM')
    if (!found.ok) return found
    const { checkpoints, snapshotFileLocation: before, config } = found.value
    const location = args.snapshotFileLocation ?? before
    if (location === before) return ok(world)
    if (checkpoints.length > 0) return failed(invalidState('SetVM'))
    const refused = (id: 'InvalidParameter' | 'OperationFailed', why: string) =>
      failed(hyperVError(id, 'SetVM', `Modifying the properties of '${config.name}' failed.`, why))
    if (SHARE_PATH.test(location)) return ok(world)
    if (!LOCAL_PATH.test(location)) return refused('InvalidParameter', `'${location}' is not a full path.`)
    return freeBytes(world, location, now) === null
      ? refused('OperationFailed', 'The system cannot find the path specified. (0x80070003).')
      : ok(world)
  },
  duration: () => 0,
  finish: (world, args, { now }) => {
    const found = findMachine(world, args, 'SetVM')
    if (!found.ok) return found
    const machine = {
      ...found.value,
      checkpointType: args.checkpointType ?? found.value.checkpointType,
      automaticCheckpoints:
        found.value.automaticCheckpoints === null
          ? null
          : (args.automaticCheckpoints ?? found.value.automaticCheckpoints),
      snapshotFileLocation: args.snapshotFileLocation ?? found.value.snapshotFileLocation,
    }
    return ok({ world: withMachine(world, machine, now), value: null, warnings: [] })
  },
}
