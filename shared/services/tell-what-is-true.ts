import type { ExpectedMachine } from '../domain/expected.ts'
import { HostError, type FailureKind } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import { foundAfterwards, type CheckpointsFound } from '../words/command-truth.ts'

const UNTOLD: ReadonlySet<FailureKind> = new Set<FailureKind>(['Lost', 'Cancelled'])

/** The names of the checkpoints of a machine that only one of two readings has. */
function changed(before: Inventory, after: Inventory, vmId: string): CheckpointsFound {
  const onlyIn = (one: Inventory, other: Inventory): readonly string[] => {
    const others = new Set(other.checkpoints.map(({ id }) => id))
    return one.checkpoints
      .filter((checkpoint) => checkpoint.vmId === vmId && !others.has(checkpoint.id))
      .map((checkpoint) => checkpoint.name)
  }
  return { made: onlyIn(after, before), gone: onlyIn(before, after) }
}

/**
 * After a command whose answer was lost, or that was cancelled somewhere on its way: reads the host again by `read`,
 * which answers `null` where that fails, and adds what was found to the failure. Every other error is answered as it
 * is, because the host itself said what became of the command.
 */
export async function tellWhatIsTrue(
  error: unknown,
  before: Inventory | null,
  read: () => Promise<Inventory | null>,
  { vmId, name }: ExpectedMachine,
): Promise<unknown> {
  if (!(error instanceof HostError) || !UNTOLD.has(error.failure.kind)) return error
  const after = await read()
  const state = after?.machines.find(({ id }) => id === vmId)?.state ?? null
  const found = foundAfterwards(name, state, before && after && changed(before, after, vmId))
  const detail = { ...error.failure.detail, ...(state === null ? {} : { state }) }
  return new HostError({ ...error.failure, message: `${error.failure.message} ${found}`, detail })
}
