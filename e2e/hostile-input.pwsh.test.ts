import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HyperVHost } from '../shared/contract/hyper-v-host.ts'
import { operations } from '../shared/contract/operations.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import { HostError } from '../shared/domain/failure.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import type { Machine } from '../shared/simulator/world.ts'
import { hostileNames } from './host-conformance/hostile-names.ts'
import { changed, seen } from './host-conformance/twin.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { powerShellOverStandIn, type PowerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'

const NOW = Date.UTC(2026, 10, 20)
const hostId = 'local'

/** Pieces that mean something to PowerShell, to JSON, to a console or to a path. */
const plain =
  '\' " ` $ $( ${ @{ @( # <# ; | & && \\ / % ~ * ? [a] { } ) , = : -Force $env:PATH @HV1 null true 2024-01-02T03:04:05Z'
const pieces = [
  ...plain.split(' '),
  '$(Stop-Process -Id $PID)',
  '; exit ',
  '[Environment]::Exit(1)',
  '@"\n',
  "@'\n",
  '\u2013All',
  '\u2018',
  '\u2019',
  '\u201c',
  '\u201e',
  '\0',
  '\n',
  '\r\n',
  '\t',
  '\u001b[2J',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u{1f468}\u200d\u{1f469}',
  'e\u0301',
  '\u00e9',
  '\u6f22',
  ' ',
  '  ',
]
const piece = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
/** Any text without lone surrogates: those cannot cross as UTF-8, and the contract lets none through. */
const hostile = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').slice(0, 90))
  .filter((text) => !/\p{Surrogate}/u.test(text) && text !== '')

const runs = { numRuns: 60, examples: Object.values(hostileNames).map((name): [string] => [name]) }

describe.skipIf(pwsh === null)(`hostile input on a real PowerShell (needs it: ${NO_PWSH})`, () => {
  const { simulator, switchTo } = switchedSimulator()
  let opened: PowerShellOverStandIn
  let host: HyperVHost
  beforeAll(async () => {
    opened = await powerShellOverStandIn(pwsh ?? '', { simulator })
    host = opened.host
  })
  afterAll(() => opened.close())

  /** A fresh host with one machine called `name`, another beside it, and a checkpoint each. */
  function begin(name = 'web01', checkpoint = 'first', paths = ['D:\\one.vhdx']): Machine {
    const history = [{ kind: 'checkpoint' as const, name: checkpoint, ago: DAY }]
    const disks = paths.map((path) => ({ path }))
    const world = buildWorld({ now: NOW, newId: seededIds(7) }, [
      { name, history, disks },
      { name: 'bystander', history },
    ])
    const next: Simulator = createSimulator({
      clock: virtualClock(NOW),
      world,
      newId: seededIds(8),
      pace: 0,
    })
    switchTo(next)
    return first()
  }
  const first = (): Machine => {
    const [machine] = simulator.world().machines
    if (!machine) throw new Error('the world has no machine')
    return machine
  }
  const detailsOf = ({ id, checkpoints }: Machine) =>
    host.calls.getCheckpointDetails({ hostId, vmId: id, checkpointId: checkpoints[0]?.id ?? '' })

  /** The other machine was not touched, and all was asked by the one process that was there from the start. */
  const nothingElseHappened = (before: Machine | undefined): void => {
    expect(simulator.world().machines[1]).toEqual(before)
    expect(new Set(opened.server.requests.map(({ pid }) => pid)).size).toBeLessThanOrEqual(2)
  }

  it('a name of a checkpoint is taken to the last code unit, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const machine = begin()
        const bystander = simulator.world().machines[1]
        const { checkpoint, named } = await host.calls.createCheckpoint({
          hostId,
          expected: seen(machine),
          name,
        })
        expect(named).toBe(name.trim() !== '')
        expect(checkpoint.name === name).toBe(named)
        expect(first().checkpoints.at(-1)?.name).toBe(checkpoint.name)
        nothingElseHappened(bystander)
      }),
      runs,
    )
  })

  it('a machine and a checkpoint of any name are found, applied and deleted, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, checkpointName) => {
        const machine = begin(name, checkpointName)
        const bystander = simulator.world().machines[1]
        const { expected } = await detailsOf(machine)
        expect([expected.name, expected.target.name]).toEqual([name, checkpointName])
        expect((await host.calls.applyCheckpointStep({ hostId, expected })).state).toBe('Off')
        await host.calls.deleteCheckpoint({ hostId, expected: (await detailsOf(machine)).expected })
        expect(first().checkpoints).toEqual([])
        nothingElseHappened(bystander)
      }),
      // Found: a name of characters that nobody sees.
      { numRuns: 40, examples: [['\u200b', '\u00ad']] },
    )
  })

  it('notes are taken to the last code unit', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (notes) => {
        const { expected } = await detailsOf(begin())
        const answer = await host.calls.setCheckpointNotes({ hostId, expected, notes })
        expect(answer.checkpoint.notes).toBe(notes)
        expect(first().checkpoints[0]?.config.notes).toBe(notes)
      }),
      runs,
    )
  })

  it('a folder arrives as it is, and one that the contract does not let through is not sent', async () => {
    let sent = 0
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { expected } = await detailsOf(begin())
        const folder = `D:\\${text}`
        const input = { hostId, expected, folder }
        if (!operations.exportCheckpoint.input.safeParse(input).success) return
        await host.calls.exportCheckpoint(input)
        sent += 1
        expect(opened.server.requests.at(-1)?.fields.get('folder')).toBe(folder)
      }),
      runs,
    )
    expect(sent).toBeGreaterThan(10)
  })

  it('a disk is found by its path as it is, which is no pattern', async () => {
    const names = ['a[1]', 'a1', '[', ']', 'a`[b]`', "it's (x86) [1]"].map((name) => `D:\\${name}.vhdx`)
    const { id, checkpoints } = begin('web01', 'first', names)
    const { files } = await host.calls.previewApply({
      hostId,
      vmId: id,
      checkpointId: checkpoints[0]?.id ?? '',
    })
    expect(files.filter(({ readable }) => !readable)).toEqual([])
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(names))
  })

  it('two names that only look the same are not the same', async () => {
    for (const [was, is] of [
      ['caf\u00e9', 'cafe\u0301'],
      ['ab', 'a\u200bb'],
      ['a b', 'a\u00a0b'],
      ['name', 'NAME'],
    ] as const) {
      const machine = begin(was)
      simulator.change(changed(machine.id, (one) => ({ ...one, config: { ...one.config, name: is } })))
      const error: unknown = await host.calls
        .pauseVirtualMachine({ hostId, expected: seen(machine) })
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(HostError)
      expect((error as HostError).failure.changes).toEqual([{ what: 'name', was, is }])
    }
  })
})
