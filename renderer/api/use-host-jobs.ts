import { createSelector } from '@reduxjs/toolkit'
import { useMemo } from 'react'
import type { OutputOf } from '../../shared/contract/operations.ts'
import type { HostJob } from '../../shared/domain/host-job.ts'
import { isBusy, type VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import type { RootState } from '../store/create-store.ts'
import { useAppSelector } from '../store/hooks.ts'
import { useListJobsQuery } from './panel-api.ts'
import { selectInventory } from './selectors.ts'

/** Milliseconds between two questions; only while the list shows that there is something to ask about. */
const POLL = 2_000

const NOBODY: readonly VirtualMachine[] = []

const isAtWork = ({ operation }: VirtualMachine): boolean => operation === 'MergingDisks' || isBusy(operation)

const selectMachinesAtWork = createSelector(
  [(state: RootState) => selectInventory(state)?.machines ?? NOBODY],
  (machines) => machines.filter(isAtWork),
  { memoizeOptions: { resultEqualityCheck: isSameList } },
)

function isSameList(a: readonly VirtualMachine[], b: readonly VirtualMachine[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}

export interface MachineAtWork {
  readonly machine: VirtualMachine
  readonly job: HostJob
}

/** The machines of the host in use that are at work, and the host's jobs while there are any. */
export function useMachinesAtWork(hostId: string): {
  readonly machines: readonly VirtualMachine[]
  readonly data: OutputOf<'listJobs'> | undefined
} {
  const machines = useAppSelector(selectMachinesAtWork)
  const skip = machines.length === 0
  const { data } = useListJobsQuery({ hostId }, { pollingInterval: POLL, skip })
  return { machines, data: skip ? undefined : data }
}

/** What the host in use is at work on, for whomever, as far as it tells. */
export function useHostJobs(hostId: string): readonly MachineAtWork[] {
  const { machines, data } = useMachinesAtWork(hostId)
  return useMemo(
    () =>
      machines.flatMap((machine) => {
        const job = data?.jobs.find(({ vmId }) => vmId === machine.id)
        return job ? [{ machine, job }] : []
      }),
    [machines, data],
  )
}
