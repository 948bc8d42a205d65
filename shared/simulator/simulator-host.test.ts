import { describe, expect, it } from 'vitest'
import { operations, type HostCallName, type InputOf } from '../contract/operations.ts'
import { toExpectedMachine } from '../domain/expected.ts'
import type { Failure } from '../domain/failure.ts'
import { HostError } from '../domain/failure.ts'
import type { Fault, FaultEffect, FaultPhase, FaultPoint } from './faults.ts'
import { machineRecord, settingsRecord } from './host-records.ts'
import { hyperVError } from './hyper-v-error.ts'
import { DAY, type HistorySeed, type MachineSeed } from './seed-builder.ts'
import { simulateMachine, TEST_NOW, type SimulatedMachine } from './simulate-machine.ts'
import { createSimulatorHost } from './simulator-host.ts'

const hostId = 'demo'
const history: readonly HistorySeed[] = [
  { kind: 'checkpoint', name: 'with memory', ago: 3 * DAY, memory: true },
  { kind: 'checkpoint', name: 'without memory', ago: 2 * DAY },
]

const fault = (at: FaultPoint, phase: FaultPhase, effect: FaultEffect, call: Fault['call'] = 1): Fault => ({
  at,
  phase,
  effect,
  call,
})
const lost: FaultEffect = { kind: 'lost' }
const broken: FaultEffect = {
  kind: 'failed',
  error: hyperVError('OperationFailed', 'RestoreVMSnapshot', 'It broke.'),
}

function hosted(seed: Partial<MachineSeed> = {}, faults: readonly Fault[] = []) {
  const on = simulateMachine({ history, ...seed }, { faults })
  const { calls, close } = createSimulatorHost(on.simulator)
  const expected = toExpectedMachine(machineRecord(on.machine(), TEST_NOW))
  return { ...on, calls, close, expected }
}

const preview = ({ calls, vmId, idOf }: ReturnType<typeof hosted>, name: string) =>
  calls.previewApply({ hostId, vmId, checkpointId: idOf(name) })

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof HostError) return error.failure
  throw new Error('It did not fail with a HostError')
}

describe('the simulated host', () => {
  it('answers every query in the shape of the contract', async () => {
    const on = hosted()
    const ids = { hostId, vmId: on.vmId }
    const answers = {
      getInventory: await on.calls.getInventory({ hostId }),
      measureCheckpoints: await on.calls.measureCheckpoints({ hostId, vmIds: [on.vmId] }),
      getCheckpointSettings: await on.calls.getCheckpointSettings(ids),
      previewApply: await preview(on, 'with memory'),
    }
    for (const [name, answer] of Object.entries(answers))
      expect(operations[name as HostCallName].output.parse(answer)).toStrictEqual(answer)
  })

  it('tells the backup service only of a machine that runs', async () => {
    const running = hosted()
    const off = hosted({ state: 'Off' })
    const ask = (on: SimulatedMachine & ReturnType<typeof hosted>) =>
      on.calls.getCheckpointSettings({ hostId, vmId: on.vmId })
    expect((await ask(running)).backupService).toBe('Ok')
    expect((await ask(off)).backupService).toBeNull()
  })

  it('says NotFound of a machine or a checkpoint that is gone', async () => {
    const { calls, vmId, expected } = hosted()
    const gone = '00000000-0000-4000-8000-000000000000'
    expect(await failureOf(calls.previewApply({ hostId, vmId, checkpointId: gone }))).toMatchObject({
      kind: 'NotFound',
      errorId: 'ObjectNotFound,CheckpointPanel',
    })
    expect(
      await failureOf(calls.startVirtualMachine({ hostId, expected: { ...expected, vmId: gone } })),
    ).toMatchObject({
      kind: 'NotFound',
      errorId: 'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM',
      hostMessage: `Hyper-V was unable to find a virtual machine with id "${gone}".`,
    })
  })
})

