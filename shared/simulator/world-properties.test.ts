import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unheldByCheckpoints, unheldFiles } from '../domain/apply-preview.ts'
import { checkpointTree, type CheckpointNode } from '../domain/checkpoint-tree.ts'
import { isCheckpointDisk } from '../domain/virtual-disk.ts'
import { brokenLink } from './disk-chain.ts'
import { applyFactsRecord, checkpointRecords } from './host-records.ts'
import { simulateMachine, type SimulatedMachine } from './simulate-machine.ts'
import { allDrives, bytesAt, writtenAt } from './world.ts'

type Move =
  | { readonly kind: 'run'; readonly command: 'takeCheckpoint' | Power }
  | { readonly kind: 'on'; readonly command: 'apply' | 'delete' | 'subtree'; readonly pick: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'attach' | 'hold' }
type Power = 'startMachine' | 'turnOffMachine' | 'saveMachine' | 'pauseMachine' | 'resumeMachine'

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      command: fc.constant('takeCheckpoint' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      command: fc.constantFrom<Power[]>(
        'startMachine',
        'turnOffMachine',
        'saveMachine',
        'pauseMachine',
        'resumeMachine',
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('on' as const),
      command: fc.constantFrom('apply' as const, 'apply' as const, 'delete' as const, 'subtree' as const),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 90_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('attach' as const, 'hold' as const) }) },
)

const nodesOf = (nodes: readonly CheckpointNode[]): readonly CheckpointNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.children)])

function holdsTogether({ simulator, machine, clock }: SimulatedMachine): void {
  const { files } = simulator.world()
  const is = machine()
  const nodes = nodesOf(checkpointTree(checkpointRecords(is), is.parentCheckpointId))
  expect(nodes.filter(({ kind }) => kind === 'now')).toHaveLength(1)
  expect(nodes.filter(({ kind }) => kind === 'lost')).toHaveLength(0)
  expect(nodes.filter(({ kind }) => kind === 'checkpoint')).toHaveLength(is.checkpoints.length)
  for (const { path } of allDrives(is)) {
    expect(brokenLink(files, path)).toBeNull()
    const seen = new Set<string>()
    for (let at: string | null = path; at !== null; at = files.get(at)?.parentPath ?? null) {
      expect(seen.has(at)).toBe(false)
      seen.add(at)
    }
  }
  for (const file of files.values()) {
    expect(bytesAt(file, clock.now())).toBeGreaterThanOrEqual(0)
    expect(writtenAt(file, clock.now())).toBeGreaterThanOrEqual(file.createdAt)
  }
  // What a checkpoint froze is never written to, and Now writes to nothing else's disk.
  const frozen = is.checkpoints.flatMap(({ drives }) => drives.map(({ path }) => path))
  for (const { path } of is.drives) expect(frozen).not.toContain(path)
  for (const path of frozen) expect(files.get(path)?.growth).toBeNull()
}

/** Applies as the cmdlet does, and compares what was foretold with what vanished. */
async function applyAsForetold(on: SimulatedMachine, checkpointId: string): Promise<void> {
  const { simulator, vmId, clock, machine } = on
  const step = async (command: 'saveMachine' | 'startMachine') => {
    const done = simulator.run(command, { vmId })
    await clock.advanceAsync(5000)
    return done
  }
  const before = machine().state
  if (before === 'Running' || before === 'Paused') await step('saveMachine')
  const now = clock.now()
  const was = simulator.world().files
  const facts = applyFactsRecord(simulator.world(), machine(), checkpointId, now)
  const done = simulator.run('applyCheckpoint', { vmId, checkpointId })
  const merging = machine().merge !== null
  await clock.advanceAsync(2000)
  if ((await done).kind === 'done' && facts && !merging) {
    const vanished = [...was.values()].filter(({ path }) => !simulator.world().files.has(path))
    const paths = (all: readonly { readonly path: string }[]) => all.map(({ path }) => path).toSorted()
    expect(paths(unheldFiles(facts.files))).toStrictEqual(paths(vanished))
    const unheld = unheldByCheckpoints(facts.machine.state, facts.files, [])
    if (unheld.kind === 'since') {
      expect(unheld.bytes).toBe(vanished.reduce((sum, file) => sum + bytesAt(file, now), 0))
      expect(unheld.since).toBe(Math.min(...vanished.map(({ createdAt }) => createdAt)))
    }
    if (unheld.kind === 'nothing')
      expect(vanished.every((file) => writtenAt(file, now) <= file.createdAt)).toBe(true)
  }
  if (before === 'Running' && machine().state === 'Saved') await step('startMachine')
}

