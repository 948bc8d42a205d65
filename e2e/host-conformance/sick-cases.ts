import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ailments } from '../../shared/simulator/ailments.ts'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import type { World } from '../../shared/simulator/world.ts'
import { createTwin, failureOf, valueOf, type Adapter, type Twin } from './twin.ts'

const AWAY = 'The configuration of the virtual machine is not accessible. (0x80070035)'

const machineSeed = (name: string): MachineSeed => ({
  name,
  history: [
    { kind: 'checkpoint', name: 'First', ago: 20 * DAY, memory: true },
    { kind: 'checkpoint', name: 'Second', ago: 2 * DAY },
  ],
})

const sicken =
  (sick: ReadonlyMap<string, Ailments>) =>
  (world: World): World => ({
    ...world,
    machines: world.machines.map((one) => {
      const ailments = sick.get(one.config.name)
      return ailments ? { ...one, ailments } : one
    }),
  })

/** What a host tells while one of its machines or checkpoints cannot be read. */
export function sickCases(adapter: () => Adapter): void {
  describe('beside what cannot be read', () => {
    /** Machines by name, each with what ails it. */
    const twinOf = (machines: Readonly<Record<string, Ailments | null>>): Twin => {
      const twin = createTwin(adapter(), { machines: Object.keys(machines).map(machineSeed) })
      const sick = Object.entries(machines).flatMap(([name, one]) => (one ? [[name, one] as const] : []))
      twin.change(sicken(new Map(sick)))
      return twin
    }
    const inventoryOf = async (twin: Twin) => valueOf(await twin.ask('getInventory', {}))

    it('a machine that Get-VM writes an error for is a finding with the words of the host, and hides no other', async () => {
      const twin = twinOf({ 'WELL-01': null, 'SICK-01': { listing: AWAY }, 'WELL-02': null })
      const { machines, checkpoints, findings } = await inventoryOf(twin)
      expect(machines.map(({ name }) => name)).toEqual(['WELL-01', 'WELL-02'])
      expect(checkpoints).toHaveLength(4)
      expect(findings).toEqual([
        {
          kind: 'machine',
          vmId: twin.machine('SICK-01').id,
          hostMessage: AWAY,
          errorId: 'OperationFailed,Microsoft.HyperV.PowerShell.Commands.GetVM',
        },
      ])
    })

    it('a host of which no machine can be read is not away', async () => {
      const { machines, findings } = await inventoryOf(twinOf({ 'SICK-01': { listing: AWAY } }))
      expect([machines, findings.length]).toEqual([[], 1])
    })

    it('a machine whose checkpoints cannot be read is there, and says so', async () => {
      const twin = twinOf({ 'WELL-01': null, 'SICK-01': { checkpoints: AWAY } })
      const { machines, checkpoints, findings } = await inventoryOf(twin)
      const unread = new Map(machines.map((one) => [one.name, one.unread]))
      expect(unread.get('SICK-01')).toEqual([{ fact: 'checkpoints', hostMessage: AWAY }])
      expect(unread.get('WELL-01')).toEqual([])
      expect(new Set(checkpoints.map(({ vmId }) => vmId))).toEqual(new Set([twin.machine('WELL-01').id]))
      expect(findings).toEqual([])
    })

    it('a command of the sick machine fails with its words, and an apply beside it succeeds', async () => {
      const twin = twinOf({ 'WELL-01': null, 'SICK-01': { checkpoints: AWAY } })
      const sick = { vmId: twin.machine('SICK-01').id, checkpointId: twin.checkpoint('SICK-01', 'First').id }
      expect(failureOf(await twin.ask('previewApply', sick))).toMatchObject({
        kind: 'OperationFailed',
        hostMessage: AWAY,
      })
      const vmId = twin.machine('WELL-01').id
      const checkpointId = twin.checkpoint('WELL-01', 'First').id
      const { expected } = valueOf(await twin.ask('previewApply', { vmId, checkpointId }))
      valueOf(await twin.ask('applyCheckpointStep', { expected }))
      expect(twin.machine('WELL-01').parentCheckpointId).toBe(checkpointId)
    })

    it('whatever cannot be read, everything else is told as without it', async () => {
      const names = ['VM-1', 'VM-2', 'VM-3', 'VM-4']
      const ailments = fc.constantFrom<Ailments>({ listing: AWAY }, { checkpoints: AWAY })
      const sick = fc
        .uniqueArray(fc.tuple(fc.constantFrom(...names), ailments), { selector: ([name]) => name })
        .map((pairs) => new Map(pairs))
      const allWell = Object.fromEntries(names.map((name) => [name, null]))
      const well = await inventoryOf(twinOf(allWell))
      await fc.assert(
        fc.asyncProperty(sick, async (chosen) => {
          const told = await inventoryOf(twinOf({ ...allWell, ...Object.fromEntries(chosen) }))
          const healthy = well.machines.filter(({ name }) => !chosen.has(name))
          const ids = new Set(healthy.map(({ id }) => id))
          expect(told.machines.filter(({ id }) => ids.has(id))).toEqual(healthy)
          expect(told.checkpoints.filter(({ vmId }) => ids.has(vmId))).toEqual(
            well.checkpoints.filter(({ vmId }) => ids.has(vmId)),
          )
          const missing = names.filter((name) => chosen.get(name)?.listing !== undefined)
          expect(told.findings).toHaveLength(missing.length)
        }),
        { numRuns: 10 },
      )
    })
  })
}
