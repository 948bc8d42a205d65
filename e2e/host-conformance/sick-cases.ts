import { describe, expect, it } from 'vitest'
import { applyPreview } from '../../shared/domain/apply-preview.ts'
import { checkpointSizes } from '../../shared/domain/virtual-disk.ts'
import { CHECKPOINT_PROPERTY, MACHINE_PROPERTY, type Ailments } from '../../shared/simulator/ailments.ts'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import type { World } from '../../shared/simulator/world.ts'
import { AWAY } from './failing-parts.ts'
import { createTwin, failureOf, valueOf, type Adapter, type Twin } from './twin.ts'

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

const withAilingCheckpoint = (world: World, name: string, ailments: Ailments): World => ({
  ...world,
  machines: world.machines.map((one) => ({
    ...one,
    checkpoints: one.checkpoints.map((point) => (point.name === name ? { ...point, ailments } : point)),
  })),
})

/** Cases of a host on which one machine or checkpoint cannot be read. */
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

    it('a machine that cannot be read is told beside another that can be told in part only', async () => {
      const twin = twinOf({
        'WELL-01': null,
        'SICK-01': { listing: AWAY },
        'SICK-02': { throwing: { notes: AWAY } },
      })
      twin.change((world) => withAilingCheckpoint(world, 'Second', { throwing: { creationTime: AWAY } }))
      const { machines, findings } = await inventoryOf(twin)
      expect(machines.map(({ name }) => name).toSorted()).toEqual(['SICK-02', 'WELL-01'])
      expect(findings.map(({ vmId }) => vmId)).toEqual([twin.machine('SICK-01').id])
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

    it.each(Object.entries(MACHINE_PROPERTY))(
      'a machine whose %s throws tells everything else',
      async (fact, property) => {
        const twin = twinOf({ 'WELL-01': null, 'SICK-01': { throwing: { [property]: AWAY } } })
        const { machines, checkpoints } = await inventoryOf(twin)
        const sick = machines.find(({ id }) => id === twin.machine('SICK-01').id)
        expect(sick?.unread).toEqual([{ fact, hostMessage: AWAY }])
        expect(sick).toMatchObject(fact === 'generation' ? { version: '10.0' } : { generation: 2 })
        expect([machines.length, checkpoints.length]).toEqual([2, 4])
      },
    )

    it.each(Object.entries(CHECKPOINT_PROPERTY))(
      'a checkpoint whose %s throws tells everything else',
      async (fact, property) => {
        const twin = twinOf({ 'WELL-01': null })
        twin.change((world) => withAilingCheckpoint(world, 'Second', { throwing: { [property]: AWAY } }))
        const { checkpoints } = await inventoryOf(twin)
        expect(checkpoints.flatMap(({ unread }) => unread)).toEqual([{ fact, hostMessage: AWAY }])
        expect(checkpoints).toHaveLength(2)
      },
    )

    it('one checkpoint without its disks leaves the sizes of the others, and their previews', async () => {
      const twin = twinOf({ 'WELL-01': null })
      const vmId = twin.machine('WELL-01').id
      const [first, second] = ['First', 'Second'].map((name) => twin.checkpoint('WELL-01', name).id)
      twin.change((world) => withAilingCheckpoint(world, 'First', { drives: AWAY }))
      const { machines } = valueOf(await twin.ask('measureCheckpoints', { vmIds: [vmId] }))
      const [measure] = machines
      if (!measure || first === undefined || second === undefined) throw new Error('it was not measured')
      const { byCheckpoint, total } = checkpointSizes(measure, [first, second])
      expect([byCheckpoint.get(first), total]).toEqual([null, null])
      expect(byCheckpoint.get(second)).toBeGreaterThan(0)
      const good = valueOf(await twin.ask('previewApply', { vmId, checkpointId: second }))
      expect(applyPreview(good).unheld.kind).toBe('since')
      const sick = valueOf(await twin.ask('previewApply', { vmId, checkpointId: first }))
      expect(applyPreview(sick).warnings.map(({ kind }) => kind)).toContain('disksNotKnown')
    })

    it('a machine that cannot be measured costs no other its sizes', async () => {
      const twin = twinOf({ 'WELL-01': null, 'SICK-01': { checkpoints: AWAY }, 'SICK-02': { drives: AWAY } })
      const vmIds = twin.simulator.world().machines.map(({ id }) => id)
      const { machines } = valueOf(await twin.ask('measureCheckpoints', { vmIds }))
      expect(machines.map(({ vmId }) => vmId)).toEqual([twin.machine('WELL-01').id])
    })

    it('what a newer host tells by number is told with its number', async () => {
      const newer = { state: '7', operation: '40000', checkpointType: '7', replicationMode: '9' }
      const twin = twinOf({ 'NEW-01': { newer } })
      twin.change((world) => withAilingCheckpoint(world, 'Second', { newer: { snapshotType: '12' } }))
      const { machines, checkpoints } = await inventoryOf(twin)
      expect(machines[0]).toMatchObject({
        state: 'Other (7)',
        operation: 'Other (40000)',
        checkpointType: 'Other (7)',
        replicationMode: 'Other (9)',
      })
      expect(checkpoints.map(({ snapshotType }) => snapshotType)).toEqual(['Standard', 'Other (12)'])
    })

    it('a checkpoint of which it is not known whether it holds memory is applied with that said', async () => {
      const twin = twinOf({ 'WELL-01': null })
      twin.change((world) => withAilingCheckpoint(world, 'First', { throwing: { state: AWAY } }))
      const vmId = twin.machine('WELL-01').id
      const checkpointId = twin.checkpoint('WELL-01', 'First').id
      const facts = valueOf(await twin.ask('previewApply', { vmId, checkpointId }))
      expect(facts.target.state).toBeNull()
      const { powerAfter, offersStart, warnings } = applyPreview(facts)
      expect([powerAfter, offersStart]).toEqual(['NotKnown', true])
      expect(warnings.map(({ kind }) => kind)).toContain('memoryNotKnown')
    })
  })
}
