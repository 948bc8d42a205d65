import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkpointDetailsRecord, hostFactsRecord } from '../simulator/detail-records.ts'
import { checkpointRecords, machineRecord, measureRecord } from '../simulator/host-records.ts'
import { DAY, GB, type HistorySeed } from '../simulator/seed-builder.ts'
import { simulateMachine, type SimulatedMachine } from '../simulator/simulate-machine.ts'
import { bytesAt } from '../simulator/world.ts'
import {
  deletePreview,
  deletionTargets,
  isShort,
  type DeleteFacts,
  type DeleteNode,
} from './delete-preview.ts'
import { toTarget } from './expected.ts'

const line: readonly HistorySeed[] = [
  { kind: 'checkpoint', name: 'A', ago: 5 * DAY },
  { kind: 'checkpoint', name: 'B', ago: 4 * DAY, written: 2 * GB },
  { kind: 'checkpoint', name: 'C', ago: 3 * DAY, written: GB },
]

function factsOf(on: SimulatedMachine, names: readonly string[], subtree = false): DeleteFacts {
  const now = on.simulator.now()
  const checkpoints = checkpointRecords(on.machine())
  const targets = deletionTargets(checkpoints, names.map(on.idOf), subtree)
  const details = checkpointDetailsRecord(on.simulator.world(), on.machine(), targets[0]?.id ?? '', now)
  if (!details) throw new Error('no such checkpoint')
  const { target: _, ...tree } = details.expected
  return {
    readAt: now,
    machine: machineRecord(on.machine(), now),
    checkpoints: [...checkpoints],
    expected: { ...tree, targets: targets.map(toTarget) },
    subtree,
    measure: measureRecord(on.simulator.world(), on.machine(), now),
    volumes: hostFactsRecord(on.simulator.world(), now).volumes,
  }
}

const nodeLines = (nodes: readonly DeleteNode[], depth = 0): readonly string[] =>
  nodes.flatMap(({ node, fate, children }) => [
    `${' '.repeat(depth)}${node.kind === 'checkpoint' ? node.checkpoint.name : node.kind}: ${fate}`,
    ...nodeLines(children, depth + 1),
  ])

describe('the tree of a deletion', () => {
  it('shows what goes, what moves up, and the one that it comes to hang under', () => {
    const on = simulateMachine({ history: [...line, { kind: 'apply', name: 'B', ago: DAY }] })
    expect(nodeLines(deletePreview(factsOf(on, ['B'])).tree)).toEqual([
      'A: stays',
      ' B: goes',
      '  now: movesUp',
      '  C: movesUp',
    ])
    expect(nodeLines(deletePreview(factsOf(on, ['A'], true)).tree)).toEqual([
      'A: goes',
      ' B: goes',
      '  now: movesUp',
      '  C: goes',
    ])
  })

  it('goes from the youngest to the oldest where several were asked for', () => {
    const on = simulateMachine({ history: line })
    expect(factsOf(on, ['A', 'C', 'B']).expected.targets.map(({ name }) => name)).toEqual(['C', 'B', 'A'])
  })
})