describe('a command that expects something else than there is', () => {
  it('is refused with what changed, and nothing is done', async () => {
    const { calls, expected, simulator } = hosted()
    const before = simulator.world()
    const was = { ...expected, name: 'SRV-02', state: 'Off' as const }
    for (const work of [
      calls.createCheckpoint({ hostId, expected: was }),
      calls.turnOffVirtualMachine({ hostId, expected: was }),
      calls.startVirtualMachine({ hostId, expected: was }),
    ])
      expect(await failureOf(work)).toMatchObject({
        kind: 'StaleTarget',
        errorId: 'StaleTarget,CheckpointPanel',
        changes: [
          { what: 'name', was: 'SRV-02', is: 'SRV-01' },
          { what: 'state', was: 'Off', is: 'Running' },
        ],
      })
    expect(simulator.world()).toBe(before)
  })

  it('is refused where somebody made a checkpoint meanwhile', async () => {
    const on = hosted()
    const { expected } = await preview(on, 'with memory')
    await on.simulator.run('takeCheckpoint', { vmId: on.vmId })
    const failure = await failureOf(on.calls.applyCheckpointStep({ hostId, expected }))
    expect(failure.changes?.map(({ what }) => what)).toStrictEqual(['nowParent', 'disks', 'checkpoints'])
  })

  it('is refused where the settings are no longer those that were read', async () => {
    const on = hosted()
    const was = settingsRecord(on.machine())
    await on.simulator.run('setMachine', { vmId: on.vmId, checkpointType: 'Disabled' })
    const input: InputOf<'setCheckpointSettings'> = {
      hostId,
      expected: on.expected,
      was,
      change: { checkpointType: 'Standard' },
    }
    expect(await failureOf(on.calls.setCheckpointSettings(input))).toMatchObject({
      kind: 'StaleTarget',
      changes: [{ what: 'settings' }],
    })
    expect(on.machine().checkpointType).toBe('Disabled')
  })
})

describe('createCheckpoint', () => {
  it('names the checkpoint where it is given a name', async () => {
    const { calls, expected } = hosted()
    expect(await calls.createCheckpoint({ hostId, expected, name: 'Pre-patch' })).toMatchObject({
      named: true,
      checkpoint: { name: 'Pre-patch', state: 'Off' },
    })
  })

  it("leaves the host's name where naming fails by itself", async () => {
    const { calls, expected } = hosted({}, [fault('renameCheckpoint', 'before', broken)])
    expect(await calls.createCheckpoint({ hostId, expected, name: 'Pre-patch' })).toMatchObject({
      named: false,
      checkpoint: { name: 'SRV-01 - (11/21/2026 - 9:12:41 AM)' },
    })
  })

  it("fails with the host's own words", async () => {
    const { calls, expected } = hosted({ checkpointType: 'Disabled' })
    const failure = await failureOf(calls.createCheckpoint({ hostId, expected }))
    expect(failure).toMatchObject({
      kind: 'CheckpointsDisabled',
      errorId: 'OperationFailed,Microsoft.HyperV.PowerShell.Commands.CheckpointVM',
    })
    expect(failure.hostMessage).toContain('Checkpoints have been disabled')
  })

  it('says that there is no space where the host says so', async () => {
    const error = hyperVError('OperationFailed', 'CheckpointVM', 'Zu wenig Platz (0x80070070).')
    const { calls, expected } = hosted({}, [fault('takeCheckpoint', 'before', { kind: 'failed', error })])
    expect((await failureOf(calls.createCheckpoint({ hostId, expected }))).kind).toBe('OutOfSpace')
  })
})

