import type { ExpectedMachine } from '../domain/expected.ts'
import { HostError, type FailureKind } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import { foundAfterwards } from '../words/command-truth.ts'

const UNTOLD: ReadonlySet<FailureKind> = new Set<FailureKind>(['Lost', 'Cancelled'])

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
  const known = before && new Set(before.checkpoints.map(({ id }) => id))
  const here = (after?.checkpoints ?? []).filter((one) => one.vmId === vmId)
  const found = foundAfterwards(
    name,
    state,
    known && here.filter(({ id }) => !known.has(id)).map((one) => one.name),
  )
  const detail = { ...error.failure.detail, ...(state === null ? {} : { state }) }
  return new HostError({ ...error.failure, message: `${error.failure.message} ${found}`, detail })
}
