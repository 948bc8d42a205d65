import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPreview, type ApplyFacts } from '../domain/apply-preview.ts'
import { toExpectedTarget } from '../domain/expected.ts'
import { sampleCheckpoint, sampleFile, sampleId, sampleMachine } from '../testing/sample-records.ts'
import type { DiskFile } from '../domain/virtual-disk.ts'
import { checkpointType, type VMState } from '../domain/virtual-machine.ts'
import type { Weighted } from './apply-prompt.ts'
import { words } from './words.ts'

const NOW = Date.UTC(2026, 10, 21, 9, 12)
const DAY = 86_400_000

const plain = (text: Weighted): string =>
  text.map((part) => (typeof part === 'string' ? part : part.strong)).join('')

const moment = fc.option(fc.integer({ min: NOW - 400 * DAY, max: NOW }), { nil: null, freq: 6 })

const file: fc.Arbitrary<DiskFile> = fc
  .record({
    path: fc.constantFrom('D:\\a.vhdx', 'D:\\a_1.avhdx', 'D:\\a_2.avhdx', 'D:\\b.AVHD', 'D:\\c.vhd'),
    readable: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    bytes: fc.option(fc.nat(2 ** 30), { nil: null, freq: 6 }),
    createdAt: moment,
    writtenAt: moment,
    inNow: fc.boolean(),
    heldBy: fc.constantFrom<string[][]>([], [sampleId(101)]),
  })
  .map(({ path, ...rest }) => sampleFile(path, rest))

const world: fc.Arbitrary<ApplyFacts> = fc
  .record({
    state: fc.constantFrom<VMState[]>(
      'Running',
      'Off',
      'Saved',
      'Paused',
      'FastSaved',
      'OffCritical',
      'Starting',
    ),
    type: fc.constantFrom(...checkpointType.options),
    memory: fc.boolean(),
    files: fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 5 }),
    told: fc.boolean(),
  })
  .map(({ state, type, memory, files, told }) => {
    const machine = sampleMachine({ state, checkpointType: type })
    const target = sampleCheckpoint(1, { state: memory ? 'Saved' : 'Off' })
    const paths = files.filter(({ inNow }) => inNow).map(({ path }) => path)
    const disks = told ? paths : [...paths, 'D:\\untold.avhdx']
    return {
      readAt: NOW,
      machine,
      target,
      expected: toExpectedTarget(machine, target, [target], disks),
      checkpointCount: 1,
      backupService: null,
      clustered: null,
      unreadCheckpoints: [],
      drives: disks.map((path) => ({
        id: path,
        path,
        kind: 'virtual' as const,
        inNow: true,
        inTarget: false,
      })),
      files,
    }
  })

const vanishes = ({ path, inNow, heldBy }: DiskFile): boolean =>
  inNow && heldBy.length === 0 && /\.avhdx?$/iu.test(path)

/** Off, and each file that would vanish is known not to have been written to since it was made. */
const isSurelyNothing = ({ machine, drives, files }: ApplyFacts): boolean =>
  machine.state === 'Off' &&
  files.every(({ readable }) => readable) &&
  drives.every(({ path }) => files.some((one) => one.path === path)) &&
  files
    .filter(vanishes)
    .every(({ bytes, createdAt, writtenAt }) =>
      bytes === null || createdAt === null || writtenAt === null ? false : writtenAt <= createdAt,
    )

test('whatever the world, the prompt says that nothing would be lost only where that is sure', () => {
  fc.assert(
    fc.property(world, fc.boolean(), (facts, keep) => {
      const text = plain(words.unheldFact(applyPreview(facts), NOW, { keep, startAfterwards: false }))
      expect(text.includes('Nothing would be lost')).toBe(isSurelyNothing(facts))
    }),
    { numRuns: 2_000 },
  )
})

test('whatever the world, what is not known is called so, and is no number', () => {
  fc.assert(
    fc.property(world, fc.boolean(), (facts, keep) => {
      const preview = applyPreview(facts)
      const text = plain(words.unheldFact(preview, NOW, { keep, startAfterwards: false }))
      const gone = facts.files.filter(vanishes)
      const isUnknown = gone.some((one) => one.bytes === null || one.createdAt === null)
      const isCalledUnknown = text.startsWith('Not known')
      expect(isCalledUnknown || !isUnknown).toBe(true)
      const isNumber = /\d/u.test(`${text} ${words.understandLoss(preview)}`)
      expect(isCalledUnknown && isNumber).toBe(false)
      const isEmpty = gone.every(({ bytes }) => bytes === 0)
      expect(/\b0 B\b/u.test(text) && !isEmpty).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})
