import { beforeAll, describe, expect, it } from 'vitest'
import { applyPreview } from '../../shared/domain/apply-preview.ts'
import { inventory } from '../../shared/domain/inventory.ts'
import type { InventorySource } from '../../shared/domain/inventory-source.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { createTwin, failureOf, NOW, valueOf, type Adapter, type Twin } from './twin.ts'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** Tests the answers of every host about machines, checkpoints, disks and settings; `by` is how one is read that has several ways. */
export function queryCases(adapter: () => Adapter, by?: InventorySource['by']): void {
  describe('queries', () => {
    let twin: Twin
    beforeAll(() => {
      twin = createTwin(adapter(), { world: seeds.demo(NOW) })
    })

    it('tells all machines and checkpoints, in every state there is, in the form the contract has', async () => {
      const value = valueOf(await twin.ask('getInventory', {}))
      expect(inventory.parse(value)).toEqual(value)
      expect(value.source?.by).toBe(by)
      expect(value.machines.map(({ name }) => name).toSorted()).toEqual(
        twin.simulator
          .world()
          .machines.map(({ config }) => config.name)
          .toSorted(),
      )
      expect(new Set(value.machines.map(({ state }) => state))).toEqual(
        new Set(['Running', 'Off', 'Saved', 'Paused']),
      )
      expect(value.checkpoints.length).toBeGreaterThan(60)
    })

    it('tells a host without machines as one without machines', async () => {
      const empty = createTwin(adapter(), { world: seeds.empty(NOW) })
      expect(valueOf(await empty.ask('getInventory', {}))).toMatchObject({ machines: [], checkpoints: [] })
    })

    it('measures every machine, also one whose chain cannot be read through', async () => {
      const all = twin.simulator.world().machines
      const vmIds = all.filter(({ ailments }) => ailments === undefined).map(({ id }) => id)
      const { machines } = valueOf(await twin.ask('measureCheckpoints', { vmIds }))
      expect(machines.map(({ vmId }) => vmId).toSorted()).toEqual(vmIds.toSorted())
      const archive = machines.find(({ vmId }) => vmId === twin.machine('ARCHIVE-03').id)
      expect(archive?.files.some(({ readable }) => !readable)).toBe(true)
    })

    it('measures nothing when asked for nothing, and leaves out machines that are gone', async () => {
      expect(valueOf(await twin.ask('measureCheckpoints', { vmIds: [] })).machines).toEqual([])
      const vmIds = [UNKNOWN, twin.machine('SRV-01').id]
      expect(valueOf(await twin.ask('measureCheckpoints', { vmIds })).machines).toHaveLength(1)
    })

    it('gathers the facts of an apply for a checkpoint of every machine that has one', async () => {
      for (const { id, checkpoints, ailments } of twin.simulator.world().machines) {
        const checkpoint = checkpoints[0]
        if (!checkpoint || ailments !== undefined) continue
        const facts = valueOf(await twin.ask('previewApply', { vmId: id, checkpointId: checkpoint.id }))
        expect(facts.expected.target.id).toBe(checkpoint.id)
        expect(facts.expected.diskIds).toEqual(facts.expected.diskIds.toSorted())
      }
    })

    it('tells pass-through and attached disks apart from those that go back', async () => {
      const { id, checkpoints } = twin.machine('STORE-01')
      const facts = valueOf(
        await twin.ask('previewApply', { vmId: id, checkpointId: checkpoints[0]?.id ?? '' }),
      )
      expect(applyPreview(facts).warnings.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['passThrough', 'diskAttachedSince']),
      )
    })

    it('tells the settings of every machine', async () => {
      for (const { id, ailments } of twin.simulator.world().machines) {
        if (ailments !== undefined) continue
        const value = valueOf(await twin.ask('getCheckpointSettings', { vmId: id }))
        expect(value.expected.vmId).toBe(id)
      }
    })

    it.each([
      ['Disabled', 1_000, 'Disabled'],
      ['Ok', 1_000, 'NoContact'],
      ['Disabled', 3_600_000, 'Disabled'],
      ['Degraded', 3_600_000, 'Degraded'],
    ] as const)(
      'tells a backup service that is %s, %d ms after the start, as %s',
      async (backupService, uptime, told) => {
        const guest = { heartbeat: 'OkApplicationsHealthy', backupService } as const
        const one = createTwin(adapter(), { machines: [{ name: 'WEB-01', uptime, guest }] })
        const value = valueOf(await one.ask('getCheckpointSettings', { vmId: one.machine('WEB-01').id }))
        expect(value.backupService).toBe(told)
      },
    )

    it('a machine that is gone is not found', async () => {
      for (const answer of [
        await twin.ask('previewApply', { vmId: UNKNOWN, checkpointId: UNKNOWN }),
        await twin.ask('getCheckpointSettings', { vmId: UNKNOWN }),
      ])
        expect(failureOf(answer)).toMatchObject({
          kind: 'NotFound',
          errorId: 'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM',
        })
    })

    it('previewApply of a checkpoint that is gone, or of another machine, is not found', async () => {
      const vmId = twin.machine('SRV-01').id
      expect(failureOf(await twin.ask('previewApply', { vmId, checkpointId: UNKNOWN })).kind).toBe('NotFound')
      const foreign = twin.machine('DC-01').checkpoints[0]?.id ?? ''
      expect(failureOf(await twin.ask('previewApply', { vmId, checkpointId: foreign })).kind).toBe('NotFound')
    })
  })
}
