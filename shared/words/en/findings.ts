import { CHECKPOINT_LIMIT } from '../../domain/checkpoint.ts'
import { OLD_DAYS } from '../../domain/findings.ts'
import type { TextsOfFindings } from '../findings.ts'
import { formatBytes, visible } from '../format.ts'

const list = (paths: readonly string[]): string => paths.map(visible).join(', ')
const quoted = (names: readonly string[]): string => names.map((name) => `"${visible(name)}"`).join(', ')

/** The texts of each finding: a badge in the lists, a sentence in a prompt. */
export const findingTexts: TextsOfFindings = {
  leftOver: {
    list: ({ files: { length: count } }) => (count === 1 ? '1 left-over AVHDX' : `${count} left-over AVHDX`),
  },
  unread: { list: 'Not fully read', tree: 'Not fully read' },
  missing: {
    list: 'Missing files',
    tree: 'Files missing',
    delete: ({ names }) =>
      `Its files are missing on the host: ${quoted(names)}. It cannot be applied; deleting takes it off the list.`,
  },
  unreadable: { tree: 'Not readable' },
  recovery: {
    list: 'Backup left-over',
    apply: 'A checkpoint that a backup made for itself. Ask its product first.',
    delete: ({ names }) =>
      `Made by a backup for itself: ${quoted(names)}. Ask the backup product first; while a backup runs it needs the checkpoint, and one that is left over it should clear away itself.`,
  },
  leftByBackup: { tree: 'Backup left-over' },
  backingUp: { tree: 'Backup under way' },
  orphan: { list: 'Parent not found' },
  atLimit: {
    list: ({ count }) => `${count} of ${CHECKPOINT_LIMIT}`,
    apply: (_, vm) =>
      `${visible(vm)} has ${CHECKPOINT_LIMIT} checkpoints, the most Hyper-V allows: its current state cannot be kept before one is deleted.`,
  },
  nearLimit: { list: ({ count }) => `${count} of ${CHECKPOINT_LIMIT}` },
  domainController: {
    list: 'Domain controller',
    apply: (_, vm) =>
      `The notes call ${visible(vm)} a domain controller. Rolling one back can damage the directory; restore the system state in the guest instead.`,
  },
  controllerNotProduction: {
    settings:
      'Its notes call it a domain controller: for those only production checkpoints are supported, without standard ones in their place.',
  },
  running: { apply: (_, vm) => `People may be signed in: ${visible(vm)} is running.` },
  clustered: {
    list: 'Clustered',
    apply: (_, vm) =>
      `${visible(vm)} belongs to a cluster. Rolling one member back can break what it shares with the others.`,
  },
  clusterNotKnown: {
    apply: (_, vm) =>
      `Whether ${visible(vm)} belongs to a cluster is not known. If it does, rolling it back can break what it shares with the others.`,
  },
  folderOnCluster: { settings: 'It is clustered: the folder has to be on storage that every node reaches.' },
  replicated: {
    list: 'Replicated',
    now: 'Has a replica',
    apply: (_, vm) =>
      `${visible(vm)} is replicated to another host. Its replica there will have to be synchronised again.`,
  },
  replica: {
    list: 'Replica',
    now: 'This is a replica',
    apply: (_, vm) =>
      `This is a replica: the ${visible(vm)} that people use is on another host. An apply here takes the replica's disks out of step with it: replication stops, and has to be synchronised again or set up anew. To bring the replica into use, use Failover in Hyper-V Manager.`,
  },
  replicaNotKnown: {
    list: 'Replicated?',
    now: 'Replication not known',
    apply: (_, vm) =>
      `Whether ${visible(vm)} is replicated, or is a replica itself, is not known. If so, replication stops, and has to be synchronised again or set up anew.`,
  },
  replicaPoint: {
    tree: 'Replica point',
    delete: ({ names }) => `Belongs to Hyper-V Replica: ${quoted(names)}.`,
  },
  kept: {
    delete: ({ names }) =>
      `Keeps a state from before an apply: ${quoted(names)}. Without it there is no way back to that state.`,
  },
  automatic: {
    tree: 'Until shutdown',
    apply: 'An automatic checkpoint: Hyper-V removes it at the next shutdown.',
    delete: ({ names }) =>
      `Automatic: ${quoted(names)}. Hyper-V removes it by itself when the machine is next off.`,
  },
  automaticOn: {
    settings:
      'An automatic checkpoint is made at each start from Off while there is no other, and is gone again once the machine is shut down or turned off.',
  },
  standardInstead: { tree: 'Standard instead' },
  ahead: { list: 'Clock was set', tree: 'Ahead of the clock' },
  old: {
    tree: 'Old',
    apply: ({ days }) =>
      `The checkpoint is ${days} days old. After ${OLD_DAYS} days a machine may have lost its domain's trust.`,
  },
  leadsToNow: { tree: 'Leads to Now' },
  memoryNotKnown: {
    apply: (_, vm) =>
      `Whether the checkpoint holds memory could not be read. Take it that it does not: then ${visible(vm)} starts anew.`,
  },
  disksNotKnown: {
    apply:
      'The disks of the checkpoint could not be read. Whether it can be applied, and which disks will be attached or detached, is not known.',
  },
  passThrough: {
    apply: ({ paths }) =>
      `A pass-through disk does not go back and will be out of step with the others: ${list(paths)}.`,
    settings: ({ paths }) =>
      `A pass-through disk is in no checkpoint (${list(paths)}). After an apply it is out of step with the others.`,
  },
  sharedDisk: {
    apply: ({ paths }) =>
      `A shared disk does not go back and will be out of step with the others: ${list(paths)}.`,
    settings: ({ paths }) =>
      `However, with a shared virtual disk Hyper-V may refuse every checkpoint (${list(paths)}).`,
  },
  vhdSet: {
    apply: ({ paths }) =>
      `A VHD Set keeps checkpoints of its own. That it goes back too is documented nowhere: take it that it stays as it is, out of step with the others: ${list(paths)}.`,
    settings: ({ paths }) =>
      `However, with a shared virtual disk Hyper-V may refuse every checkpoint (${list(paths)}).`,
  },
  diskAttachedSince: {
    apply: ({ paths }) =>
      `Attached after the checkpoint, so it will be detached; its file stays: ${list(paths)}.`,
  },
  diskRemovedSince: {
    apply: ({ paths }) => `Removed since the checkpoint; it will be attached again: ${list(paths)}.`,
  },
  spelledTwice: { list: 'Paths differ' },
  lowSpace: {
    apply: ({ freeBytes, root }) =>
      `Only ${formatBytes(freeBytes)} are free on ${visible(root)}, where its disks are. A new checkpoint and saved memory take space, and Hyper-V pauses machines on a full volume.`,
  },
}

/** How many badges a line has besides the one that is shown. */
export const moreFindings = (count: number): string => `+${count}`