describe('what becomes of the disks', () => {
  it('tells which goes into which, what moves, and the space it takes', () => {
    const on = simulateMachine({ history: line, written: GB, bytesPerSecond: 0 })
    const { disks, mergeTime, short } = deletePreview(factsOf(on, ['B']))
    expect(mergeTime).toBe('live')
    expect(disks).toMatchObject({ movedBytes: GB, spaces: [{ root: 'D:\\', needed: GB }] })
    expect(disks?.merges).toHaveLength(1)
    expect(short).toBe(false)
  })

  it('is short where the child does not fit beside its parent, and not on a volume that moves no data', () => {
    const volumes = [{ root: 'D:\\', bytes: 24 * GB, otherBytes: 0 }]
    const on = simulateMachine({ history: line, written: 3 * GB, bytesPerSecond: 0 }, { volumes })
    const facts = factsOf(on, ['C'])
    expect(deletePreview(facts).short).toBe(true)
    const onReFS = (facts.volumes ?? []).map((one) => ({ ...one, fileSystem: 'ReFS' }))
    expect(deletePreview({ ...facts, volumes: onReFS }).short).toBe(false)
  })

  it.each([
    ['the measure', (facts: DeleteFacts) => ({ ...facts, measure: null }), { disks: null, short: false }],
    [
      'the volumes',
      (facts: DeleteFacts) => ({ ...facts, volumes: null }),
      { disks: { spaces: [{ root: null, free: null }] }, short: false },
    ],
    [
      'one file',
      (facts: DeleteFacts) => ({
        ...facts,
        measure: facts.measure && {
          ...facts.measure,
          files: facts.measure.files.map((file, at) => (at === 1 ? { ...file, readable: false } : file)),
        },
      }),
      { disks: null },
    ],
    [
      'the disks of a checkpoint',
      (facts: DeleteFacts) => ({
        ...facts,
        measure: facts.measure && { ...facts.measure, unreadCheckpoints: [facts.checkpoints[0]?.id ?? ''] },
      }),
      { disks: null, mergeTime: 'unknown' },
    ],
    [
      'a size',
      (facts: DeleteFacts) => ({
        ...facts,
        measure: facts.measure && {
          ...facts.measure,
          files: facts.measure.files.map((file) => ({ ...file, bytes: null })),
        },
      }),
      { disks: { movedBytes: null, freedBytes: null, spaces: [{ needed: null }] } },
    ],
  ])('is not known, and never 0, without %s', (_what, without, expected) => {
    const on = simulateMachine({ history: line, written: GB })
    expect(deletePreview(without(factsOf(on, ['B'])))).toMatchObject(expected)
  })

  it('waits where merges of the machine wait already', async () => {
    const on = simulateMachine({ history: line, mergesHeld: true })
    await on.simulator.run('deleteCheckpoint', { vmId: on.vmId, checkpointId: on.idOf('C') })
    expect(deletePreview(factsOf(on, ['B'])).mergeTime).toBe('waits')
  })
})

