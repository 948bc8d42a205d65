import { describe, expect, it } from 'vitest'
import { applyPreview } from '../../shared/domain/apply-preview.ts'
import { mergesDue } from '../../shared/domain/disk-merges.ts'
import { buildWorld, DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { spelledOtherwise } from '../../shared/simulator/spellings.ts'
import type { World } from '../../shared/simulator/world.ts'
import { createTwin, failureOf, NOW, valueOf, type Adapter } from './twin.ts'

const PATH = 'D:\\Hyper-V\\SRV-01\\SRV-01.vhdx'
const OTHER = 'D:\\Hyper-V\\SRV-01\\system.vhdx'
const machine = (disk: Partial<NonNullable<MachineSeed['disks']>[number]>): MachineSeed => ({
  name: 'SRV-01',
  state: 'Off',
  disks: [{ path: PATH, bytes: 1000, ...disk }],
  history: [
    { kind: 'checkpoint', name: 'first', ago: 9 * DAY },
    { kind: 'checkpoint', name: 'second', ago: 5 * DAY },
  ],
})
const aliases = spelledOtherwise.flatMap(({ alias }) => alias ?? [])
const worldOf = (seed: MachineSeed): World => buildWorld({ now: NOW, newId: seededIds(11), aliases }, [seed])

const unreadable = (world: World): World => ({
  ...world,
  files: new Map([...world.files].map(([path, file]) => [path, { ...file, unreadable: true }])),
})

/** One disk file is one disk file, however drives and children spell it. */
export function spellingCases(adapter: () => Adapter): void {
  describe('a disk that is spelled in two ways', () => {
    it.each(spelledOtherwise)('by $how is measured as one', async ({ path }) => {
      const plain = createTwin(adapter(), { world: worldOf(machine({})) })
      for (const seed of [machine({ toldAs: path }), machine({ belowAs: path })]) {
        const twin = createTwin(adapter(), { world: worldOf(seed) })
        const ask = { vmId: twin.machine('SRV-01').id, checkpointId: twin.checkpoint('SRV-01', 'first').id }
        const facts = valueOf(await twin.ask('previewApply', ask))
        const plainFacts = valueOf(await plain.ask('previewApply', ask))
        expect(applyPreview(facts)).toEqual(applyPreview(plainFacts))
        expect(facts.files.map(({ id }) => id)).toEqual(plainFacts.files.map(({ id }) => id))
        expect(facts.files.flatMap((file) => [file.path, ...file.otherPaths])).toContain(path)
        expect(mergesDue(facts.files)).toEqual([])
      }
    })

    it.each(spelledOtherwise)(
      'by $how is kept where it is the disk of Now, and applied',
      async ({ path }) => {
        const history = [
          ...(machine({}).history ?? []),
          { kind: 'attach' as const, disk: { path: PATH, toldAs: path }, ago: DAY },
        ]
        const twin = createTwin(adapter(), {
          world: worldOf({ ...machine({}), disks: [{ path: OTHER }], history }),
        })
        const ask = { vmId: twin.machine('SRV-01').id, checkpointId: twin.checkpoint('SRV-01', 'first').id }
        const { expected } = valueOf(await twin.ask('previewApply', ask))
        const { kept } = valueOf(await twin.ask('keepAndApply', { expected, reason: 'INC-4711' }))
        expect(kept.parentId).toBe(twin.checkpoint('SRV-01', 'second').id)
      },
    )

    it('and cannot be read after the keep is told as that, and not as changed', async () => {
      const twin = createTwin(adapter(), {
        world: worldOf(machine({ toldAs: 'd:\\hyper-v\\srv-01\\srv-01.vhdx' })),
      })
      const ask = { vmId: twin.machine('SRV-01').id, checkpointId: twin.checkpoint('SRV-01', 'first').id }
      const { expected } = valueOf(await twin.ask('previewApply', ask))
      twin.change(unreadable)
      const failure = failureOf(await twin.ask('keepAndApply', { expected, reason: 'INC-4711' }))
      expect(failure.kind).toBe('DiskUnreadable')
    })
  })
}
