import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Inventory } from '../../shared/domain/inventory.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { START } from './memory-bridge.ts'

const GUID = '00000000-0000-4000-8000-000000000000'

/** A GUID that ends in `number`. */
export const guidOf = (number: number): string => {
  const tail = String(number)
  return `${GUID.slice(0, -tail.length)}${tail}`
}

/** A running machine; `part` says what is different. */
export const machineOf = (number: number, part: Partial<VirtualMachine> = {}): VirtualMachine => ({
  id: guidOf(number),
  name: `VM-${number}`,
  state: 'Running',
  operation: null,
  status: 'Operating normally',
  cpuUsage: 1,
  memoryAssigned: 4 * 1024 ** 3,
  uptime: 3_600_000,
  heartbeat: 'OkApplicationsHealthy',
  checkpointType: 'Production',
  automaticCheckpoints: false,
  parentCheckpointId: null,
  replicationMode: 'None',
  version: '10.0',
  generation: 2,
  notes: '',
  createdAt: START - 86_400_000,
  ...part,
})

/** A checkpoint of a machine made by `machineOf`. */
export const checkpointOf = (
  number: number,
  vmNumber: number,
  part: Partial<Checkpoint> = {},
): Checkpoint => ({
  id: guidOf(900_000 + number),
  vmId: guidOf(vmNumber),
  name: `Checkpoint ${number}`,
  parentId: null,
  createdAt: START - 3_600_000,
  snapshotType: 'Standard',
  isAutomatic: false,
  state: 'Off',
  notes: '',
  ...part,
})

/** A reading of a host. */
export const inventoryOf = (
  machines: readonly VirtualMachine[],
  checkpoints: readonly Checkpoint[] = [],
): Inventory => ({ readAt: START, machines: [...machines], checkpoints: [...checkpoints] })
