import type { CommandWatch, HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { hasOneOf, type Capabilities } from '../domain/capabilities.ts'
import { hostCallNames, type HostCallName, type InputOf, type OutputOf } from '../contract/operations.ts'
import { withoutKeepLine } from '../domain/apply-reason.ts'
import { canChangeSettings, canCreateCheckpoint } from '../domain/checkpoint-rules.ts'
import { changesOfTarget, toExpectedMachine } from '../domain/expected.ts'
import type { FailureCause } from '../domain/failure.ts'
import { settledState } from '../domain/virtual-machine.ts'
import {
  checkpointDetailsRecord,
  folderFactsRecord,
  hostFactsRecord,
  machineDetailsRecord,
} from './detail-records.ts'
import {
  causeOf,
  CHECKPOINT_GONE,
  lost,
  ownError,
  refused,
  refuseFolder,
  subjectOf,
  valueOf,
  withCause,
  type Call,
} from './host-call.ts'
import {
  applyFactsRecord,
  backupServiceRecord,
  checkpointRecords,
  inventoryRecord,
  machineRecord,
  measureRecord,
  settingsRecord,
} from './host-records.ts'
import { createHostSteps } from './host-steps.ts'
import { hostWorkCalls } from './host-work-calls.ts'
import { keepAndApplyCall } from './keep-and-apply.ts'
import { checkpointNotFound } from './hyper-v-error.ts'
import { powerCalls } from './power-calls.ts'
import type { Simulator } from './simulator.ts'
import { targetCalls } from './target-calls.ts'
import { ailmentOf } from './ailments.ts'
import { machineOf, withMachine, type Machine } from './world.ts'

const canMeasure = (machine: Machine): boolean =>
  (['listing', 'checkpoints', 'drives'] as const).every((part) => ailmentOf(machine, part) === null)

/** The simulator as one command sees it: each of its steps is watched. */
const watched = (simulator: Simulator, watch: CommandWatch): Simulator => ({
  ...simulator,
  run: (command, args) => simulator.run(command, args, watch),
})

/**
 * The simulator as a host: does with its cmdlet steps what the panel's PowerShell functions do with the cmdlets.
 * Every command first compares what the user saw with what is there. With an `capabilities` it is a session of a role.
 */
export function createSimulatorHost(simulator: Simulator, capabilities: Capabilities = null): HyperVHost {
  const running = new Set<Promise<unknown>>()
  return {
    calls: within(capabilities, callsOf(simulator, running)),
    capabilities: () => capabilities,
    command: (work, watch) => work(within(capabilities, callsOf(watched(simulator, watch), running))),
    close: async () => {
      await Promise.allSettled(running)
    },
  }
}

/** Takes the line off a machine's notes that a keep had put below those of its checkpoint. */
function giveNotesBack(simulator: Simulator, vmId: string): void {
  simulator.change((world, now) => {
    const machine = machineOf(world, vmId)
    if (!machine) return world
    const notes = withoutKeepLine(machine.config.notes)
    if (notes === machine.config.notes) return world
    return withMachine(world, { ...machine, config: { ...machine.config, notes } }, now)
  })
}

/** The calls of a session; what its role does not have is refused before anything else is looked at. */
function within(capabilities: Capabilities, calls: HostCalls): HostCalls {
  const callOf = (operation: HostCallName): unknown =>
    hasOneOf(capabilities, [operation])
      ? calls[operation]
      : async (input: unknown): Promise<never> => {
          throw refused({ operation, subject: subjectOf(input) }, ownError('NotInRole', 'NotSpecified'))
        }
  return Object.fromEntries(hostCallNames.map((name) => [name, callOf(name)])) as unknown as HostCalls
}

function callsOf(simulator: Simulator, running: Set<Promise<unknown>>): HostCalls {
  const steps = createHostSteps(simulator, running)
  const { machineNow, refuseChanges, expectMachine, step, query, command } = steps

  const obstacleOf = (vmId: string): FailureCause | null => {
    const machine = machineOf(simulator.world(), vmId)
    if (!machine) return null
    const now = simulator.now()
    const service = backupServiceRecord(machine, now)
    const verdict = canCreateCheckpoint(machineRecord(machine, now), machine.checkpoints.length, service)
    return verdict.allowed ? null : causeOf(verdict.refusal)
  }

  const createCheckpoint = async ({
    expected,
    name,
  }: InputOf<'createCheckpoint'>): Promise<OutputOf<'createCheckpoint'>> => {
    const call: Call = { operation: 'createCheckpoint', subject: { vmName: expected.name } }
    const { vmId } = expected
    const { checkpointType } = expectMachine(call, expected)
    const taken = await simulator.run('takeCheckpoint', { vmId })
    if (taken.kind === 'failed') throw refused(call, withCause(taken.error, obstacleOf(vmId)))
    const { checkpointId } = valueOf(call, taken)
    const renamed =
      name === undefined
        ? null
        : await simulator.run('renameCheckpoint', { vmId, checkpointId, newName: name })
    if (renamed?.kind === 'lost') throw lost(call)
    const checkpoint = checkpointRecords(machineNow(call, vmId)).find(({ id }) => id === checkpointId)
    if (!checkpoint) throw refused(call, checkpointNotFound('CheckpointVM'))
    return { checkpoint, named: renamed?.kind === 'done', checkpointType }
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
    giveNotesBack(simulator, vmId)
    return { state: machineNow(call, vmId).state }
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
    if (!canChangeSettings(simulator.world().release.capabilities, change).allowed)
      throw refused(call, ownError('NotSupported', 'NotImplemented'))
    const set = await simulator.run('setMachine', { vmId, ...change })
    const isLocked =
      change.snapshotFileLocation !== undefined && machineNow(call, vmId).checkpoints.length > 0
    if (set.kind === 'failed') throw refused(call, withCause(set.error, isLocked ? 'LocationLocked' : null))
    valueOf(call, set)
    return { settings: settingsRecord(machineNow(call, vmId)) }
  }

  return {
    getInventory: query('getInventory', () => inventoryRecord(simulator.world(), simulator.now())),
    measureCheckpoints: query('measureCheckpoints', ({ vmIds }) => ({
      readAt: simulator.now(),
      machines: simulator
        .world()
        .machines.filter((machine) => vmIds.includes(machine.id) && canMeasure(machine))
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
      const record = machineRecord(machine, simulator.now(), simulator.world().language)
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
    keepAndApply: keepAndApplyCall(steps, { createCheckpoint, applyCheckpointStep }),
    setCheckpointSettings: command('setCheckpointSettings', setCheckpointSettings),
    checkFolder: query('checkFolder', ({ folder }, call) => {
      refuseFolder(call, folder)
      return folderFactsRecord(simulator.world(), folder, simulator.now())
    }),
    getHostFacts: query('getHostFacts', () => hostFactsRecord(simulator.world(), simulator.now())),
    getMachineDetails: query('getMachineDetails', ({ vmId }, call) =>
      machineDetailsRecord(machineNow(call, vmId), simulator.now()),
    ),
    getCheckpointDetails: query('getCheckpointDetails', ({ vmId, checkpointId }, call) => {
      const details = checkpointDetailsRecord(
        simulator.world(),
        machineNow(call, vmId),
        checkpointId,
        simulator.now(),
      )
      if (!details) throw refused(call, CHECKPOINT_GONE)
      return details
    }),
    ...powerCalls(steps),
    ...targetCalls(steps),
    ...hostWorkCalls(steps),
  }
}
