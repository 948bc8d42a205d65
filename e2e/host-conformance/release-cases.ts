import { beforeAll, describe, expect, it } from 'vitest'
import { hostFacts } from '../../shared/domain/host-facts.ts'
import { inventory } from '../../shared/domain/inventory.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { createTwin, failureOf, NOW, seen, valueOf, type Adapter, type Twin } from './twin.ts'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** Tests the answers, commands and refusals of a host of Windows Server 2012 R2 with module 1.1. */
export function releaseCases(adapter: () => Adapter): void {
  describe('an old host', () => {
    let old: Twin
    const newTwin = (): Twin => createTwin(adapter(), { world: seeds.old(NOW) })
    beforeAll(() => {
      old = newTwin()
    })

    it('tells its module and what its Hyper-V cannot do', async () => {
      const facts = valueOf(await old.ask('getHostFacts', {}))
      expect(hostFacts.parse(facts)).toEqual(facts)
      expect(facts.moduleVersion).toBe('1.1')
      expect(facts.capabilities).toEqual({ productionCheckpoints: false, automaticCheckpoints: false })
    })

    it('is read without what it does not have: standard checkpoints, and no word on automatic ones', async () => {
      const read = valueOf(await old.ask('getInventory', {}))
      expect(inventory.parse(read)).toEqual(read)
      expect(read.checkpoints.map(({ isAutomatic }) => isAutomatic)).toEqual([false, false])
      for (const { id, checkpointType, automaticCheckpoints } of read.machines) {
        expect([checkpointType, automaticCheckpoints]).toEqual(['Standard', null])
        const { settings } = valueOf(await old.ask('getCheckpointSettings', { vmId: id }))
        expect([settings.checkpointType, settings.automaticCheckpoints]).toEqual(['Standard', null])
      }
    })

    it('makes a checkpoint with memory, and applies it', async () => {
      const twin = newTwin()
      const machine = twin.machine('LEGACY-01')
      const made = valueOf(await twin.ask('createCheckpoint', { expected: seen(machine), name: 'Kept' }))
      expect([made.checkpointType, made.checkpoint.state, made.named]).toEqual(['Standard', 'Saved', true])
      const ids = { vmId: machine.id, checkpointId: twin.checkpoint('LEGACY-01', 'Before the update').id }
      const { expected } = valueOf(await twin.ask('previewApply', ids))
      valueOf(await twin.ask('applyCheckpointStep', { expected }))
      expect(twin.machine('LEGACY-01').parentCheckpointId).toBe(ids.checkpointId)
    })

    it('tells what went wrong by the ids of its module', async () => {
      const missing = failureOf(await old.ask('getCheckpointSettings', { vmId: UNKNOWN }))
      expect(missing).toMatchObject({
        kind: 'NotFound',
        errorId: 'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVMCommand',
      })
      const off = old.machine('LEGACY-02')
      expect(failureOf(await old.ask('pauseVirtualMachine', { expected: seen(off) }))).toMatchObject({
        kind: 'InvalidState',
        errorId: 'InvalidState,Microsoft.HyperV.PowerShell.Commands.SuspendVMCommand',
      })
    })

    it.each([
      { checkpointType: 'Production' },
      { checkpointType: 'ProductionOnly' },
      { checkpointType: 'Disabled' },
      { automaticCheckpoints: true },
    ] as const)('refuses what it does not have, and changes nothing: %o', async (change) => {
      const twin = newTwin()
      const machine = twin.machine('LEGACY-02')
      const { settings: was } = valueOf(await twin.ask('getCheckpointSettings', { vmId: machine.id }))
      const answer = await twin.ask('setCheckpointSettings', { expected: seen(machine), was, change })
      expect(failureOf(answer)).toMatchObject({
        kind: 'NotSupported',
        errorId: 'NotSupported,CheckpointPanel',
      })
      expect(twin.machine('LEGACY-02')).toEqual(machine)
    })

    it('changes what it has: where checkpoints are kept', async () => {
      const twin = newTwin()
      const machine = twin.machine('LEGACY-02')
      const { settings: was } = valueOf(await twin.ask('getCheckpointSettings', { vmId: machine.id }))
      const change = { checkpointType: 'Standard', snapshotFileLocation: 'D:\\Other' } as const
      const answer = await twin.ask('setCheckpointSettings', { expected: seen(machine), was, change })
      expect(valueOf(answer).settings).toEqual({ ...was, snapshotFileLocation: 'D:\\Other' })
    })
  })
}

const GUEST = { heartbeat: 'OkApplicationsHealthy', backupService: 'Ok' } as const

/** Tests the answers of hosts about clusters. */
export function clusterCases(adapter: () => Adapter): void {
  it('tells the node that has a clustered machine, and that a machine is in none only where its guest says so', async () => {
    const twin = createTwin(adapter(), {
      machines: [
        { name: 'here', clustered: true },
        { name: 'moved', clustered: true, ownerNode: 'HV-02' },
        { name: 'alone' },
        { name: 'off', state: 'Off', clustered: true },
        { name: 'paused', state: 'Paused' },
        { name: 'silent', clustered: true, guest: { ...GUEST, dataExchange: 'NoContact' } },
        { name: 'disabled', guest: { ...GUEST, dataExchange: 'Disabled' } },
      ],
    })
    const of = async (name: string) => {
      const { clustered, ownerNode } = valueOf(
        await twin.ask('getMachineDetails', { vmId: twin.machine(name).id }),
      )
      return [clustered, ownerNode]
    }
    expect(await of('here')).toEqual([true, 'HV-01'])
    expect(await of('moved')).toEqual([true, 'HV-02'])
    expect(await of('alone')).toEqual([false, null])
    for (const name of ['off', 'paused', 'silent', 'disabled']) expect(await of(name)).toEqual([null, null])
  })
}
