import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApplyFacts } from '../../shared/domain/apply-preview.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import type { DiskFile, MachineMeasure } from '../../shared/domain/virtual-disk.ts'
import { cutOff, failingParts, partMachines, withFailing, type FailingPart } from './failing-parts.ts'
import { createTwin, valueOf, type Adapter } from './twin.ts'

/** Everything that readings tell of a host; previews by the id of their checkpoint, where there is one. */
interface Told {
  readonly inventory: Inventory
  readonly measures: readonly MachineMeasure[]
  readonly previews: ReadonlyMap<string, ApplyFacts>
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The facts about one machine that must not change by what fails elsewhere. */
interface Expected {
  readonly vmId: string
  readonly here: readonly FailingPart[]
  readonly cut: ReadonlySet<string>
  /** Checkpoints by name. */
  readonly points: ReadonlyMap<string, string>
}

const failingPoints = (
  { here, points }: Expected,
  ...kinds: readonly ('drivesOf' | 'propertiesOf' | 'nameOf')[]
): readonly string[] => [
  ...new Set(
    here.flatMap((one) => ('point' in one && kinds.includes(one.kind) ? [points.get(one.point) ?? ''] : [])),
  ),
]

/** The files that no cut chain touches, without the checkpoints whose drives are not known. */
function filesLeft(files: readonly DiskFile[], of: Expected): readonly DiskFile[] {
  const unread = failingPoints(of, 'drivesOf', 'nameOf')
  return byId(
    files
      .filter(({ path }) => !of.cut.has(path))
      .map((file) => ({ ...file, heldBy: file.heldBy.filter((id) => !unread.includes(id)) }))
      .filter(({ inNow, heldBy }) => inNow || heldBy.length > 0),
  )
}

function measureLeft(well: MachineMeasure, of: Expected): MachineMeasure {
  const silent = failingPoints(of, 'propertiesOf')
  return {
    ...well,
    clustered: of.here.some(({ kind }) => kind === 'properties') ? null : well.clustered,
    files: [...filesLeft(well.files, of)],
    systemFiles: well.systemFiles.map((one) =>
      silent.includes(one.checkpointId) ? { ...one, bytes: null } : one,
    ),
    unreadCheckpoints: well.unreadCheckpoints.concat(failingPoints(of, 'drivesOf', 'nameOf')).toSorted(),
  }
}

const plainMeasure = (told: MachineMeasure, of: Expected): MachineMeasure => ({
  ...told,
  files: [...filesLeft(told.files, of)],
  unreadCheckpoints: told.unreadCheckpoints.toSorted(),
})

function expectAsWithout(told: Told, well: Told, of: Expected): void {
  const fails = (...kinds: readonly FailingPart['kind'][]): boolean =>
    of.here.some(({ kind }) => kinds.includes(kind))
  const { vmId } = of
  const machineIn = ({ inventory }: Told) => inventory.machines.find(({ id }) => id === vmId)
  const pointsIn = ({ inventory }: Told) =>
    byId(inventory.checkpoints.filter((one) => one.vmId === vmId)).filter(
      ({ id }) => !failingPoints(of, 'propertiesOf', 'nameOf').includes(id),
    )
  const measureIn = ({ measures }: Told) => measures.find((one) => one.vmId === vmId)

  if (!fails('machine', 'checkpoints', 'properties')) expect(machineIn(told)).toEqual(machineIn(well))
  if (!fails('machine', 'checkpoints')) expect(pointsIn(told)).toEqual(pointsIn(well))
  expect(machineIn(told) === undefined).toBe(fails('machine'))

  const [measure, before] = [measureIn(told), measureIn(well)]
  expect(measure === undefined).toBe(fails('machine', 'checkpoints', 'drives'))
  if (measure && before) expect(plainMeasure(measure, of)).toEqual(measureLeft(before, of))

  for (const [checkpointId, facts] of well.previews) {
    if (facts.machine.id !== vmId || fails('machine', 'checkpoints', 'drives', 'properties')) continue
    const isItself = of.here.some((one) => 'point' in one && of.points.get(one.point) === checkpointId)
    const now = told.previews.get(checkpointId)
    expect(now).toBeDefined()
    if (!now || isItself) continue
    expect({
      ...now,
      files: filesLeft(now.files, of),
      unreadCheckpoints: now.unreadCheckpoints.toSorted(),
    }).toEqual({
      ...facts,
      readAt: now.readAt,
      files: filesLeft(facts.files, of),
      unreadCheckpoints: failingPoints(of, 'drivesOf', 'nameOf').toSorted(),
    })
  }
}

/** Whatever fails in any call of a reading, everything else is told as without it. */
export function subsetCases(adapter: () => Adapter): void {
  describe('whatever cannot be read', () => {
    const tell = async (failing: readonly FailingPart[]) => {
      const twin = createTwin(adapter(), { machines: partMachines })
      const world = twin.simulator.world()
      twin.change((one) => withFailing(one, failing))
      const previews = new Map<string, ApplyFacts>()
      for (const { id: vmId, checkpoints } of world.machines)
        for (const { id } of checkpoints) {
          const answer = await twin.ask('previewApply', { vmId, checkpointId: id })
          if (answer.ok) previews.set(id, answer.value)
        }
      const vmIds = world.machines.map(({ id }) => id)
      const { machines: measures } = valueOf(await twin.ask('measureCheckpoints', { vmIds }))
      return { world, told: { inventory: valueOf(await twin.ask('getInventory', {})), measures, previews } }
    }

    let withNone: ReturnType<typeof tell> | null = null
    const hold = async (failing: readonly FailingPart[]) => {
      withNone ??= tell([])
      const { told: well, world } = await withNone
      const { told } = await tell(failing)
      for (const { id, config, checkpoints } of world.machines)
        expectAsWithout(told, well, {
          vmId: id,
          here: failing.filter(({ vm }) => vm === config.name),
          cut: cutOff(world, failing),
          points: new Map(checkpoints.map((one) => [one.name, one.id])),
        })
    }

    it.each<[string, readonly FailingPart[]]>([
      ['a machine', [{ kind: 'machine', vm: 'VM-1' }]],
      ['the checkpoints of a machine', [{ kind: 'checkpoints', vm: 'VM-2' }]],
      ['the drives of a machine', [{ kind: 'drives', vm: 'VM-2' }]],
      ['properties of a machine', [{ kind: 'properties', vm: 'VM-3' }]],
      ['the drives of a checkpoint', [{ kind: 'drivesOf', vm: 'VM-1', point: 'First' }]],
      ['properties of a checkpoint', [{ kind: 'propertiesOf', vm: 'VM-1', point: 'Second' }]],
      ['the name of a checkpoint', [{ kind: 'nameOf', vm: 'VM-2', point: 'First' }]],
      ['the base of a disk', [{ kind: 'disk', vm: 'VM-1', disk: 'os', depth: 0 }]],
      ['what a checkpoint froze of a disk', [{ kind: 'disk', vm: 'VM-3', disk: 'data', depth: 1 }]],
      ['what a machine writes to', [{ kind: 'disk', vm: 'VM-2', disk: 'data', depth: 2 }]],
      [
        'a part of each',
        [
          { kind: 'drivesOf', vm: 'VM-1', point: 'Second' },
          { kind: 'disk', vm: 'VM-1', disk: 'data', depth: 2 },
          { kind: 'drives', vm: 'VM-2' },
          { kind: 'propertiesOf', vm: 'VM-3', point: 'First' },
          { kind: 'disk', vm: 'VM-3', disk: 'os', depth: 0 },
        ],
      ],
    ])('everything else is told as without it: %s', async (_, failing) => {
      await expect(hold(failing)).resolves.toBeUndefined()
    })

    it('everything else is told as without it, for any few of all parts', async () => {
      await fc.assert(
        fc.asyncProperty(failingParts, async (failing) => {
          await expect(hold(failing)).resolves.toBeUndefined()
        }),
        { numRuns: 8 },
      )
    })
  })
}
