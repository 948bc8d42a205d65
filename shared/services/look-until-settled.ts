import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { InputOf } from '../contract/operations.ts'
import type { AbortSignalLike } from '../domain/abort.ts'
import { wait, type Clock } from '../domain/clock.ts'
import { isAtRest } from '../domain/doubt.ts'
import { HostError, type Truth } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import type { VirtualMachine } from '../domain/virtual-machine.ts'
import type { HostRegistry } from './host-registry.ts'

/** How long a command waits for its machine to settle before it answers that its end is not known; in ms. */
const LOOK_FOR = 60_000
const PAUSE = 2_000
/**
 * How many readings, a pause apart, have to agree where the host did not say itself how the change ended. That takes longer
 * than Hyper-V's module answers from what it read before, and than a client takes from one step of a cmdlet to the next.
 */
const READINGS = 4

export interface LookPorts {
  readonly calls: Pick<HostCalls, 'listJobs'>
  readonly clock: Clock
  /** Ends the looking early. */
  readonly stop?: Pick<AbortSignalLike, 'aborted'>
}

/** How a host is looked at through what is open of it at each moment, also once it was opened anew. */
export const lookAt = (registry: Pick<HostRegistry, 'get'>, hostId: string, clock: Clock) => ({
  clock,
  read: async (): Promise<Inventory> => registry.get(hostId).watcher.read(),
  calls: {
    listJobs: async (of: InputOf<'listJobs'>) => registry.get(hostId).calls.listJobs(of),
  } satisfies LookPorts['calls'],
})

export interface Look<T> {
  readonly hostId: string
  readonly vmId: string
  readonly read: () => Promise<T>
  /** `null` where the reading has no such machine. */
  readonly machineOf: (reading: T) => VirtualMachine | null
  /** Judges the change by a reading of a machine that has settled. */
  readonly judge: (reading: T) => Truth
  /** The host itself told how the change ended; then one reading that says the same is enough. */
  readonly wasTold: boolean
  readonly limit?: number
}

/** The end of a look. Where the machine did not settle in time, or could not be read, nothing is known yet. */
export type Seen<T> =
  | { readonly isSettled: true; readonly truth: Truth; readonly reading: T | null }
  | { readonly isSettled: false; readonly truth: 'unknown'; readonly reading: T | null }

type Found<T> =
  { readonly kind: 'read'; readonly reading: T } | { readonly kind: 'gone' } | { readonly kind: 'unread' }

/** Whether Hyper-V has a job for the machine; merging disks hinder nothing. What the host does not tell, or the role may not ask, is no job. */
async function hasJob(calls: LookPorts['calls'], hostId: string, vmId: string): Promise<boolean> {
  const { jobs } = await calls.listJobs({ hostId }).catch(() => ({ jobs: [] }))
  return jobs.some((job) => job.vmId === vmId && job.kind !== 'merge')
}

/**
 * Reads until the machine is settled: no operation, no state on its way to another, no job of its own; then judges.
 * Never rejects, and ends at the limit whatever the host does.
 */
export async function lookUntilSettled<T>(
  { calls, clock, stop }: LookPorts,
  { hostId, vmId, read, machineOf, judge, wasTold, limit = LOOK_FOR }: Look<T>,
): Promise<Seen<T>> {
  let last: T | null = null
  // A clock that is set back or forth makes the limit neither longer nor shorter.
  let isOver = false
  let ends = (): void => undefined
  const over = new Promise<void>((resolve) => {
    ends = clock.after(limit, () => {
      isOver = true
      resolve()
    })
  })

  /** Returns what `work` answers, or `otherwise` where that takes longer than one looks. */
  const inTime = <A>(work: Promise<A>, otherwise: A): Promise<A> =>
    Promise.race([work, over.then(() => otherwise)])

  const find = (): Promise<Found<T>> =>
    read().then(
      (reading): Found<T> => ({ kind: 'read', reading }),
      (error: unknown): Found<T> => ({
        kind: error instanceof HostError && error.failure.kind === 'NotFound' ? 'gone' : 'unread',
      }),
    )

  /** Returns what a machine at rest says; `null` while it is not. */
  async function judged(found: Found<T>): Promise<Truth | null> {
    if (found.kind === 'unread') return null
    if (found.kind !== 'read') return 'unknown'
    const machine = machineOf(found.reading)
    if (machine === null) return 'unknown'
    if (!isAtRest(machine) || (await inTime(hasJob(calls, hostId, vmId), true))) return null
    return judge(found.reading)
  }

  async function look(): Promise<Seen<T>> {
    for (let agreed = 0, told: Truth | null = null; ;) {
      const found = await inTime<Found<T>>(find(), { kind: 'unread' })
      if (found.kind === 'read') last = found.reading
      const truth = await judged(found)
      agreed = truth === null ? 0 : truth === told ? agreed + 1 : 1
      told = truth
      if (truth !== null && agreed >= (wasTold ? 1 : READINGS))
        return { isSettled: true, truth, reading: last }
      if (isOver || stop?.aborted === true) return { isSettled: false, truth: 'unknown', reading: last }
      await Promise.race([wait(clock, PAUSE), over])
    }
  }

  try {
    return await look()
  } finally {
    ends()
  }
}
