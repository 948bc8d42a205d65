import { virtualClock, type VirtualClock } from '../domain/clock.ts'
import type { Fault } from './faults.ts'
import { buildWorld, GB, type MachineSeed } from './seed-builder.ts'
import { seededIds } from './seed-ids.ts'
import { createSimulator, type Simulator } from './simulator.ts'
import type { Machine, Volume } from './world.ts'

/** A moment for tests to stand at: by local time, because hosts name checkpoints by it. */
export const TEST_NOW = new Date(2026, 10, 21, 9, 12, 41).getTime()

export interface SimulatedMachine {
  readonly simulator: Simulator
  readonly clock: VirtualClock
  readonly vmId: string
  /** The machine as it is by now. */
  readonly machine: () => Machine
  /** The id of the machine's first checkpoint of that name. */
  readonly idOf: (checkpointName: string) => string
}

export interface SimulateOptions {
  /** 0, where none is said: everything happens at once. */
  readonly pace?: number
  readonly faults?: readonly Fault[]
  readonly volumes?: readonly Volume[]
}

/** A simulated host with a single machine, on a clock that a test moves. */
export function simulateMachine(
  seed: Partial<MachineSeed>,
  { pace = 0, faults = [], volumes }: SimulateOptions = {},
): SimulatedMachine {
  const clock = virtualClock(TEST_NOW)
  const world = buildWorld(
    {
      now: TEST_NOW,
      newId: seededIds(3),
      volumes: volumes ?? [{ root: 'D:\\', bytes: 1024 * GB, otherBytes: 0 }],
    },
    [{ name: 'SRV-01', ...seed }],
  )
  const simulator = createSimulator({ clock, world, newId: seededIds(4), pace, faults })
  const machine = (): Machine => {
    const [only] = simulator.world().machines
    if (!only) throw new Error('The machine is gone')
    return only
  }
  return {
    simulator,
    clock,
    vmId: machine().id,
    machine,
    idOf: (name) => machine().checkpoints.find((one) => one.name === name)?.id ?? 'none',
  }
}
