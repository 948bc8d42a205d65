import { panelError } from '../contract/host-failure.ts'
import type { HostCalls } from '../contract/hyper-v-host.ts'
import { deletionTargets, type DeleteFacts } from '../domain/delete-preview.ts'
import { toTarget } from '../domain/expected.ts'
import type { Inventory } from '../domain/inventory.ts'

/** A request to delete checkpoints, by ids. */
export interface DeletionRequest {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointIds: readonly string[]
  readonly subtree: boolean
}

export type FoundDeletion = Pick<DeleteFacts, 'readAt' | 'machine' | 'checkpoints' | 'expected' | 'subtree'>

/**
 * Reads the machine and the checkpoints that are to go from a host; fails as `NotFound` where nothing of it
 * is left.
 */
export async function findDeletion(
  calls: HostCalls,
  { hostId, vmId, checkpointIds, subtree }: DeletionRequest,
  readInventory: () => Promise<Inventory> = () => calls.getInventory({ hostId }),
): Promise<FoundDeletion> {
  const inventory = await readInventory()
  const machine = inventory.machines.find(({ id }) => id === vmId)
  const checkpoints = inventory.checkpoints.filter((one) => one.vmId === vmId)
  const [first, ...others] = deletionTargets(checkpoints, checkpointIds, subtree)
  const subject = machine ? { vmName: machine.name } : {}
  if (!machine || !first) throw panelError('NotFound', 'previewDelete', subject)
  const { expected } = await calls.getCheckpointDetails({ hostId, vmId, checkpointId: first.id })
  const { target, ...tree } = expected
  return {
    readAt: inventory.readAt,
    machine,
    checkpoints,
    expected: { ...tree, targets: [target, ...others.map(toTarget)] },
    subtree,
  }
}

/** The facts of the delete prompt. What the slow readings cannot tell is `null`: deleting may be the cure for it. */
export async function previewDelete(
  calls: HostCalls,
  request: DeletionRequest,
  readInventory: () => Promise<Inventory>,
): Promise<DeleteFacts> {
  const { hostId, vmId } = request
  const found = await findDeletion(calls, request, readInventory)
  const [measured, host] = await Promise.all([
    calls.measureCheckpoints({ hostId, vmIds: [vmId] }).catch(() => null),
    calls.getHostFacts({ hostId }).catch(() => null),
  ])
  const measure = measured?.machines.find((one) => one.vmId === vmId) ?? null
  return { ...found, measure, volumes: host?.volumes ?? null }
}
