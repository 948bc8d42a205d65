import type { ExpectedMachine } from '../domain/expected.ts'
import { HostError, type FailureKind } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import { foundAfterwards } from '../words/command-truth.ts'
import type { HostWatcher } from './host-watcher.ts'

const UNTOLD: ReadonlySet<FailureKind> = new Set<FailureKind>(['Lost', 'Cancelled'])

/**
 * After a command whose answer was lost, or that was cancelled somewhere on its way: reads the host again and adds
 * what was found to the failure. Every other error is answered as it is, because the host itself said what became of
 * the command.
 */
export async function tellWhatIsTrue(
  error: unknown,
  before: Inventory | null,
  watcher: HostWatcher,
  { vmId, name }: ExpectedMachine,
): Promise<unknown> {
  if (!(error instanceof HostError) || !UNTOLD.has(error.failure.kind)) return error
  const after = await watcher.read().catch(() => null)
  const state = after?.machines.find(({ id }) => id === vmId)?.state ?? null
  const known = new Set(before?.checkpoints.map(({ id }) => id))
  const fresh = (after?.checkpoints ?? []).filter((one) => one.vmId === vmId && !known.has(one.id))
  const found = foundAfterwards(name, state, before ? fresh.map((one) => one.name) : [])
  const detail = { ...error.failure.detail, ...(state === null ? {} : { state }) }
  return new HostError({ ...error.failure, message: `${error.failure.message} ${found}`, detail })
}
