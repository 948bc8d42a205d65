import type { FolderFacts } from '../../domain/folder-facts.ts'
import { formatBytes, visible } from '../format.ts'

export const exportWords = {
  location: 'Location',
  specify: 'Specify where you want to save the files.',
  export: 'Export',
  cancel: 'Cancel',
  cancelExport: 'Cancel the export',
  close: 'Close',
  askAgain: 'Look again',
  reading: 'Reading the checkpoint...',
  facts: {
    written: 'Will be written',
    size: 'About',
  },
  whole:
    'A whole virtual machine as it was at the checkpoint, with its disks in one piece and without checkpoints. The checkpoint and the machine stay as they are.',
  measuring: 'being measured...',
  unknown: 'not known',
  goesOn: 'It can be closed: the export goes on, and the status strip shows it.',
  progress: 'Export',
  begins: 'It begins...',
} as const

export const exportTitle = (target: string, vmName: string): string =>
  `Export "${visible(target)}" of ${visible(vmName)}`

export const exportProgressTitle = (
  target: string,
  vmName: string,
  how: 'running' | 'done' | 'failed' | 'lost',
): string => {
  const what = `"${visible(target)}" of ${visible(vmName)}`
  switch (how) {
    case 'running':
      return `Exporting ${what}`
    case 'done':
      return `${what} was exported`
    case 'failed':
      return `${what} was not exported`
    case 'lost':
      return `Whether ${what} was exported is not known`
  }
}

/** Where the files go while no location is written. */
export const writtenBelow = (machine: string): string =>
  `A folder named ${visible(machine)}, in that location`

/** Where the files go: `D:\Exports\SRV-01\...`. */
export const writtenTo = (path: string | null, folder: string): string =>
  path === null ? `a folder of its own under ${visible(folder)}` : `${visible(path)}\\...`

export const tooLittleSpace = (missing: number, root: string): string =>
  `About ${formatBytes(missing)} more than is free on ${visible(root)}. The export will probably fail when the disk is full.`

export const alreadyThere = (path: string): string =>
  `${visible(path)} is there already. Hyper-V does not write over an export; choose another folder, or delete that one first.`

/** Disks that would be one file in the export. */
export const collides = (paths: readonly string[]): string =>
  `${paths.map(visible).join(' and ')} have the same file name. An export writes all disks into one folder, so it will fail, in whatever location: give one of them another name first.`

/** Of a machine after whose name Windows lets no folder be called. */
export const noFolderName = (machine: string): string =>
  `Windows has no folder called "${visible(machine)}", and Hyper-V names the export\u2019s folder after the virtual machine: it will fail or write elsewhere. Rename the virtual machine first.`

export const exported = (path: string | null, folder: string): string =>
  `The files are in ${path === null ? `a folder under ${visible(folder)}` : visible(path)} on the host.`

/** Tells what the host shows of the folder an export was to write, after one that did not end well. */
export function leftBehind(
  path: string | null,
  before: FolderFacts['found'] | null,
  after: FolderFacts['found'] | null,
  isLost: boolean,
): string {
  if (path === null || after === null || after === 'unknown')
    return 'Whether any of it was written and is still there could not be told. Look into the folder on the host.'
  const place = visible(path)
  if (isLost)
    return after === 'nothing'
      ? `There is no ${place} on the host now.`
      : `${place} is on the host now. Whether it is whole cannot be told from here: Hyper-V may still be writing.`
  if (after === 'nothing') return `There is no ${place} on the host now: nothing of the export is there.`
  return before === 'nothing'
    ? `${place} is on the host now: what was written so far is still there. Delete it before exporting there again.`
    : `${place} is on the host. It may have been there before.`
}
