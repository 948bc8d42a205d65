import type { Hardware } from './details.ts'

type Adapter = Hardware['adapters'][number]
type Drive = Hardware['drives'][number]
type DvdDrive = Hardware['dvdDrives'][number]

/** One part of a machine's virtual hardware. */
export type HardwarePart =
  | { readonly kind: 'processors'; readonly count: number }
  | { readonly kind: 'memory'; readonly memory: Hardware['memory'] }
  | { readonly kind: 'adapter'; readonly adapter: Adapter }
  | { readonly kind: 'drive'; readonly drive: Drive }
  | { readonly kind: 'dvd'; readonly drive: DvdDrive }

/** A part, and how the machine differs in it now: an apply of the checkpoint brings the checkpoint's back. */
export interface HardwareLine {
  /** Where it stands in the machine, the same in every reading. */
  readonly key: string
  /** As it was; `null` where there was none, and the machine has one now. */
  readonly part: HardwarePart | null
  /** As it is now where that differs, `null` where it is gone; absent where nothing is known to differ. */
  readonly now?: HardwarePart | null
}

const byPlace = (a: DvdDrive, b: DvdDrive): number =>
  a.controllerType.localeCompare(b.controllerType) ||
  a.controllerNumber - b.controllerNumber ||
  a.controllerLocation - b.controllerLocation

const placeKey = ({ controllerType, controllerNumber, controllerLocation }: DvdDrive): string =>
  `place ${controllerType} ${controllerNumber} ${controllerLocation}`

/** Every part under the name of its place: adapters of one name by their order, drives by controller and location. */
function partsOf({
  processorCount,
  memory,
  adapters,
  drives,
  dvdDrives,
}: Hardware): [string, HardwarePart][] {
  const nth = (at: number): number =>
    adapters.slice(0, at).filter(({ name }) => name === adapters[at]?.name).length
  const placed = [
    ...drives.map((drive) => ({ kind: 'drive' as const, drive })),
    ...dvdDrives.map((drive) => ({ kind: 'dvd' as const, drive })),
  ].toSorted((a, b) => byPlace(a.drive, b.drive))
  return [
    ['processors', { kind: 'processors', count: processorCount }],
    ['memory', { kind: 'memory', memory }],
    ...adapters.map((adapter, at): [string, HardwarePart] => [
      `adapter ${nth(at)} ${adapter.name}`,
      { kind: 'adapter', adapter },
    ]),
    ...placed.map((part): [string, HardwarePart] => [placeKey(part.drive), part]),
  ]
}

/** The parts of a machine as they are. */
export const hardwareLines = (hardware: Hardware): readonly HardwareLine[] =>
  partsOf(hardware).map(([key, part]) => ({ key, part }))

/**
 * The parts of a checkpoint beside those of its machine now. A disk is the same one as long as it stands on the same
 * base: `baseOf` tells the id of it, or `null` where the chain could not be read, and then two virtual disks are not told apart.
 */
export function comparedHardware(
  then: Hardware,
  now: Hardware,
  baseOf: (path: string) => string | null,
): readonly HardwareLine[] {
  const told = (part: HardwarePart, bases: boolean): string => {
    if (part.kind !== 'drive' || part.drive.kind !== 'virtual' || part.drive.path === null)
      return JSON.stringify(part)
    return JSON.stringify({ ...part.drive, path: bases ? baseOf(part.drive.path) : '' })
  }
  const isSame = (a: HardwarePart, b: HardwarePart): boolean => {
    const paths = [a, b].flatMap((part) =>
      part.kind === 'drive' && part.drive.path ? [part.drive.path] : [],
    )
    const bases = paths.every((path) => baseOf(path) !== null)
    return told(a, bases) === told(b, bases)
  }
  const nowParts = new Map(partsOf(now))
  const thenParts = partsOf(then)
  const known = new Set(thenParts.map(([key]) => key))
  return [
    ...thenParts.map(([key, part]): HardwareLine => {
      const present = nowParts.get(key)
      if (!present) return { key, part, now: null }
      return isSame(part, present) ? { key, part } : { key, part, now: present }
    }),
    ...[...nowParts]
      .filter(([key]) => !known.has(key))
      .map(([key, part]): HardwareLine => ({ key, part: null, now: part })),
  ]
}
