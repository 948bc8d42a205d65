import { useEffect, useMemo } from 'react'
import { shallowEqual } from 'react-redux'
import type { OutputOf } from '../../shared/contract/operations.ts'
import type { HostJob } from '../../shared/domain/host-job.ts'
import { isBusy, type VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import type { RootState } from '../store/create-store.ts'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { panelApi } from './panel-api.ts'

/** Milliseconds between two questions; only while the list shows that there is something to ask about. */
const POLL = 2_000

const { getInventory, listJobs } = panelApi.endpoints

const NOBODY: readonly VirtualMachine[] = []
const atWork = new WeakMap<readonly VirtualMachine[], readonly VirtualMachine[]>()

const isAtWork = ({ operation }: VirtualMachine): boolean => operation === 'MergingDisks' || isBusy(operation)

/** Those of a host's machines that something is done with; looked for once in each reading. */
function machinesAtWork(state: RootState, hostId: string): readonly VirtualMachine[] {
  const machines = getInventory.select({ hostId })(state).data?.machines
  if (!machines) return NOBODY
  const known = atWork.get(machines) ?? machines.filter(isAtWork)
  atWork.set(machines, known)
  return known
}

export interface MachineAtWork {
  readonly hostId: string
  readonly machine: VirtualMachine
  readonly job: HostJob
}

/** A host with work under way: the machines it is done on, and the host's answer about its jobs. */
export interface HostAtWork {
  readonly hostId: string
  readonly machines: readonly VirtualMachine[]
  readonly answer: OutputOf<'listJobs'> | undefined
}

/** The hosts where something is done, for whomever. Each is asked for its jobs only while that is so. */
export function useHostsAtWork(hostIds: readonly string[]): readonly HostAtWork[] {
  const dispatch = useAppDispatch()
  const busy = useAppSelector(
    (state) => hostIds.filter((hostId) => machinesAtWork(state, hostId).length > 0),
    shallowEqual,
  )
  useEffect(() => {
    const asked = busy.map((hostId) =>
      dispatch(listJobs.initiate({ hostId }, { subscriptionOptions: { pollingInterval: POLL } })),
    )
    return () => {
      for (const { unsubscribe } of asked) unsubscribe()
    }
  }, [dispatch, busy])
  const machines = useAppSelector(
    (state) => busy.map((hostId) => machinesAtWork(state, hostId)),
    shallowEqual,
  )
  const answers = useAppSelector(
    (state) => busy.map((hostId) => listJobs.select({ hostId })(state).data),
    shallowEqual,
  )
  return useMemo(
    () =>
      busy.map((hostId, index) => ({
        hostId,
        machines: machines[index] ?? NOBODY,
        answer: answers[index],
      })),
    [busy, machines, answers],
  )
}

/** Returns the work under way at hosts, machine by machine, as far as they tell. */
export function useHostJobs(hostIds: readonly string[]): readonly MachineAtWork[] {
  const atWorkThere = useHostsAtWork(hostIds)
  return useMemo(
    () =>
      atWorkThere.flatMap(({ hostId, machines, answer }) =>
        machines.flatMap((machine) => {
          const job = answer?.jobs.find(({ vmId }) => vmId === machine.id)
          return job ? [{ hostId, machine, job }] : []
        }),
      ),
    [atWorkThere],
  )
}
