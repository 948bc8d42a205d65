import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../../shared/testing/sample-records.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { START } from './memory-bridge.ts'

/** A running machine; `part` says what is different. */
export const machineOf = (number: number, part: Partial<VirtualMachine> = {}): VirtualMachine =>
  sampleMachine({
    id: sampleId(number),
    name: `VM-${number}`,
    createdAt: START - 86_400_000,
    cpuUsage: 1,
    uptime: 3_600_000,
    ...part,
  })

/** A checkpoint of a machine made by `machineOf`. */
export const checkpointOf = (number: number, vmNumber: number, part: Partial<Checkpoint> = {}): Checkpoint =>
  sampleCheckpoint(number, {
    id: sampleId(900_000 + number),
    vmId: sampleId(vmNumber),
    createdAt: START - 3_600_000,
    ...part,
  })

/** A reading of a host. */
export const inventoryOf = (
  machines: readonly VirtualMachine[],
  checkpoints: readonly Checkpoint[] = [],
): Inventory => ({ readAt: START, machines: [...machines], checkpoints: [...checkpoints], findings: [] })
