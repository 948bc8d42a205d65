import { hostFailure, panelError, type HostErrorRecord } from '../contract/host-failure.ts'
import type { CommandWatch, HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { operations, type HostCallName, type InputOf, type OutputOf } from '../contract/operations.ts'
import {
  changesOfMachine,
  changesOfTarget,
  toExpectedMachine,
  type ExpectedMachine,
} from '../domain/expected.ts'
import { HostError, type Change } from '../domain/failure.ts'
import { settledState } from '../domain/virtual-machine.ts'
import type { FailureSubject } from '../words/failures.ts'
import {
  applyFactsRecord,
  backupServiceRecord,
  checkpointRecords,
  inventoryRecord,
  machineRecord,
  measureRecord,
  settingsRecord,
} from './host-records.ts'
import { checkpointNotFound, machineNotFound, reportedBy, type CmdletClass } from './hyper-v-error.ts'
import type { Outcome, Simulator } from './simulator.ts'
import type { ArgsOf, CommandName, ValueOf } from './transitions.ts'
import { machineOf, type Machine } from './world.ts'

const staleTarget = (changes: readonly Change[]): HostErrorRecord => ({
  errorId: 'StaleTarget,CheckpointPanel',
  category: 'InvalidOperation',
  exceptionType: 'System.InvalidOperationException',
  message: '',
  changes,
})

/** The panel finds a checkpoint among all of a machine's, so it is the panel that misses it. */
const CHECKPOINT_GONE: HostErrorRecord = {
  errorId: 'ObjectNotFound,CheckpointPanel',
  category: 'ObjectNotFound',
  exceptionType: 'System.InvalidOperationException',
  message: '',
}

/** One call of the host, for the errors it throws. */
interface Call {
  readonly operation: HostCallName
  readonly subject: FailureSubject
}

const refused = ({ operation, subject }: Call, record: HostErrorRecord): HostError =>
  new HostError(hostFailure(record, operation, subject))

/** A command whose connection broke may have been carried out; a query's host just does not answer. */
const lost = ({ operation, subject }: Call): HostError =>
  panelError(operations[operation].kind === 'command' ? 'Lost' : 'HostUnavailable', operation, subject)

function valueOf<T>(call: Call, outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value
    case 'failed':
      throw refused(call, outcome.error)
    case 'lost':
      throw lost(call)
    case 'cancelled':
      throw panelError('Cancelled', call.operation, call.subject)
  }
}

/** The simulator as one command sees it: each of its steps is watched. */
const watched = (simulator: Simulator, watch: CommandWatch): Simulator => ({
  ...simulator,
  run: (command, args) => simulator.run(command, args, watch),
})

/**
 * The simulator as a host: does with its cmdlet steps what the panel's PowerShell functions do with the cmdlets.
 * Every command first compares what the user saw with what is there.
 */
export function createSimulatorHost(simulator: Simulator): HyperVHost {
  const running = new Set<Promise<unknown>>()
  return {
    calls: callsOf(simulator, running),
    command: (work, watch) => work(callsOf(watched(simulator, watch), running)),
    close: async () => {
      await Promise.allSettled(running)
    },
  }
}