describe('any deletion from any tree', () => {
  const history = fc
    .array(fc.record({ apply: fc.boolean(), pick: fc.nat(20), written: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 9,
    })
    .map((steps) =>
      steps.flatMap(({ apply, pick, written }, at): readonly HistorySeed[] => {
        const ago = (20 - 2 * at) * DAY
        const taken: HistorySeed = { kind: 'checkpoint', name: `c${at}`, ago, written: written * GB }
        return apply ? [taken, { kind: 'apply', name: `c${pick % (at + 1)}`, ago: ago - DAY }] : [taken]
      }),
    )

  it('does to the simulated host what the preview says', async () => {
    const foretold = fc.asyncProperty(
      history,
      fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      async (steps, picks, subtree, held) => {
        const disks = [{ path: 'D:\\a.vhdx' }, { path: 'D:\\b.vhdx', bytes: 3 * GB }]
        const on = simulateMachine({ history: steps, disks, written: GB, bytesPerSecond: 0 })
        const all = on.machine().checkpoints.map(({ name }) => name)
        const names = [...new Set(picks.map((pick) => all[pick % all.length] ?? ''))]
        if (held) {
          // One that was deleted before, whose disks still wait.
          const [first] = names.splice(0, names.length > 1 ? 1 : 0)
          on.simulator.change((world) => ({
            ...world,
            machines: world.machines.map((one) => ({ ...one, mergesHeld: true })),
          }))
          if (first !== undefined)
            await on.simulator.run('deleteCheckpoint', { vmId: on.vmId, checkpointId: on.idOf(first) })
        }
        const facts = factsOf(on, subtree ? names.slice(0, 1) : names, subtree)
        const preview = deletePreview(facts)
        const was = on.simulator.world().files
        const goes = facts.expected.targets
        for (const { id } of subtree ? goes.slice(0, 1) : goes) {
          const command = subtree ? 'deleteCheckpointSubtree' : 'deleteCheckpoint'
          const done = await on.simulator.run(command, { vmId: on.vmId, checkpointId: id })
          expect(done.kind).toBe('done')
        }
        on.simulator.change((world) => ({
          ...world,
          machines: world.machines.map((one) => ({ ...one, mergesHeld: false })),
        }))

        const { world } = on.simulator
        const vanished = [...was.values()].filter(({ path }) => !world().files.has(path))
        const system = facts.measure?.systemFiles.filter(({ checkpointId }) =>
          goes.some(({ id }) => id === checkpointId),
        )
        const total = (parts: readonly (number | null | undefined)[]): number =>
          parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
        expect(preview.disks?.freedBytes).toBe(
          total([
            ...vanished.map((file) => bytesAt(file, on.simulator.now())),
            ...(system ?? []).map(({ bytes }) => bytes),
          ]),
        )
        for (const { childPath, intoPath } of preview.disks?.merges ?? []) {
          expect(world().files.has(childPath)).toBe(false)
          expect(was.has(intoPath)).toBe(true)
        }
        const merged = new Set(preview.disks?.merges.map(({ childPath }) => childPath))
        const grown = total(
          [...world().files.values()].map(({ path, bytes }) => bytes - (was.get(path)?.bytes ?? 0)),
        )
        const gone = total(vanished.filter(({ path }) => merged.has(path)).map(({ bytes }) => bytes))
        expect(grown).toBe(gone)
        expect(preview.disks?.movedBytes).toBeGreaterThanOrEqual(gone)

        const left = checkpointRecords(on.machine())
        expect(left.map(({ id }) => id)).not.toContain(goes[0]?.id)
        expect(left).toHaveLength(preview.left)
        const again = deletionTargets(
          left,
          left.map(({ id }) => id),
          false,
        )
        expect(again).toHaveLength(preview.left)
      },
    )
    await expect(fc.assert(foretold, { numRuns: 200 })).resolves.toBeUndefined()
  }, 60_000)

  it('says what becomes of every node as the simulated host does', async () => {
    const moved = fc.asyncProperty(history, fc.nat(20), fc.boolean(), async (steps, pick, subtree) => {
      const on = simulateMachine({ history: steps })
      const name = on.machine().checkpoints[pick % on.machine().checkpoints.length]?.name ?? ''
      const facts = factsOf(on, [name], subtree)
      const { tree } = deletePreview(facts)
      const all = (nodes: readonly DeleteNode[]): readonly DeleteNode[] =>
        nodes.flatMap((node) => [node, ...all(node.children)])
      const was = new Map(facts.checkpoints.map(({ id, parentId }) => [id, parentId]))
      was.set('now', facts.machine.parentCheckpointId)
      const command = subtree ? 'deleteCheckpointSubtree' : 'deleteCheckpoint'
      await on.simulator.run(command, { vmId: on.vmId, checkpointId: on.idOf(name) })
      const is = new Map(on.machine().checkpoints.map(({ id, parentId }) => [id, parentId]))
      is.set('now', on.machine().parentCheckpointId)
      const fates = new Map(all(tree).map(({ node, fate }) => [node.id, fate]))
      for (const [id, parentId] of was) {
        const found = is.has(id) ? (is.get(id) === parentId ? 'stays' : 'movesUp') : 'goes'
        expect(fates.get(id) ?? 'stays').toBe(found)
      }
    })
    await expect(fc.assert(moved, { numRuns: 150 })).resolves.toBeUndefined()
  }, 60_000)
})

it('says that space is short only where both numbers are known', () => {
  const space = { root: 'D:\\', needed: 2, free: 1, movesNoData: false }
  expect(isShort(space)).toBe(true)
  expect(isShort({ ...space, needed: null })).toBe(false)
  expect(isShort({ ...space, free: null })).toBe(false)
})