async function make(on: SimulatedMachine, next: Move, at: number): Promise<void> {
  const { simulator, vmId, clock, machine } = on
  if (next.kind === 'wait') return clock.advanceAsync(next.ms)
  if (next.kind === 'run') {
    const done = simulator.run(next.command, { vmId })
    await clock.advanceAsync(5000)
    await done
    return
  }
  if (next.kind === 'on') {
    const { checkpoints } = machine()
    const checkpointId = checkpoints[next.pick % Math.max(1, checkpoints.length)]?.id
    if (checkpointId === undefined) return
    if (next.command === 'apply') return applyAsForetold(on, checkpointId)
    const command = next.command === 'delete' ? 'deleteCheckpoint' : 'deleteCheckpointSubtree'
    const done = simulator.run(command, { vmId, checkpointId })
    await clock.advanceAsync(1000)
    await done
    return
  }
  simulator.change((world, now) => {
    const machines = world.machines.map((one) => {
      if (next.kind === 'hold') return { ...one, mergesHeld: !one.mergesHeld }
      const path = `D:\\later-${at}.vhdx`
      const location = one.drives.length
      const drive = { kind: 'virtual', path, controllerType: 'SCSI', controllerNumber: 0 } as const
      return { ...one, drives: [...one.drives, { ...drive, controllerLocation: location }] }
    })
    if (next.kind === 'hold') return { ...world, machines }
    const path = `D:\\later-${at}.vhdx`
    const file = { path, parentPath: null, type: 'Dynamic', virtualBytes: 1e12, bytes: 1e9 } as const
    const made = { ...file, createdAt: now, writtenAt: now, growth: null }
    return { ...world, machines, files: new Map([...world.files, [path, made]]) }
  })
}

describe('any sequence of commands and merges', () => {
  it('keeps the tree, the chains and the sizes sound, and foretells what an apply takes away', async () => {
    const checked = fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 40 }), async (moves) => {
        const on = simulateMachine({ bytesPerSecond: 20_000_000 }, { pace: 1 })
        for (const [at, next] of moves.entries()) {
          await make(on, next, at)
          holdsTogether(on)
        }
        await on.clock.advanceAsync(10 * 86_400_000)
        holdsTogether(on)
      }),
      { numRuns: 150 },
    )
    await expect(checked).resolves.toBeUndefined()
  }, 60_000)

  it('leaves no checkpoint disk behind once everything is deleted and merged', async () => {
    const checked = fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 25 }), async (moves) => {
        const on = simulateMachine({}, { pace: 1 })
        for (const [at, next] of moves.entries()) await make(on, next, at)
        on.simulator.change((world) => ({
          ...world,
          machines: world.machines.map((machine) => ({ ...machine, mergesHeld: false })),
        }))
        await on.clock.advanceAsync(86_400_000)
        for (const { id } of on.machine().checkpoints) {
          const done = on.simulator.run('deleteCheckpoint', { vmId: on.vmId, checkpointId: id })
          await on.clock.advanceAsync(86_400_000)
          expect(await done).toMatchObject({ kind: 'done' })
        }
        expect([...on.simulator.world().files.keys()].filter(isCheckpointDisk)).toStrictEqual([])
        expect(on.machine().parentCheckpointId).toBeNull()
      }),
      { numRuns: 60 },
    )
    await expect(checked).resolves.toBeUndefined()
  }, 60_000)
})
