import { byteCount, timestamp } from './ids.ts'
import { z } from './schema.ts'

/** A volume of the host that can hold disks and checkpoints. */
export const volume = z.object({
  /** Where it is mounted, such as `D:\` or `C:\ClusterStorage\Volume1\`. */
  root: z.string(),
  /** `NTFS`, `ReFS`; on ReFS a merge moves no data. */
  fileSystem: z.string().nullable(),
  bytes: byteCount,
  freeBytes: byteCount,
})
export type Volume = z.output<typeof volume>

/** The volume a path is on: the one with the longest root, because volumes are mounted in folders of others. */
export function volumeOf<V extends { readonly root: string }>(volumes: readonly V[], path: string): V | null {
  const within = `${path.toLowerCase()}\\`
  return volumes
    .filter(({ root }) => within.startsWith(root.toLowerCase()))
    .reduce<V | null>((best, one) => (best && best.root.length >= one.root.length ? best : one), null)
}

/**
 * The features that a host's Hyper-V can be asked for. Production checkpoints came with Windows Server 2016,
 * automatic ones with Windows 10 1709:
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints
 */
const hostCapabilities = z.object({
  productionCheckpoints: z.boolean(),
  automaticCheckpoints: z.boolean(),
})
export type HostCapabilities = z.output<typeof hostCapabilities>

/** The facts of a host, besides its machines. */
export const hostFacts = z.object({
  readAt: timestamp,
  /** The name the host gives itself. */
  name: z.string(),
  /** Version of the operating system, such as `10.0.26100.0`. */
  systemVersion: z.string(),
  /** Version of the Hyper-V module that answers. */
  moduleVersion: z.string().nullable(),
  capabilities: hostCapabilities,
  /** Logical processors. */
  processorCount: z.number().int(),
  memoryBytes: byteCount,
  /** Where new machines and disks go unless somebody says otherwise. */
  machineFolder: z.string(),
  diskFolder: z.string(),
  /** Whether it is a node of a failover cluster; `null` where that could not be read. */
  clusterNode: z.boolean().nullable(),
  volumes: z.array(volume),
})
export type HostFacts = z.output<typeof hostFacts>