function callsOf(simulator: Simulator, running: Set<Promise<unknown>>): HostCalls {
  const machineNow = (call: Call, vmId: string): Machine => {
    const machine = machineOf(simulator.world(), vmId)
    if (!machine) throw refused(call, machineNotFound('GetVM', vmId))
    return machine
  }

  const refuseChanges = (call: Call, changes: readonly Change[]): void => {
    if (changes.length > 0) throw refused(call, staleTarget(changes))
  }

  const expectMachine = (call: Call, expected: ExpectedMachine): Machine => {
    const machine = machineNow(call, expected.vmId)
    const found = toExpectedMachine(machineRecord(machine, simulator.now()))
    refuseChanges(call, changesOfMachine(expected, found))
    return machine
  }

  /** Runs a step; its error is reported by `cmdlet` where another cmdlet takes the step on its way. */
  const step = async <N extends CommandName>(
    call: Call,
    command: N,
    args: ArgsOf<N>,
    cmdlet?: CmdletClass,
  ): Promise<ValueOf<N>> => {
    const outcome = await simulator.run(command, args)
    return outcome.kind === 'failed' && cmdlet
      ? valueOf(call, { kind: 'failed', error: reportedBy(cmdlet, outcome.error) })
      : valueOf(call, outcome)
  }

  const powered = (call: Call, vmId: string) => ({ state: machineNow(call, vmId).state })

  const createCheckpoint = async ({
    expected,
    name,
  }: InputOf<'createCheckpoint'>): Promise<OutputOf<'createCheckpoint'>> => {
    const call: Call = { operation: 'createCheckpoint', subject: { vmName: expected.name } }
    const { vmId } = expected
    expectMachine(call, expected)
    const { checkpointId } = await step(call, 'takeCheckpoint', { vmId })
    const renamed =
      name === undefined
        ? null
        : await simulator.run('renameCheckpoint', { vmId, checkpointId, newName: name })
    if (renamed?.kind === 'lost') throw lost(call)
    const checkpoint = checkpointRecords(machineNow(call, vmId)).find(({ id }) => id === checkpointId)
    if (!checkpoint) throw refused(call, checkpointNotFound('CheckpointVM'))
    return { checkpoint, named: renamed?.kind === 'done' }
  }

  // Restore-VMSnapshot saves a running or paused machine, applies, and starts a running one again when it is
  // Saved: afterwards from the checkpoint's memory, after a failed apply from its own.
  const applyCheckpointStep = async ({
    expected,
  }: InputOf<'applyCheckpointStep'>): Promise<OutputOf<'applyCheckpointStep'>> => {
    const { vmId, target } = expected
    const subject = { vmName: expected.name, checkpointName: target.name }
    const call: Call = { operation: 'applyCheckpointStep', subject }
    const machine = machineNow(call, vmId)
    const facts = applyFactsRecord(simulator.world(), machine, target.id, simulator.now())
    if (!facts) throw refused(call, CHECKPOINT_GONE)
    refuseChanges(call, changesOfTarget(expected, facts.expected))
    const before = settledState(machine.state)
    if (before === 'Running' || before === 'Paused')
      await step(call, 'saveMachine', { vmId }, 'RestoreVMSnapshot')
    const applied = await simulator.run('applyCheckpoint', { vmId, checkpointId: target.id })
    const isSaved = machineOf(simulator.world(), vmId)?.state === 'Saved'
    if (applied.kind !== 'lost' && before === 'Running' && isSaved)
      await step(call, 'startMachine', { vmId }, 'RestoreVMSnapshot')
    valueOf(call, applied)
    return powered(call, vmId)
  }

  const setCheckpointSettings = async ({
    expected,
    was,
    change,
  }: InputOf<'setCheckpointSettings'>): Promise<OutputOf<'setCheckpointSettings'>> => {
    const call: Call = { operation: 'setCheckpointSettings', subject: { vmName: expected.name } }
    const { vmId } = expected
    const is = settingsRecord(expectMachine(call, expected))
    const text = ({ checkpointType, automaticCheckpoints, snapshotFileLocation }: typeof is): string =>
      JSON.stringify([checkpointType, automaticCheckpoints, snapshotFileLocation])
    refuseChanges(call, text(was) === text(is) ? [] : [{ what: 'settings', was: text(was), is: text(is) }])
    await step(call, 'setMachine', { vmId, ...change })
    return { settings: settingsRecord(machineNow(call, vmId)) }
  }

  const power =
    (
      operation: 'startVirtualMachine' | 'turnOffVirtualMachine',
      command: 'startMachine' | 'turnOffMachine',
    ) =>
    async ({ expected }: InputOf<'startVirtualMachine'>): Promise<OutputOf<'startVirtualMachine'>> => {
      const call: Call = { operation, subject: { vmName: expected.name } }
      expectMachine(call, expected)
      await step(call, command, { vmId: expected.vmId })
      return powered(call, expected.vmId)
    }

  const query =
    <N extends HostCallName>(operation: N, answer: (input: InputOf<N>, call: Call) => OutputOf<N>) =>
    async (input: InputOf<N>): Promise<OutputOf<N>> => {
      const call: Call = { operation, subject: {} }
      return valueOf(call, await simulator.read(operation, () => answer(input, call)))
    }

  const command =
    <N extends HostCallName>(operation: N, work: (input: InputOf<N>) => Promise<OutputOf<N>>) =>
    async (input: InputOf<N>): Promise<OutputOf<N>> => {
      const answer = simulator.read(operation, () => work(input))
      running.add(answer)
      try {
        return valueOf({ operation, subject: {} }, await answer)
      } finally {
        running.delete(answer)
      }
    }

  return {
    getInventory: query('getInventory', () => inventoryRecord(simulator.world(), simulator.now())),
    measureCheckpoints: query('measureCheckpoints', ({ vmIds }) => ({
      readAt: simulator.now(),
      machines: simulator
        .world()
        .machines.filter(({ id }) => vmIds.includes(id))
        .map((machine) => measureRecord(simulator.world(), machine, simulator.now())),
    })),
    previewApply: query('previewApply', ({ vmId, checkpointId }, call) => {
      const machine = machineNow(call, vmId)
      const facts = applyFactsRecord(simulator.world(), machine, checkpointId, simulator.now())
      if (!facts) throw refused({ ...call, subject: { vmName: machine.config.name } }, CHECKPOINT_GONE)
      return facts
    }),
    getCheckpointSettings: query('getCheckpointSettings', ({ vmId }, call) => {
      const machine = machineNow(call, vmId)
      const record = machineRecord(machine, simulator.now())
      return {
        readAt: simulator.now(),
        machine: record,
        expected: toExpectedMachine(record),
        settings: settingsRecord(machine),
        checkpointCount: machine.checkpoints.length,
        backupService: backupServiceRecord(machine, simulator.now()),
      }
    }),
    createCheckpoint: command('createCheckpoint', createCheckpoint),
    applyCheckpointStep: command('applyCheckpointStep', applyCheckpointStep),
    setCheckpointSettings: command('setCheckpointSettings', setCheckpointSettings),
    startVirtualMachine: command('startVirtualMachine', power('startVirtualMachine', 'startMachine')),
    turnOffVirtualMachine: command('turnOffVirtualMachine', power('turnOffVirtualMachine', 'turnOffMachine')),
  }
}
