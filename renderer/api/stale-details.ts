import type { Inventory, InventoryDiff } from '../../shared/domain/inventory.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { staleMeasures } from './stale-measures.ts'

/** A machine without the figures that change at every reading. */
const standing = ({
  cpuUsage: _cpu,
  memoryAssigned: _memory,
  uptime: _uptime,
  heartbeat: _heartbeat,
  status: _status,
  ...rest
}: VirtualMachine): string => JSON.stringify(rest)

/** The machines whose details are no longer as they were read: the machine itself changed, or its checkpoints or disks did. */
export function staleDetails(before: Inventory, diff: InventoryDiff): readonly string[] {
  const known = new Map(before.machines.map((machine) => [machine.id, machine]))
  const changed = diff.machines.changed.filter((machine) => {
    const was = known.get(machine.id)
    return was !== undefined && standing(was) !== standing(machine)
  })
  return [...new Set([...staleMeasures(before, diff), ...changed.map(({ id }) => id)])]
}
