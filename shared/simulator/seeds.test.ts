import { describe, expect, it } from 'vitest'
import { operations } from '../contract/operations.ts'
import { applyPreview } from '../domain/apply-preview.ts'
import { checkpointTree, type CheckpointNode } from '../domain/checkpoint-tree.ts'
import { virtualClock } from '../domain/clock.ts'
import { checkpointSizes } from '../domain/virtual-disk.ts'
import { formatBytes } from '../words/format.ts'
import { freeBytes } from './world.ts'
import { seededIds } from './seed-ids.ts'
import { isSeedName, seeds } from './seeds.ts'
import { createSimulatorHost } from './simulator-host.ts'
import { createSimulator } from './simulator.ts'

const NOW = new Date(2026, 10, 21, 9, 12).getTime()
const hostId = 'demo'

async function demo(now = NOW) {
  const world = seeds.demo(now)
  const { calls } = createSimulatorHost(
    createSimulator({ clock: virtualClock(now), world, newId: seededIds(1000) }),
  )
  const inventory = await calls.getInventory({ hostId })
  const named = (name: string) => {
    const machine = inventory.machines.find((one) => one.name === name)
    if (!machine) throw new Error(`No ${name}`)
    return { machine, checkpoints: inventory.checkpoints.filter(({ vmId }) => vmId === machine.id) }
  }
  return { world, calls, inventory, named }
}

const outline = (nodes: readonly CheckpointNode[]): readonly unknown[] =>
  nodes.map((node) => {
    const name = node.kind === 'checkpoint' ? node.checkpoint.name : node.kind
    return node.children.length > 0 ? { [name]: outline(node.children) } : name
  })

describe('the demo', () => {
  it('answers in the shape of the contract', async () => {
    const { calls, inventory } = await demo()
    const vmIds = inventory.machines.map(({ id }) => id)
    const measures = await calls.measureCheckpoints({ hostId, vmIds })
    expect(operations.getInventory.output.parse(inventory)).toStrictEqual(inventory)
    expect(operations.measureCheckpoints.output.parse(measures)).toStrictEqual(measures)
    for (const { id, vmId } of inventory.checkpoints) {
      const facts = await calls.previewApply({ hostId, vmId, checkpointId: id })
      expect(operations.previewApply.output.parse(facts)).toStrictEqual(facts)
    }
  })

  it('has machines in every state that lasts, and one whose checkpoints cannot be read', async () => {
    const { inventory, named } = await demo()
    expect(named('SMB-02').machine.unread).toMatchObject([{ fact: 'checkpoints' }])
    expect(inventory.machines.filter(({ unread }) => unread.length > 0)).toHaveLength(1)
    expect(new Set(inventory.machines.map(({ state }) => state))).toStrictEqual(
      new Set(['Running', 'Off', 'Saved', 'Paused']),
    )
    expect(new Set(inventory.machines.map(({ checkpointType }) => checkpointType)).size).toBe(4)
    expect(inventory.machines.filter(({ name }) => name === 'db')).toHaveLength(2)
  })

  it('shows SRV-01 with the tree that people know from the pictures', async () => {
    const { calls, named } = await demo()
    const { machine, checkpoints } = named('SRV-01')
    expect(outline(checkpointTree(checkpoints, machine.parentCheckpointId))).toStrictEqual([
      {
        'Clean install': [
          {
            'Baseline with SQL': [
              'now',
              { 'Pre-patch': ['Before applying Baseline with SQL - 2026-11-15 08:40'] },
            ],
          },
        ],
      },
    ])
    const { machines } = await calls.measureCheckpoints({ hostId, vmIds: [machine.id] })
    const [measure] = machines
    if (!measure) throw new Error('Not measured')
    const ids = checkpoints.map(({ id }) => id)
    const sizes = checkpointSizes(measure, ids)
    const text = (bytes: number | null | undefined): string => formatBytes(bytes ?? Number.NaN, 'en')
    expect(ids.map((id) => text(sizes.byCheckpoint.get(id)))).toStrictEqual([
      '96 KB',
      '18.9 GB',
      '6.3 GB',
      '2.2 GB',
    ])
    expect([text(sizes.now), text(sizes.total)]).toStrictEqual(['4.1 GB', '31.5 GB'])
  })

  it('says since when SRV-01 is held by no checkpoint: since the older one was applied, six days ago', async () => {
    const { calls, named } = await demo()
    const { machine, checkpoints } = named('SRV-01')
    const target = checkpoints.find(({ name }) => name === 'Pre-patch')?.id ?? ''
    const { unheld } = applyPreview(
      await calls.previewApply({ hostId, vmId: machine.id, checkpointId: target }),
    )
    if (unheld.kind !== 'since') throw new Error(unheld.kind)
    expect(Math.floor((NOW - unheld.since) / 86_400_000)).toBe(6)
    expect(formatBytes(unheld.bytes, 'en')).toBe('4.1 GB')
  })

  it('merges a disk of APP-02, has 50 checkpoints in the laboratory and a backup left over', async () => {
    const { named } = await demo()
    expect(named('APP-02').machine).toMatchObject({
      operation: 'MergingDisks',
      status: 'Merging Disks (42%)',
    })
    expect(named('WIN11-LAB-07').checkpoints).toHaveLength(50)
    expect(named('VEEAM-TARGET').checkpoints.map(({ snapshotType }) => snapshotType)).toStrictEqual([
      'Recovery',
    ])
  })

  it('gives a missing parent its place under lost', async () => {
    const { named } = await demo()
    const { machine, checkpoints } = named('ARCHIVE-03')
    expect(outline(checkpointTree(checkpoints, machine.parentCheckpointId))).toStrictEqual([
      'Import of 2019',
      { lost: [{ 'Year end': [{ 'Before migration': ['now'] }] }] },
    ])
  })

  it('warns, and only of what is true', async () => {
    const { calls, named } = await demo()
    const warnings = async (name: string) => {
      const { machine, checkpoints } = named(name)
      const checkpointId = checkpoints[0]?.id ?? ''
      const preview = applyPreview(await calls.previewApply({ hostId, vmId: machine.id, checkpointId }))
      return preview.warnings.map(({ kind }) => kind)
    }
    expect(await warnings('DC-01')).toStrictEqual(['domainController', 'running', 'old'])
    expect(await warnings('STORE-01')).toStrictEqual(['running', 'passThrough', 'diskAttachedSince', 'old'])
    expect(await warnings('VEEAM-TARGET')).toStrictEqual(['running', 'recovery'])
    expect(await warnings('WIN11-LAB-07')).toStrictEqual(['old', 'atLimit'])
    expect(await warnings('ARCHIVE-03')).toStrictEqual(['old'])
    expect(await warnings('WEB-BLUE')).toStrictEqual([])
  })

  it('is the same for the same moment, and moves with it', () => {
    expect(seeds.demo(NOW)).toStrictEqual(seeds.demo(NOW))
    const later = seeds.demo(NOW + 1000)
    expect(later.machines[0]?.createdAt).toBe((seeds.demo(NOW).machines[0]?.createdAt ?? 0) + 1000)
  })

  it('leaves 212 GB free on the volume of its disks', () => {
    expect(freeBytes(seeds.demo(NOW), 'D:\\', NOW)).toBe(212 * 1024 ** 3)
  })
})

describe('the empty seed', () => {
  it('is a host without machines', () => {
    expect(seeds.empty(NOW).machines).toStrictEqual([])
    expect([isSeedName('empty'), isSeedName('toString')]).toStrictEqual([true, false])
  })
})
