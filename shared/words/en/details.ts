import type { DiskBeginning, DiskKind, DiskLine } from '../../domain/disk-chains.ts'
import type { HardwarePart } from '../../domain/hardware-lines.ts'
import type { Hardware } from '../../domain/details.ts'
import { formatBytes, formatMac, formatMemory, formatTime, visible } from '../format.ts'

/** How fresh a reading of the details is. */
export const readingWords = {
  settings: 'Reading the settings...',
  disks: 'Measuring the disk files...',
  read: (at: number): string => `Read at ${formatTime(at)}`,
  again: (at: number): string => `As of ${formatTime(at)}, being read again...`,
  stale: (at: number): string => `As of ${formatTime(at)}. It could not be read again.`,
  away: (at: number): string => `As of ${formatTime(at)}. The host does not answer.`,
  comparing: 'It is being compared with what the machine has now...',
  retry: 'Try again',
} as const

export const hardwareWords = {
  processors: 'Processor',
  memory: 'Memory',
  drive: 'Hard Drive',
  dvd: 'DVD Drive',
  machine: (vmName: string): string => `The hardware of ${visible(vmName)} as it is.`,
  checkpoint: (name: string): string => `The hardware as it was when "${visible(name)}" was made.`,
  differing: (count: number): string =>
    count === 1
      ? '1 part differs from what the machine has now. An apply brings back what the checkpoint has.'
      : `${count} parts differ from what the machine has now. An apply brings back what the checkpoint has.`,
  same: 'The machine has the same hardware now.',
  notCompared: 'What the machine has now could not be read, so nothing is compared.',
  none: 'None',
} as const

const controllerText = ({ controllerType, controllerNumber, controllerLocation }: Place): string =>
  `${controllerType} Controller ${controllerNumber}, location ${controllerLocation}`

type Place = Hardware['drives'][number] | Hardware['dvdDrives'][number]

function memoryText({ startup, dynamic }: Hardware['memory']): string {
  if (!dynamic) return formatMemory(startup)
  const { minimum, maximum } = dynamic
  return `${formatMemory(startup)} at startup, dynamic from ${formatMemory(minimum)} to ${formatMemory(maximum)}`
}

function driveText({ kind, path }: Hardware['drives'][number]): string {
  switch (kind) {
    case 'empty':
      return 'Empty'
    case 'virtual':
      return visible(path ?? '')
    case 'passThrough':
      return `Physical disk: ${visible(path ?? '')}`
    case 'shared':
      return `Shared disk: ${visible(path ?? '')}`
  }
}

/** Returns the name of a part, and where it is. */
export function partLabel(part: HardwarePart): string {
  switch (part.kind) {
    case 'processors':
      return hardwareWords.processors
    case 'memory':
      return hardwareWords.memory
    case 'adapter':
      return visible(part.adapter.name)
    case 'drive':
    case 'dvd':
      return controllerText(part.drive)
  }
}

/** Returns the description of a part. */
export function partText(part: HardwarePart): string {
  switch (part.kind) {
    case 'processors':
      return part.count === 1 ? '1 virtual processor' : `${part.count} virtual processors`
    case 'memory':
      return memoryText(part.memory)
    case 'adapter': {
      const { switchName, macAddress } = part.adapter
      const connected = switchName === null ? 'Not connected' : visible(switchName)
      return `${connected}, ${macAddress === null ? 'MAC address not yet chosen' : `MAC ${formatMac(macAddress)}`}`
    }
    case 'drive':
      return `${hardwareWords.drive}: ${driveText(part.drive)}`
    case 'dvd':
      return `${hardwareWords.dvd}: ${part.drive.path === null ? 'Empty' : visible(part.drive.path)}`
  }
}

/** How the machine differs from a part of its checkpoint now. */
export function differenceText(then: HardwarePart | null, now: HardwarePart | null): string {
  if (then === null) return now === null ? '' : `Now: ${partText(now)}. An apply takes it away.`
  return now === null ? 'Not in the machine now. An apply brings it back.' : `Now: ${partText(now)}`
}

export const diskWords = {
  picture: (name: string): string =>
    `How the disk files of ${visible(name)} stand on each other. The table below says the same.`,
  table: (vmName: string): string => `Disk files of ${visible(vmName)}`,
  columns: {
    file: 'File',
    kind: 'Kind',
    owner: 'Belongs to',
    size: 'Size',
    began: 'Began',
    written: 'Last written',
    volume: 'Volume',
  },
  standsOn: {
    now: 'In Now',
    checkpoint: 'In this checkpoint',
  },
  now: 'Now',
  unknown: 'not known',
  none: 'This virtual machine has no disks.',
  outside: 'Not in any checkpoint',
  outsideHelp: (paths: readonly string[]): string =>
    `No checkpoint holds ${paths.map(visible).join(', ')}: no apply changes ${paths.length === 1 ? 'it' : 'them'}.`,
  leftOver: (count: number, bytes: number | null): string =>
    `There is no checkpoint, and Now still stands on ${count === 1 ? 'a differencing disk' : `${count} differencing disks`} of checkpoints${bytes === null ? '' : ` (${formatBytes(bytes)})`}. Hyper-V merges them by itself when the virtual machine is off; where it does not, a merge has failed or a backup left them. Look at its events, and merge nothing by hand before you have a copy.`,
  spelledTwice: (path: string, others: readonly string[]): string =>
    `${visible(path)} is also spelled ${others.map(visible).join(', ')}. The panel takes them for the one file that they are; Hyper-V may not, and break the chain when it merges. Have the paths made alike.`,
  framedNow: 'Framed: the files that Now stands on.',
  framed: (name: string): string => `Framed: the files that "${visible(name)}" stands on.`,
  /** Of a file that no state ends at: others stand on it. */
  noState: 'Between two states',
  passThrough: 'Physical disk',
  shared: 'Shared disk',
  notInList: 'a checkpoint that is not in the list',
  free: (freeBytes: number): string => `${formatBytes(freeBytes)} free`,
} as const

const KIND: Readonly<Record<DiskKind, string>> = {
  base: 'Base disk',
  differencing: 'Differencing disk',
  linked: 'Differencing disk, not of a checkpoint',
  unreadable: 'Cannot be read',
}

export const diskKindText = (kind: DiskKind): string => KIND[kind]

/** Why a chain does not begin with a base disk; `null` where it does. */
export function beginningText(beginning: DiskBeginning): string | null {
  switch (beginning) {
    case 'base':
      return null
    case 'unreadable':
      return 'The host cannot open the first file: what it stands on is not known, and the states above it may not start.'
    case 'parentMissing':
      return 'The host does not tell of the disk that the first file stands on.'
    case 'ring':
      return 'The files name each other as their parents, so where the chain begins is not known.'
  }
}

/** Whose a file is, and which states end at it; `nameOf` tells a checkpoint's name. */
export function ownerText({ owner, frozenBy, isNow }: DiskLine, nameOf: (id: string) => string): string {
  const frozen = frozenBy.filter((id) => owner.kind !== 'checkpoint' || owner.id !== id).map(nameOf)
  const tail = frozen.length > 0 ? `, frozen by ${frozen.join(', ')}` : ''
  switch (owner.kind) {
    case 'machine':
      return `The machine itself${isNow ? ', written by Now' : ''}${tail}`
    case 'now':
      return `${diskWords.now}${tail}`
    case 'checkpoint':
      return `${nameOf(owner.id)}${isNow ? ', written by Now' : ''}${tail}`
    case 'unknown':
      return `${diskWords.notInList}${tail}`
  }
}
