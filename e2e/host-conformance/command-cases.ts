import { describe, expect, it } from 'vitest'
import { toExpectedTarget } from '../../shared/domain/expected.ts'
import type { VMState } from '../../shared/domain/virtual-machine.ts'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { hostileNames } from './hostile-names.ts'
import { createTwin, failureOf, seen, valueOf, type Adapter, type Twin } from './twin.ts'

const HISTORY = [
  { kind: 'checkpoint', name: 'with memory', ago: 9 * DAY, memory: true },
  { kind: 'checkpoint', name: 'without memory', ago: 5 * DAY },
] as const

const machine = (seed: Partial<MachineSeed> = {}): MachineSeed => ({
  name: 'WEB-01',
  history: HISTORY,
  ...seed,
})

/** Returns `expected` as `previewApply` answers it, for a checkpoint by name. */
export async function expectedOf(twin: Twin, name: string) {
  const { id } = twin.machine('WEB-01')
  const checkpointId = twin.checkpoint('WEB-01', name).id
  return valueOf(await twin.ask('previewApply', { vmId: id, checkpointId })).expected
}

/** Names of any characters, on their way there and back. */
export function hostileNameCases(adapter: () => Adapter): void {
  it.each(Object.entries(hostileNames))('takes %s in a name as it is', async (_what, name) => {
    const twin = createTwin(adapter(), { machines: [machine()] })
    const created = valueOf(
      await twin.ask('createCheckpoint', { expected: seen(twin.machine('WEB-01')), name }),
    )
    // Hyper-V takes no blank name; the checkpoint is made all the same.
    expect(created.named).toBe(name.trim() !== '')
    expect(created.checkpoint.name === name).toBe(created.named)
    expect(twin.checkpoint('WEB-01', created.checkpoint.name).id).toBe(created.checkpoint.id)
  })

  it.each(Object.entries(hostileNames))('finds a machine with %s in its name', async (_what, name) => {
    const disks = [{ path: 'D:\\Hyper-V\\one.vhdx' }]
    const twin = createTwin(adapter(), { machines: [machine({ name, disks }), machine({ name: 'other' })] })
    const { machines } = valueOf(await twin.ask('getInventory', {}))
    expect(machines.map((one) => one.name).toSorted()).toEqual([name, 'other'].toSorted())
    valueOf(await twin.ask('createCheckpoint', { expected: seen(twin.machine(name)), name: 'kept' }))
    expect(twin.machine('other').checkpoints).toHaveLength(2)
  })
}

