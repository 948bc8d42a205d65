import fc from 'fast-check'
import type { Ailments } from '../../shared/simulator/ailments.ts'
import { DAY, GB, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import type { World } from '../../shared/simulator/world.ts'

/** The host's message for whatever fails here. */
export const AWAY = 'The configuration of the virtual machine is not accessible. (0x80070035)'

const NAMES = ['VM-1', 'VM-2', 'VM-3'] as const
const POINTS = ['First', 'Second'] as const

const diskOf = (name: string, disk: string): string => `D:\\VMs\\${name}\\${disk}.vhdx`

/** Machines with two disks and two checkpoints each, under which every part may fail. */
export const partMachines: readonly MachineSeed[] = NAMES.map((name) => ({
  name,
  disks: ['os', 'data'].map((disk) => ({ path: diskOf(name, disk), bytes: 4 * GB })),
  history: POINTS.map((point, at) => ({
    kind: 'checkpoint' as const,
    name: point,
    ago: (20 - 9 * at) * DAY,
    memory: at === 0,
    written: GB,
  })),
}))

/**
 * Something that a reading asks for and that fails: a machine (`Get-VM`), its checkpoints (`Get-VMSnapshot`), its drives or
 * those of a checkpoint (`Get-VMHardDiskDrive`), properties of either, the name of a checkpoint by itself, or one of its disk files (`Get-VHD`): of `os` or
 * `data` the base, or what the first or second checkpoint froze.
 */
export type FailingPart = { readonly vm: string } & (
  | { readonly kind: 'machine' | 'checkpoints' | 'drives' | 'properties' }
  | { readonly kind: 'drivesOf' | 'propertiesOf' | 'nameOf'; readonly point: string }
  | { readonly kind: 'disk'; readonly disk: 'os' | 'data'; readonly depth: 0 | 1 | 2 }
)

const part = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc
          .constantFrom('machine', 'checkpoints', 'drives', 'properties')
          .map((kind) => ({ kind })),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom('drivesOf', 'propertiesOf', 'nameOf'), fc.constantFrom(...POINTS))
          .map(([kind, point]) => ({ kind, point })),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom('os', 'data'), fc.constantFrom(0, 1, 2))
          .map(([disk, depth]) => ({ kind: 'disk' as const, disk, depth })),
      },
    ),
  )
  .map(([vm, rest]): FailingPart => ({ vm, ...rest }))

/** Any few of all that can fail. */
export const failingParts = fc.uniqueArray(part, { maxLength: 5, selector: (one) => JSON.stringify(one) })

const MACHINE_AILMENTS: Readonly<Record<'machine' | 'checkpoints' | 'drives' | 'properties', Ailments>> = {
  machine: { listing: AWAY },
  checkpoints: { checkpoints: AWAY },
  drives: { drives: AWAY },
  properties: { throwing: { state: AWAY, name: AWAY, notes: AWAY, isClustered: AWAY } },
}
const POINT_AILMENTS: Readonly<Record<'drivesOf' | 'propertiesOf' | 'nameOf', Ailments>> = {
  drivesOf: { drives: AWAY },
  propertiesOf: { throwing: { state: AWAY, creationTime: AWAY, sizeOfSystemFiles: AWAY } },
  nameOf: { throwing: { name: AWAY } },
}

/** The disk files of a machine's disk, the base first. */
function chainOf(world: World, vm: string, disk: string): readonly string[] {
  const path = diskOf(vm, disk)
  const above = (at: string): readonly string[] => {
    const next = [...world.files.values()].find(({ parentPath }) => parentPath === at)
    return next ? [at, ...above(next.path)] : [at]
  }
  return above(path)
}

/** The files that cannot be opened, and all that a chain has below one of them: of those nothing is known or too much said. */
export const cutOff = (world: World, failing: readonly FailingPart[]): ReadonlySet<string> =>
  new Set(
    failing.flatMap((one) =>
      one.kind === 'disk' ? chainOf(world, one.vm, one.disk).slice(0, one.depth + 1) : [],
    ),
  )

/** A world in which these parts fail. */
export function withFailing(world: World, failing: readonly FailingPart[]): World {
  const unreadable = new Set(
    failing.flatMap((one) =>
      one.kind === 'disk' ? [chainOf(world, one.vm, one.disk)[one.depth] ?? ''] : [],
    ),
  )
  const machines = world.machines.map((machine) => {
    const here = failing.filter(({ vm }) => vm === machine.config.name)
    const own = here.map((one) =>
      one.kind in MACHINE_AILMENTS ? MACHINE_AILMENTS[one.kind as 'machine'] : {},
    )
    const checkpoints = machine.checkpoints.map((point) => {
      const its = here.map((one) =>
        'point' in one && one.point === point.name ? POINT_AILMENTS[one.kind] : {},
      )
      const throwing = Object.assign({}, ...its.map((one) => one.throwing ?? {})) as Record<string, string>
      return { ...point, ailments: { ...(Object.assign({}, ...its) as Ailments), throwing } }
    })
    return { ...machine, checkpoints, ailments: Object.assign({}, ...own) as Ailments }
  })
  const files = new Map(
    [...world.files].map(([path, file]) => [path, { ...file, unreadable: unreadable.has(path) }]),
  )
  return { ...world, machines, files }
}
