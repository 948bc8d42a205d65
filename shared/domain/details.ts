import { checkpoint } from './checkpoint.ts'
import { clustered } from './clustered.ts'
import { expectedMachine, expectedTarget } from './expected.ts'
import { byteCount, timestamp } from './ids.ts'
import { z } from './schema.ts'
import { virtualMachine } from './virtual-machine.ts'

const place = {
  /** `IDE`, `SCSI` or `PMEM`. */
  controllerType: z.string(),
  controllerNumber: z.number().int(),
  controllerLocation: z.number().int(),
}

/** The virtual hardware of a machine, or of a checkpoint as it was when it was made. */
export const hardware = z.object({
  processorCount: z.number().int(),
  memory: z.object({
    /** Bytes at start; without dynamic memory all there ever are. */
    startup: byteCount,
    /** Limits of dynamic memory; `null` where it is off. */
    dynamic: z.object({ minimum: byteCount, maximum: byteCount }).nullable(),
  }),
  adapters: z.array(
    z.object({
      name: z.string(),
      /** `null` where it is connected to nothing. */
      switchName: z.string().nullable(),
      /** Twelve hexadecimal digits; `null` until the host has chosen one. */
      macAddress: z.string().nullable(),
    }),
  ),
  drives: z.array(
    z.object({
      ...place,
      /** A file's path, the name of a pass-through disk, or `null` for an empty drive. */
      path: z.string().nullable(),
      kind: z.enum(['virtual', 'passThrough', 'shared', 'empty']),
    }),
  ),
  /** `path` is the image in the drive, or `null`. */
  dvdDrives: z.array(z.object({ ...place, path: z.string().nullable() })),
})
export type Hardware = z.output<typeof hardware>

/** Everything about one machine that the list does not tell. */
export const machineDetails = z.object({
  readAt: timestamp,
  machine: virtualMachine,
  expected: expectedMachine,
  hardware,
  clustered,
  /** The node of the cluster that has it now; `null` where it is in none, or where that could not be read. */
  ownerNode: z.string().nullable(),
  /** Folder of its configuration. */
  configurationFolder: z.string(),
  /** Folder of its checkpoints' configuration and saved memory; their disks lie beside the disks they stand on. */
  checkpointFolder: z.string(),
})
export type MachineDetails = z.output<typeof machineDetails>

/** Everything about one checkpoint that the tree does not tell, and what commands on it expect to find. */
export const checkpointDetails = z.object({
  readAt: timestamp,
  checkpoint,
  expected: expectedTarget,
  hardware,
  /** Configuration version of the machine when it was made. */
  version: z.string(),
  generation: z.number().int(),
  /** Configuration and saved memory, without disks. */
  systemBytes: byteCount.nullable(),
})
export type CheckpointDetails = z.output<typeof checkpointDetails>