/** Tests the commands of every host, and the world they leave behind. */
export function commandCases(adapter: () => Adapter): void {
  const twinOf = (seed: Partial<MachineSeed> = {}): Twin =>
    createTwin(adapter(), { machines: [machine(seed)] })

  describe('createCheckpoint', () => {
    it('leaves the name to the host, and puts the checkpoint between Now and its parent', async () => {
      const twin = twinOf({ checkpointType: 'Standard' })
      const { checkpoint, named } = valueOf(
        await twin.ask('createCheckpoint', { expected: seen(twin.machine('WEB-01')) }),
      )
      expect(named).toBe(false)
      expect(checkpoint.name).toMatch(/^WEB-01 - \(/u)
      expect(checkpoint).toMatchObject({
        state: 'Saved',
        parentId: twin.checkpoint('WEB-01', 'without memory').id,
        createdAt: twin.simulator.now(),
      })
      expect(twin.machine('WEB-01').parentCheckpointId).toBe(checkpoint.id)
    })

    hostileNameCases(adapter)

    it('says that a checkpoint stands under the name of the host when naming it failed', async () => {
      const twin = twinOf()
      const expected = seen(twin.machine('WEB-01'))
      const { checkpoint, named } = valueOf(
        await twin.ask('createCheckpoint', { expected, name: 'x'.repeat(101) }),
      )
      expect(named).toBe(false)
      expect(checkpoint.name).toMatch(/^WEB-01 - \(/u)
    })

    it.each([
      ['Production', 'Ok', 'Off'],
      ['Production', 'NoContact', 'Saved'],
      ['ProductionOnly', 'Ok', 'Off'],
      ['Standard', 'Ok', 'Saved'],
    ] as const)(
      'under %s with the guest %s it becomes one that is %s',
      async (checkpointType, backupService, state) => {
        const twin = twinOf({ checkpointType, guest: { heartbeat: 'OkApplicationsHealthy', backupService } })
        const expected = seen(twin.machine('WEB-01'))
        expect(valueOf(await twin.ask('createCheckpoint', { expected })).checkpoint.state).toBe(state)
      },
    )
  })

  describe('applyCheckpointStep', () => {
    const TABLE: readonly (readonly [VMState, string, VMState])[] = [
      ['Running', 'with memory', 'Running'],
      ['Running', 'without memory', 'Off'],
      ['Paused', 'with memory', 'Saved'],
      ['Paused', 'without memory', 'Off'],
      ['Off', 'with memory', 'Saved'],
      ['Off', 'without memory', 'Off'],
      ['Saved', 'with memory', 'Saved'],
      ['Saved', 'without memory', 'Off'],
    ]
    it.each(TABLE)('from %s a checkpoint %s ends in %s', async (before, name, after) => {
      const twin = twinOf({ state: before })
      const expected = await expectedOf(twin, name)
      expect(valueOf(await twin.ask('applyCheckpointStep', { expected }))).toEqual({ state: after })
      expect(twin.machine('WEB-01')).toMatchObject({
        state: after,
        parentCheckpointId: twin.checkpoint('WEB-01', name).id,
      })
      expect(twin.machine('WEB-01').checkpoints).toHaveLength(2)
    })

    it('is told the same expectation that the domain would make', async () => {
      const twin = twinOf()
      const expected = await expectedOf(twin, 'with memory')
      const { machines, checkpoints } = valueOf(await twin.ask('getInventory', {}))
      const [vm, target] = [machines[0], checkpoints.find(({ name }) => name === 'with memory')]
      expect(vm && target && toExpectedTarget(vm, target, checkpoints, expected.diskIds)).toEqual(expected)
    })
  })

  describe('setCheckpointSettings', () => {
    const read = async (twin: Twin) =>
      valueOf(await twin.ask('getCheckpointSettings', { vmId: twin.machine('WEB-01').id }))

    it.each([
      { checkpointType: 'ProductionOnly' },
      { checkpointType: 'Disabled', automaticCheckpoints: true },
      { automaticCheckpoints: false },
      {},
    ] as const)('changes %j and nothing else', async (change) => {
      const twin = twinOf()
      const { expected, settings } = await read(twin)
      const { settings: after } = valueOf(
        await twin.ask('setCheckpointSettings', { expected, was: settings, change }),
      )
      expect(after).toEqual({ ...settings, ...change })
    })

    it('moves the location of a machine without checkpoints', async () => {
      const twin = twinOf({ history: [] })
      const { expected, settings } = await read(twin)
      const change = { snapshotFileLocation: "D:\\O'Brien & Sons [1]\\\u00fc" }
      const { settings: after } = valueOf(
        await twin.ask('setCheckpointSettings', { expected, was: settings, change }),
      )
      expect(after).toEqual({ ...settings, ...change })
    })

    it('is refused by the host where there are checkpoints', async () => {
      const twin = twinOf()
      const { expected, settings } = await read(twin)
      const change = { snapshotFileLocation: 'D:\\Elsewhere' }
      const failure = failureOf(await twin.ask('setCheckpointSettings', { expected, was: settings, change }))
      expect(failure).toMatchObject({
        kind: 'LocationLocked',
        errorId: 'InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVM',
      })
    })
  })

  describe('power', () => {
    it.each([
      ['startVirtualMachine', 'Off', 'Running'],
      ['startVirtualMachine', 'Saved', 'Running'],
      ['startVirtualMachine', 'Running', 'Running'],
      ['turnOffVirtualMachine', 'Running', 'Off'],
      ['turnOffVirtualMachine', 'Paused', 'Off'],
      ['turnOffVirtualMachine', 'Saved', 'Off'],
      ['turnOffVirtualMachine', 'Off', 'Off'],
      ['shutDownVirtualMachine', 'Running', 'Off'],
      ['shutDownVirtualMachine', 'Off', 'Off'],
      ['saveVirtualMachine', 'Running', 'Saved'],
      ['saveVirtualMachine', 'Paused', 'Saved'],
      ['saveVirtualMachine', 'Saved', 'Saved'],
      ['pauseVirtualMachine', 'Running', 'Paused'],
      ['resumeVirtualMachine', 'Paused', 'Running'],
      ['resumeVirtualMachine', 'Running', 'Running'],
      ['resetVirtualMachine', 'Running', 'Running'],
      ['deleteSavedState', 'Saved', 'Off'],
      ['deleteSavedState', 'Off', 'Off'],
    ] as const)('%s takes a machine from %s to %s', async (name, before, after) => {
      const twin = twinOf({ state: before })
      expect(valueOf(await twin.ask(name, { expected: seen(twin.machine('WEB-01')) }))).toEqual({
        state: after,
      })
    })

    it.each([
      ['shutDownVirtualMachine', 'Paused', 'StopVM'],
      ['saveVirtualMachine', 'Off', 'SaveVM'],
      ['pauseVirtualMachine', 'Saved', 'SuspendVM'],
      ['resumeVirtualMachine', 'Off', 'ResumeVM'],
      ['resetVirtualMachine', 'Paused', 'RestartVM'],
      ['deleteSavedState', 'Running', 'RemoveVMSavedState'],
    ] as const)('%s is refused of a machine that is %s', async (name, state, cmdlet) => {
      const twin = twinOf({ state })
      expect(failureOf(await twin.ask(name, { expected: seen(twin.machine('WEB-01')) }))).toMatchObject({
        kind: 'InvalidState',
        errorId: `InvalidState,Microsoft.HyperV.PowerShell.Commands.${cmdlet}`,
      })
    })

    it.each([
      { heartbeat: 'NoContact', backupService: 'NoContact' },
      { heartbeat: 'OkApplicationsHealthy', backupService: 'Ok', shutdownService: 'Degraded' },
    ] as const)(
      'a guest that takes no request to shut down is not asked, and not turned off: %j',
      async (guest) => {
        const twin = twinOf({ guest })
        const answer = await twin.ask('shutDownVirtualMachine', { expected: seen(twin.machine('WEB-01')) })
        expect(failureOf(answer)).toMatchObject({
          kind: 'NotSupported',
          errorId: 'NotSupported,CheckpointPanel',
        })
        expect(twin.machine('WEB-01').state).toBe('Running')
      },
    )

    it('a reset begins the uptime again', async () => {
      const twin = twinOf({ uptime: DAY })
      valueOf(await twin.ask('resetVirtualMachine', { expected: seen(twin.machine('WEB-01')) }))
      expect(twin.machine('WEB-01').startedAt).toBe(twin.simulator.now())
    })
  })
}
