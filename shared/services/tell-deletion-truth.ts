import { panelError } from '../contract/host-failure.ts'
import type { AbortSignalLike } from '../domain/abort.ts'
import { isUntold, leavesDoubt } from '../domain/doubt.ts'
import type { ExpectedDeletion } from '../domain/expected.ts'
import { HostError, type Failure, type Truth } from '../domain/failure.ts'
import type { Inventory } from '../domain/inventory.ts'
import type { CommandProgress } from './command-runner.ts'
import { lookUntilSettled, type lookAt, type Seen } from './look-until-settled.ts'

export interface DeletionTellerPorts {
  readonly hostId: string
  readonly seen: ExpectedDeletion
  readonly looker: ReturnType<typeof lookAt>
  readonly closing: AbortSignalLike
  readonly progress: Pick<CommandProgress, 'looking' | 'goesOn'>
}

/** The checkpoint a deletion is at, by name, and what goes with it, by ids. */
export interface DeletionAtHand {
  readonly name: string
  readonly ids: readonly string[]
}

/** Says what is true of a deletion. */
export interface DeletionTeller {
  /** Believes a deletion that was answered as done, unless a reading after it shows the checkpoint; throws then. */
  readonly believe: (at: DeletionAtHand) => Promise<void>
  /** The deletion at hand failed, or is not believed. */
  readonly ofDeletion: (cause: Failure, at: DeletionAtHand) => Promise<HostError>
  /** Something else failed, before the deletion at hand or after it. */
  readonly ofRest: (cause: Failure, name: string) => Promise<HostError>
}

function deletionTruth(ids: readonly string[], { checkpoints }: Inventory): Truth {
  const standing = checkpoints.filter(({ id }) => ids.includes(id)).length
  if (standing === 0) return 'yes'
  return standing === ids.length ? 'no' : 'unknown'
}

export function createDeletionTeller(ports: DeletionTellerPorts): DeletionTeller {
  const { hostId, seen, looker, closing, progress } = ports
  const { read } = looker
  const { vmId, name: vmName, targets } = seen
  const gone = new Set<string>()
  const lookPorts = { ...looker, stop: closing }

  const lookFor = (ids: readonly string[], wasTold: boolean) => ({
    hostId,
    vmId,
    read,
    machineOf: ({ machines }: Inventory) => machines.find(({ id }) => id === vmId) ?? null,
    judge: (inventory: Inventory) => deletionTruth(ids, inventory),
    wasTold,
  })

  function told(cause: Failure, { name, ids }: DeletionAtHand, looked: Seen<Inventory>): Failure {
    const { isSettled, truth, reading } = looked
    const there = new Set(reading?.checkpoints.map(({ id }) => id))
    const isOpen = (id: string): boolean => ids.includes(id) && truth === 'unknown'
    const isGone = (id: string): boolean => (reading ? !there.has(id) : gone.has(id))
    const known = targets.filter(({ id }) => !isOpen(id))
    const standing = known.filter(({ id }) => !isGone(id))
    const deleted = known.filter(({ id }) => reading && isGone(id) && (gone.has(id) || ids.includes(id)))
    return {
      ...cause,
      subject: { vmName, checkpointName: name, ...cause.subject },
      standing: standing.length,
      done: ids.length === 0 ? 'no' : truth,
      aftermath: {
        of: 'deletion',
        gone: ids.length === 0 ? false : truth === 'unknown' ? null : truth === 'yes',
        goesOn: !isSettled,
        deleted: deleted.map((one) => one.name),
        standing: standing.map((one) => one.name),
        count: targets.length,
      },
    }
  }

  async function ofRest(cause: Failure, name: string): Promise<HostError> {
    const reading = await read().catch(() => null)
    return new HostError(told(cause, { name, ids: [] }, { isSettled: true, truth: 'no', reading }))
  }

  return {
    believe: async ({ name, ids }) => {
      const looked = await lookUntilSettled(lookPorts, lookFor(ids, true))
      if (looked.isSettled && looked.truth === 'no')
        throw panelError('OperationFailed', 'deleteCheckpoints', { vmName, checkpointName: name })
      for (const id of ids) gone.add(id)
    },
    ofDeletion: async (cause, at) => {
      if (!leavesDoubt(cause) && cause.kind !== 'OperationFailed') return ofRest(cause, at.name)
      progress.looking()
      // One that was answered as done and is not believed has no error of the host.
      const look = lookFor(at.ids, !isUntold(cause) && cause.errorId !== undefined)
      const looked = await lookUntilSettled(lookPorts, look)
      if (!looked.isSettled)
        progress.goesOn(async (stop) => {
          const later = await lookUntilSettled({ ...lookPorts, stop }, look)
          return later.isSettled ? told(cause, at, later) : null
        })
      return new HostError(told(cause, at, looked))
    },
    ofRest,
  }
}
