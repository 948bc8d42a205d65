import { skipToken } from '@reduxjs/toolkit/query/react'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi } from '../../api/panel-api.ts'
import type { OfCheckpoint, OfHost, OfMachine } from '../../commands/command.ts'
import { useAppDispatch } from '../../store/hooks.ts'

/** A reading: its data, how it went the last time, and how to read again. */
export interface Reading<T> {
  /** Always of what was asked for, never of what was selected before. */
  readonly data: T | undefined
  readonly failure: Failure | undefined
  readonly isReading: boolean
  readonly readAgain: () => void
}

/** How long a selection has to stay before a host is asked about it, in ms: arrows go by many. */
const PATIENCE = 150
/** How old, in seconds, what takes a host long to find out may be when it is shown anew. */
const FRESH = 60

/** Whether a key has been the same for a moment. */
function useIsSettled(key: string): boolean {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), PATIENCE)
    return () => clearTimeout(timer)
  }, [key])
  return settled === key
}

interface QueryState<T> {
  readonly currentData?: T | undefined
  readonly error?: Parameters<typeof failureOf>[0]
  readonly isFetching: boolean
}

const readingOf = <T>(
  { currentData, error, isFetching }: QueryState<T>,
  readAgain: () => unknown,
): Reading<T> => ({
  data: currentData,
  failure: isFetching ? undefined : failureOf(error),
  isReading: isFetching,
  readAgain: () => void readAgain(),
})

/** The hook's own `refetch` throws while it waits for the selection to stay, and what was read before is shown by then. */
const AGAIN = { subscribe: false, forceRefetch: true } as const

const { getCheckpointDetails, getHostFacts, getMachineDetails, measureCheckpoints } = panelApi.endpoints

/** A machine's details, read anew whenever it is selected. */
export function useMachineDetails({ host, machine }: OfMachine): Reading<OutputOf<'getMachineDetails'>> {
  const args = { hostId: host.id, vmId: machine.id }
  const isSettled = useIsSettled(`${host.id}/${machine.id}`)
  const dispatch = useAppDispatch()
  const state = getMachineDetails.useQueryState(args)
  getMachineDetails.useQuerySubscription(isSettled ? args : skipToken, {
    refetchOnMountOrArgChange: true,
  })
  return readingOf(state, () => dispatch(getMachineDetails.initiate(args, AGAIN)))
}

/** A checkpoint's details, read anew whenever it is selected. */
export function useCheckpointDetails({
  host,
  machine,
  checkpoint,
}: OfCheckpoint): Reading<OutputOf<'getCheckpointDetails'>> {
  const args = { hostId: host.id, vmId: machine.id, checkpointId: checkpoint.id }
  const isSettled = useIsSettled(`${host.id}/${checkpoint.id}`)
  const dispatch = useAppDispatch()
  const state = getCheckpointDetails.useQueryState(args)
  getCheckpointDetails.useQuerySubscription(isSettled ? args : skipToken, {
    refetchOnMountOrArgChange: true,
  })
  return readingOf(state, () => dispatch(getCheckpointDetails.initiate(args, AGAIN)))
}

/** Reads the sizes of a machine's disk files: the slow query, which the list and the tree ask too. */
export function useMachineMeasure({ host, machine }: OfMachine): Reading<OutputOf<'measureCheckpoints'>> {
  const args = { hostId: host.id, vmIds: [machine.id] }
  const isSettled = useIsSettled(`${host.id}/${machine.id}`)
  const dispatch = useAppDispatch()
  const state = measureCheckpoints.useQueryState(args)
  measureCheckpoints.useQuerySubscription(isSettled ? args : skipToken, {
    refetchOnMountOrArgChange: FRESH,
  })
  return readingOf(state, () => dispatch(measureCheckpoints.initiate(args, AGAIN)))
}

/** Reads the facts of the host: its volumes and their free space. */
export function useHostFacts({ host }: OfHost): Reading<OutputOf<'getHostFacts'>> {
  const args = { hostId: host.id }
  const dispatch = useAppDispatch()
  const state = getHostFacts.useQueryState(args)
  getHostFacts.useQuerySubscription(args, { refetchOnMountOrArgChange: FRESH })
  return readingOf(state, () => dispatch(getHostFacts.initiate(args, AGAIN)))
}
