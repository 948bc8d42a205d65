import { brokenLink, chainOf } from './disk-chain.ts'
import { pathKey, realPath } from './file-names.ts'
import { brokenChain, cancelled, hyperVError } from './hyper-v-error.ts'
import {
  failed,
  findIdleMachine,
  findMachine,
  findTarget,
  ok,
  type CheckpointArgs,
  type Result,
  type Target,
  type Transition,
} from './transition.ts'
import { bytesAt, freeBytes, isFileDrive, type World, type WorldFile } from './world.ts'

export interface ExportArgs extends CheckpointArgs {
  readonly folder: string
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('\\') + 1)

const folderOf = ({ machine }: Target, folder: string): string =>
  `${folder.replace(/\\+$/u, '')}\\${machine.config.name}`

/** The disks an export writes: each chain of the checkpoint's as one file without a parent. */
function copies(world: World, target: Target, folder: string, now: number): readonly WorldFile[] {
  return target.checkpoint.drives.filter(isFileDrive).map((drive) => {
    const chain = chainOf(world.files, drive.path)
    const files = chain.flatMap((path) => world.files.get(path) ?? [])
    const virtualBytes = files.at(-1)?.virtualBytes ?? 0
    const bytes = files.reduce((sum, file) => sum + bytesAt(file, now), 0)
    return {
      path: `${folderOf(target, folder)}\\Virtual Hard Disks\\${baseName(chain.at(-1) ?? drive.path)}`,
      parentPath: null,
      type: 'Dynamic',
      virtualBytes,
      bytes: Math.min(virtualBytes, bytes),
      createdAt: now,
      writtenAt: now,
      growth: null,
    }
  })
}

function gate(world: World, args: ExportArgs, now: number): Result<Target> {
  const found = findIdleMachine(world, args, 'ExportVMSnapshot')
  if (!found.ok) return found
  const target = findTarget(found.value, args.checkpointId, 'ExportVMSnapshot')
  if (!target.ok) return target
  const { machine, checkpoint } = target.value
  const refused = (why: string) => {
    const summary = `Exporting '${checkpoint.name}' to folder '${args.folder}' failed.`
    return failed(hyperVError('OperationFailed', 'ExportVMSnapshot', summary, why))
  }
  if (machine.merge !== null)
    return refused('The operation cannot be performed while the object is in its current state.')
  const broken = checkpoint.drives
    .filter(isFileDrive)
    .map(({ path }) => brokenLink(world.files, path))
    .find((link) => link !== null)
  if (broken) return refused(brokenChain(broken.parentPath, broken.childPath))
  const written = copies(world, target.value, args.folder, now)
  // All disks go into one folder: two that are called alike are one file there.
  const names = new Set(written.map(({ path }) => pathKey(path)))
  if (names.size < written.length || written.some(({ path }) => realPath(world, path) !== null))
    return refused('Cannot create a file when that file already exists. (0x800700B7)')
  const free = freeBytes(world, args.folder, now)
  if (free === null && !args.folder.startsWith('\\\\'))
    return refused('The system cannot find the path specified. (0x80070003).')
  const needed = written.reduce((sum, { bytes }) => sum + bytes, 0)
  return free !== null && free < needed
    ? refused('There is not enough space on the disk. (0x80070070).')
    : target
}

/** `Export-VMSnapshot`: a whole machine in a folder of its own, without checkpoints. */
export const exportCheckpoint: Transition<ExportArgs, null> = {
  operation: 'ExportingVirtualMachine',
  onCancel: cancelled('ExportVMSnapshot'),
  begin: (world, args, { now }) => {
    const target = gate(world, args, now)
    return target.ok ? ok(world) : target
  },
  duration: () => 12_000,
  finish: (world, args, { now }) => {
    const found = findMachine(world, args, 'ExportVMSnapshot')
    const target = found.ok ? findTarget(found.value, args.checkpointId, 'ExportVMSnapshot') : found
    if (!target.ok) return target
    const written = copies(world, target.value, args.folder, now)
    const files = new Map([...world.files, ...written.map((file) => [file.path, file] as const)])
    return ok({ world: { ...world, files }, value: null, warnings: [] })
  },
}
