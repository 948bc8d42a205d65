import type { Checkpoint } from '../domain/checkpoint.ts'
import type { DiskFile } from '../domain/virtual-disk.ts'
import type { VirtualMachine } from '../domain/virtual-machine.ts'

/** A GUID with a number in it, for tests. */
export const sampleId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A usual running machine, for tests to vary. */
export const sampleMachine = (differing: Partial<VirtualMachine> = {}): VirtualMachine => ({
  id: sampleId(1),
  name: 'SRV-01',
  state: 'Running',
  operation: null,
  status: 'Operating normally',
  cpuUsage: 3,
  memoryAssigned: 4 * 1024 ** 3,
  uptime: 60_000,
  heartbeat: 'OkApplicationsHealthy',
  checkpointType: 'Production',
  automaticCheckpoints: false,
  parentCheckpointId: null,
  replicationMode: 'None',
  version: '10.0',
  generation: 2,
  notes: '',
  createdAt: 0,
  unread: [],
  ...differing,
})

/** A usual checkpoint of that machine, numbered; later numbers are younger. */
export const sampleCheckpoint = (n: number, differing: Partial<Checkpoint> = {}): Checkpoint => ({
  id: sampleId(100 + n),
  vmId: sampleId(1),
  name: `Checkpoint ${n}`,
  parentId: null,
  createdAt: n,
  snapshotType: 'Standard',
  isAutomatic: false,
  state: 'Off',
  notes: '',
  unread: [],
  ...differing,
})

/** A readable disk file, for tests to vary. */
export const sampleFile = (path: string, differing: Partial<DiskFile> = {}): DiskFile => ({
  id: path,
  path,
  otherPaths: [],
  readable: true,
  parentId: differing.parentPath ?? null,
  parentPath: null,
  bytes: 1024,
  createdAt: 1000,
  writtenAt: 2000,
  inNow: true,
  heldBy: [],
  ...differing,
})
