import type { HostCallName, InputOf, OutputOf } from '../contract/operations.ts'
import { changesOfMachine, toExpectedMachine, type ExpectedMachine } from '../domain/expected.ts'
import { HostError, type Change } from '../domain/failure.ts'
import { ailmentOf } from './ailments.ts'
import { refused, staleTarget, subjectOf, valueOf, type Call } from './host-call.ts'
import { machineRecord } from './host-records.ts'
import { idOnRelease, type HostRelease } from './host-release.ts'
import { machineNotFound, reportedBy, type CmdletClass } from './hyper-v-error.ts'
import type { Simulator } from './simulator.ts'
import type { ArgsOf, CommandName, ValueOf } from './transitions.ts'
import { machineOf, type Machine } from './world.ts'

/** The parts that the simulated host's calls are made of. */
export interface HostSteps {
  readonly simulator: Simulator
  /** The machine; throws where it is gone. */
  readonly machineNow: (call: Call, vmId: string) => Machine
  readonly refuseChanges: (call: Call, changes: readonly Change[]) => void
  /** The machine; throws where it is not as the user saw it. */
  readonly expectMachine: (call: Call, expected: ExpectedMachine) => Machine
  /** Runs a step of a cmdlet; its error is reported by `cmdlet` where another cmdlet takes the step on its way. */
  readonly step: <N extends CommandName>(
    call: Call,
    command: N,
    args: ArgsOf<N>,
    cmdlet?: CmdletClass,
  ) => Promise<ValueOf<N>>
  /** A call that reads. */
  readonly query: <N extends HostCallName>(
    operation: N,
    answer: (input: InputOf<N>, call: Call) => OutputOf<N>,
  ) => (input: InputOf<N>) => Promise<OutputOf<N>>
  /** A call that changes something. */
  readonly command: <N extends HostCallName>(
    operation: N,
    work: (input: InputOf<N>) => Promise<OutputOf<N>>,
  ) => (input: InputOf<N>) => Promise<OutputOf<N>>
}

/** The calls that look at a machine's checkpoints, all of them, before they do anything. */
const READS_CHECKPOINTS: ReadonlySet<HostCallName> = new Set<HostCallName>([
  'previewApply',
  'getCheckpointSettings',
  'createCheckpoint',
  'applyCheckpointStep',
  'keepAndApply',
  'renameCheckpoint',
  'setCheckpointNotes',
  'deleteCheckpoint',
  'deleteCheckpointSubtree',
  'exportCheckpoint',
  'getCheckpointDetails',
])

/** The calls that look at a machine's drives, whose identity they tell or compare. */
const READS_DRIVES: ReadonlySet<HostCallName> = new Set<HostCallName>([
  'previewApply',
  'getCheckpointDetails',
])

/** Returns the answer of a call; its error is told as the host's own Hyper-V module tells it. */
async function onRelease<T>(release: HostRelease, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof HostError) || error.failure.errorId === undefined) throw error
    throw new HostError({ ...error.failure, errorId: idOnRelease(release, error.failure.errorId) })
  }
}

/** `running` holds the commands under way. */
export function createHostSteps(simulator: Simulator, running: Set<Promise<unknown>>): HostSteps {
  const machineNow = (call: Call, vmId: string): Machine => {
    const machine = machineOf(simulator.world(), vmId)
    if (!machine) throw refused(call, machineNotFound('GetVM', vmId))
    const refusal =
      ailmentOf(machine, 'listing') ??
      (READS_CHECKPOINTS.has(call.operation) ? ailmentOf(machine, 'checkpoints') : null) ??
      (READS_DRIVES.has(call.operation) ? ailmentOf(machine, 'drives') : null)
    if (refusal) throw refused(call, refusal)
    return machine
  }

  const refuseChanges = (call: Call, changes: readonly Change[]): void => {
    if (changes.length > 0) throw refused(call, staleTarget(changes))
  }

  return {
    simulator,
    machineNow,
    refuseChanges,
    expectMachine: (call, expected) => {
      const machine = machineNow(call, expected.vmId)
      const found = toExpectedMachine(machineRecord(machine, simulator.now()))
      refuseChanges(call, changesOfMachine(expected, found))
      return machine
    },
    step: async (call, command, args, cmdlet) => {
      const outcome = await simulator.run(command, args)
      return outcome.kind === 'failed' && cmdlet
        ? valueOf(call, { kind: 'failed', error: reportedBy(cmdlet, outcome.error) })
        : valueOf(call, outcome)
    },
    query: (operation, answer) => (input) =>
      onRelease(simulator.world().release, async () => {
        const call: Call = { operation, subject: {} }
        return valueOf(call, await simulator.read(operation, () => answer(input, call)))
      }),
    command: (operation, work) => (input) =>
      onRelease(simulator.world().release, async () => {
        const answer = simulator.read(operation, () => work(input))
        running.add(answer)
        try {
          return valueOf({ operation, subject: subjectOf(input) }, await answer)
        } finally {
          running.delete(answer)
        }
      }),
  }
}
