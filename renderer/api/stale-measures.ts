import type { Inventory, InventoryDiff } from '../../shared/domain/inventory.ts'

/** The machines whose files are no longer as they were measured: checkpoints came, went or changed, or a merge began or ended. */
export function staleMeasures(
  before: Inventory,
  { machines, checkpoints }: InventoryDiff,
): readonly string[] {
  const removed = new Set(checkpoints.removed)
  const known = new Map(before.machines.map((machine) => [machine.id, machine]))
  const moved = machines.changed.filter((machine) => {
    const was = known.get(machine.id)
    return (
      was !== undefined &&
      (was.operation !== machine.operation || was.parentCheckpointId !== machine.parentCheckpointId)
    )
  })
  return [
    ...new Set([
      ...checkpoints.changed.map(({ vmId }) => vmId),
      ...before.checkpoints.filter(({ id }) => removed.has(id)).map(({ vmId }) => vmId),
      ...moved.map(({ id }) => id),
    ]),
  ]
}
