import type { MergeEnd } from '../../domain/activity.ts'
import {
  isShort,
  type DiskPreview,
  type MergeSpace,
  type MergeTime,
  type NodeFate,
} from '../../domain/delete-preview.ts'
import type { DiskMerge } from '../../domain/disk-merges.ts'
import { shortFileName } from '../file-names.ts'
import { formatBytes, visible } from '../format.ts'
import type { DeleteSubject } from '../delete-prompt.ts'

/** `4 descendants`. */
export const descendants = (count: number): string => (count === 1 ? '1 descendant' : `${count} descendants`)

function what({ vmName, name, count, subtree }: DeleteSubject): string {
  if (count === 1) return `"${visible(name)}" of ${visible(vmName)}`
  return subtree ? `"${visible(name)}" and its ${descendants(count - 1)}` : `${count} checkpoints`
}

/** The prompt's title. */
export const deleteTitle = (subject: DeleteSubject): string => `Delete ${what(subject)}?`

/** The title once the question was answered. */
export function deleteProgressTitle(subject: DeleteSubject, state: 'running' | 'done' | 'failed'): string {
  switch (state) {
    case 'running':
      return `Deleting ${what(subject)}`
    case 'done':
      return `Deleted ${what(subject)}`
    case 'failed':
      return `Deleting ${what(subject)} did not go well`
  }
}

/** The headings of the prompt's facts. */
export const deleteHeadings = {
  host: 'Host',
  machine: 'Virtual machine',
  loses: 'What is lost',
  disks: 'Disks',
  when: 'When',
  space: 'Space',
} as const

const wayBack = (count: number): string =>
  count === 1 ? 'Only the way back to this point.' : 'Only the way back to these points.'

/** The fact that sets people at ease, and what is lost all the same. */
export const losesText = ({ vmName, count }: DeleteSubject): string =>
  `${wayBack(count)} The current state of ${visible(vmName)} is not changed, and nothing in it goes back.`

/** Which disk goes into which: `SRV-01_F3DF...791.avhdx into SRV-01.vhdx, about 4.1 GB`. */
export const mergeText = ({ childPath, intoPath, bytes }: DiskMerge): string =>
  `${shortFileName(childPath)} into ${shortFileName(intoPath)}, ${bytes === null ? 'size not known' : `about ${formatBytes(bytes)}`}`

/** As `mergeText`, with whole paths and nothing else. */
export const mergePaths = ({ childPath, intoPath }: DiskMerge): string =>
  `${visible(childPath)} into ${visible(intoPath)}`

/** How much is merged, and what is free afterwards. */
export function disksText(disks: DiskPreview | null): string {
  if (!disks) return 'Not known: the disk files could not all be read.'
  const { merges, movedBytes, freedBytes } = disks
  const freed =
    freedBytes === null
      ? 'How much becomes free is not known.'
      : freedBytes === 0
        ? 'Nothing becomes free.'
        : `At most ${formatBytes(freedBytes)} become free.`
  if (merges.length === 0) return `No disk has to be merged. ${freed}`
  const count = merges.length === 1 ? '1 disk is merged' : `${merges.length} disks are merged`
  const size = movedBytes === null ? 'how many bytes is not known' : `about ${formatBytes(movedBytes)}`
  return `${count}, ${size}. ${freed}`
}

/** When the disks merge. */
export function mergeTimeText(time: MergeTime, vmName: string): string {
  const vm = visible(vmName)
  switch (time) {
    case 'live':
      return `Live, while ${vm} goes on. If Hyper-V cannot, the merge waits until ${vm} is off.`
    case 'now':
      return `At once: ${vm} is not running.`
    case 'waits':
      return `When ${vm} is next off: disks of an earlier deletion wait for that already.`
    case 'unknown':
      return 'Not known.'
  }
}

/** Tells how much space merging may take for a while on one volume. */
export function spaceText(space: MergeSpace): string {
  const { root, needed, free, movesNoData } = space
  const where = root === null ? 'On a volume that is not known' : `On ${visible(root)}`
  if (movesNoData) return `${where} ReFS merges without moving data.`
  const takes =
    needed === null ? 'it is not known how much merging takes' : `merging may take ${formatBytes(needed)}`
  const has = free === null ? 'free space is not known' : `${formatBytes(free)} free`
  return `${where} ${takes}, ${has}${isShort(space) ? ': too little' : ''}.`
}

/** The advice where space is short. */
export const shortText = (vmName: string): string =>
  `While disks merge, the volume may run full, and Hyper-V then pauses every machine on it. Shut ${visible(vmName)} down first: nothing is written to its disks then. Deleting may still be the cure.`

/** Returns the fate of a node, to stand beside its name. */
export const fateText = (fate: NodeFate): string =>
  fate === 'goes' ? 'is deleted' : fate === 'movesUp' ? 'stays, moves up' : 'stays'

/** Tells what becomes of the checkpoints that the tree does not show. */
export const othersStay = (count: number): string =>
  count === 1 ? '1 other checkpoint stays as it is.' : `${count} other checkpoints stay as they are.`

/** Tells what became of the disks in the end. */
export function mergeEndText(end: MergeEnd): string {
  switch (end) {
    case 'noMerge':
      return 'No disk had to be merged.'
    case 'merged':
      return 'Its disks have merged.'
    case 'mergeWaits':
      return 'Its disks have not begun to merge. Hyper-V may still begin; otherwise it does so once the machine is shut down.'
    case 'mergeUnknown':
      return 'Whether its disks have merged could not be told: they could not all be read.'
    case 'mergeLeft':
      return 'Its disks still merge at the host; the panel no longer watches.'
  }
}

const list = (names: readonly string[]): string => names.map((name) => `"${visible(name)}"`).join(', ')

/** Returns the result of a deletion that went well, sentence by sentence. */
export const deleteResult = (
  deleted: readonly string[],
  merge: MergeEnd,
  vmName: string,
): readonly string[] => [
  `${deleted.length === 1 ? `${list(deleted)} was` : `${deleted.length} checkpoints were`} deleted. The current state of ${visible(vmName)} was not changed.`,
  mergeEndText(merge),
]

/** Everything else the prompt says. */
export const deleteWords = {
  delete: 'Delete',
  dont: "Don't delete",
  close: 'Close',
  tree: 'What goes and what stays',
  looking: 'Asking the host what would happen...',
  askAgain: 'Look again',
  understandShort: 'I understand that the volume may run full, and delete all the same',
  goesOn: 'You can close this: the work goes on, and the bar at the bottom of the window shows it.',
  mergeGoesOn:
    'What was to go is out of the tree, and its disks are being merged. The machine can be used meanwhile. Closing this or the panel does not stop it: the host goes on.',
} as const
