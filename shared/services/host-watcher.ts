import { leastDifference, toldDifference } from '../domain/clock-difference.ts'
import type { Clock } from '../domain/clock.ts'
import { HostError, makeFailure, type Failure, type FailureKind } from '../domain/failure.ts'
import type { Connection } from '../domain/host.ts'
import { diffInventory, type Inventory, type InventoryDiff } from '../domain/inventory.ts'
import { serial } from '../domain/serial.ts'

/** Milliseconds between two readings of a host that answers. */
export const POLL_INTERVAL = 2_000
const LONGEST_PAUSE = 60_000

/** The failures that trying again does not mend; a wrong password sent again and again locks its user out. */
const WAITS_FOR_USER: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'SignInNeeded',
  'SignInRefused',
  'HostKeyUnknown',
  'HostKeyChanged',
  'CertificateUntrusted',
  'NotTrustedByName',
  'TransportUnavailable',
])

export interface HostWatcherPorts {
  readonly clock: Clock
  readonly read: () => Promise<Inventory>
  /** Told of each reading but the first, as its difference to the one before. */
  readonly onDiff: (diff: InventoryDiff) => void
  readonly onConnection: (connection: Connection) => void
}

/** Reads one host again and again, and says only what changed. */
export interface HostWatcher {
  /** A reading that began after this call; calls that come before it begins share it. */
  readonly read: () => Promise<Inventory>
  /** The last reading, if there was one. */
  readonly last: () => Inventory | null
  /** Polls from now on, once the host has been read a first time. */
  readonly watch: () => void
  /** Stops polling; a reading under way is finished. */
  readonly rest: () => void
}

const pauseAfter = (failures: number): number => Math.min(LONGEST_PAUSE, 1_000 * 2 ** (failures - 1))

const toFailure = (error: unknown): Failure =>
  error instanceof HostError ? error.failure : makeFailure('Internal', 'getInventory', {})

/**
 * A watcher of one host. A host that fails is asked again after 1, 2, 4 ... 60 s, unless only the user can mend it; its
 * last reading stays.
 */
export function createHostWatcher({ clock, read, onDiff, onConnection }: HostWatcherPorts): HostWatcher {
  let last: Inventory | null = null
  let failures = 0
  let waitsForUser = false
  let clockAhead: number | null = null
  let watching = false
  let cancelPoll = (): void => undefined
  const readings = serial()
  let queued: Promise<Inventory> | null = null

  async function readOnce(): Promise<Inventory> {
    queued = null
    cancelPoll()
    try {
      const askedAt = clock.now()
      const inventory = await read()
      failures = 0
      waitsForUser = false
      const found = leastDifference(inventory.readAt, { askedAt, answeredAt: clock.now() })
      clockAhead = toldDifference(found, clockAhead)
      onConnection({ state: 'connected', ...(clockAhead === null ? {} : { clockAhead }) })
      if (last) onDiff(diffInventory(last, inventory))
      last = inventory
      return inventory
    } catch (error) {
      failures += 1
      const failure = toFailure(error)
      waitsForUser = WAITS_FOR_USER.has(failure.kind)
      const nextTryAt = clock.now() + pauseAfter(failures)
      onConnection({ state: 'unavailable', failure, ...(watching && !waitsForUser ? { nextTryAt } : {}) })
      throw error
    } finally {
      schedule()
    }
  }

  function schedule(): void {
    cancelPoll()
    const beenRead = last !== null || failures > 0
    if (!watching || !beenRead || waitsForUser) return
    const pause = failures === 0 ? POLL_INTERVAL : pauseAfter(failures)
    // A poll's failure is told by `onConnection`; there is nobody else to tell.
    cancelPoll = clock.after(pause, () => void readNext().catch(() => undefined))
  }

  function readNext(): Promise<Inventory> {
    queued ??= readings.run(readOnce)
    return queued
  }

  return {
    read: readNext,
    last: () => last,
    watch: () => {
      watching = true
      schedule()
    },
    rest: () => {
      watching = false
      cancelPoll()
    },
  }
}