describe('applying a checkpoint of a running machine', () => {
  const applied = async (name: string, faults: readonly Fault[]) => {
    const on = hosted({}, faults)
    const { expected } = await preview(on, name)
    const disks = on.machine().drives
    return { on, disks, failure: await failureOf(on.calls.applyCheckpointStep({ hostId, expected })) }
  }

  it('leaves it saved, with nothing applied, where the connection breaks between save and apply', async () => {
    const { on, disks, failure } = await applied('with memory', [fault('applyCheckpoint', 'before', lost)])
    expect(failure.kind).toBe('Lost')
    expect(on.machine()).toMatchObject({ state: 'Saved', drives: disks })
  })

  it('leaves it saved, and applied, where the connection breaks between apply and start', async () => {
    const { on, disks, failure } = await applied('with memory', [fault('startMachine', 'before', lost)])
    expect(failure.kind).toBe('Lost')
    expect(on.machine().state).toBe('Saved')
    expect(on.machine().drives).not.toStrictEqual(disks)
  })

  it('goes on although the connection broke while it was applied', async () => {
    const { on, disks, failure } = await applied('with memory', [fault('applyCheckpoint', 'during', lost)])
    expect(failure.kind).toBe('Lost')
    await Promise.resolve()
    expect(on.machine().drives).not.toStrictEqual(disks)
  })

  it('starts it again from its own memory where the apply fails', async () => {
    const { on, disks, failure } = await applied('without memory', [
      fault('applyCheckpoint', 'during', broken),
    ])
    expect(failure).toMatchObject({ kind: 'OperationFailed', hostMessage: 'It broke.' })
    expect(on.machine()).toMatchObject({ state: 'Running', drives: disks })
  })

  it('changes nothing where it cannot be saved, and reports it as the cmdlet would', async () => {
    const error = hyperVError('ObjectInUse', 'SaveVM', 'Used.')
    const { on, failure } = await applied('with memory', [
      fault('saveMachine', 'before', { kind: 'failed', error }),
    ])
    expect(failure).toMatchObject({
      kind: 'ObjectInUse',
      errorId: 'ObjectInUse,Microsoft.HyperV.PowerShell.Commands.RestoreVMSnapshot',
    })
    expect(on.machine().state).toBe('Running')
  })
})

describe('a fault in a whole call', () => {
  it('strikes only the call it names', async () => {
    const { calls } = hosted({}, [fault('getInventory', 'before', lost, 2)])
    await calls.getInventory({ hostId })
    expect((await failureOf(calls.getInventory({ hostId }))).kind).toBe('HostUnavailable')
    await expect(calls.getInventory({ hostId })).resolves.toBeDefined()
  })

  it('can strike every call, from the moment it is given', async () => {
    const { calls, simulator } = hosted()
    await calls.getInventory({ hostId })
    simulator.addFault(fault('getInventory', 'before', broken, 'every'))
    expect((await failureOf(calls.getInventory({ hostId }))).kind).toBe('OperationFailed')
    expect((await failureOf(calls.getInventory({ hostId }))).kind).toBe('OperationFailed')
  })

  it('can swallow an answer for ever', async () => {
    const { calls } = hosted({}, [fault('getInventory', 'before', { kind: 'hang' })])
    const answered = calls.getInventory({ hostId }).then(() => 'answered')
    expect(await Promise.race([answered, Promise.resolve().then(() => 'silent')])).toBe('silent')
  })

  it('can lose the answer of a command that was carried out', async () => {
    const { calls, expected, machine } = hosted({}, [fault('createCheckpoint', 'after', lost)])
    expect((await failureOf(calls.createCheckpoint({ hostId, expected }))).kind).toBe('Lost')
    expect(machine().checkpoints).toHaveLength(3)
  })
})

describe('closing the host', () => {
  it('waits for a command under way', async () => {
    const on = simulateMachine({ history }, { pace: 1 })
    const { calls, close } = createSimulatorHost(on.simulator)
    const expected = toExpectedMachine(machineRecord(on.machine(), TEST_NOW))
    const order: string[] = []
    const work = calls.turnOffVirtualMachine({ hostId, expected }).then(() => order.push('command'))
    const closed = close().then(() => order.push('closed'))
    await on.clock.advanceAsync(1000)
    await Promise.all([work, closed])
    expect(order).toStrictEqual(['command', 'closed'])
  })
})
