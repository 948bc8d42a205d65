import { volumeOf, type Volume } from './host-facts.ts'
import type { DiskFile } from './virtual-disk.ts'
import { hasMemory, type VirtualMachine } from './virtual-machine.ts'

/**
 * The free space below which a volume counts as nearly full, in bytes: every checkpoint begins a differencing disk that
 * grows with what the guest writes, and Hyper-V pauses a machine whose volume is full:
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/best-practices-analyzer/
 */
export const LEAST_FREE = 5 * 1024 ** 3

export interface LowSpace {
  readonly root: string
  readonly freeBytes: number
}

/**
 * The volume under the current state's disks that has the least room left, where that is too little to apply a
 * checkpoint without worry: less than `LEAST_FREE` beside the machine's memory, which Hyper-V writes to a file before it
 * applies to a machine that has one. `null` where there is room, or where no volume of those disks is known. Where the
 * memory is written is not known here, so it is counted on the disks' own volumes.
 */
export function lowSpace(
  { state, memoryAssigned }: Pick<VirtualMachine, 'state' | 'memoryAssigned'>,
  files: readonly DiskFile[],
  volumes: readonly Volume[],
): LowSpace | null {
  const needed = LEAST_FREE + (hasMemory(state) ? (memoryAssigned ?? 0) : 0)
  const [tightest] = files
    .filter(({ inNow }) => inNow)
    .flatMap(({ path }) => volumeOf(volumes, path) ?? [])
    .toSorted((a, b) => a.freeBytes - b.freeBytes)
  if (!tightest || tightest.freeBytes >= needed) return null
  return { root: tightest.root, freeBytes: tightest.freeBytes }
}
