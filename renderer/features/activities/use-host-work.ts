import { isJobOf, type HostJob } from '../../../shared/domain/host-job.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { hostJobText, operationText } from '../../../shared/words/activities.ts'
import { selectActivities, selectHost, selectInventory } from '../../api/selectors.ts'
import { useMachinesAtWork } from '../../api/use-host-jobs.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { useClock } from '../../ui/clock.ts'

const NOBODY: readonly VirtualMachine[] = []

/** What Hyper-V is at work on although no command of ours is: disks that merge, or what somebody else began. */
export interface HostWork {
  readonly id: string
  readonly hostId: string
  readonly text: string
  readonly percent: number | null
  /** By the host's clock; `null` where it does not tell. */
  readonly startedAt: number | null
  /** The host's own words. */
  readonly status: string
  /** What it can be stopped by, where the host takes that. */
  readonly stop: { readonly vmId: string; readonly jobId: string } | null
}

/** The work of the host in use that no command of ours is at; a machine at work whose job the host does not tell is in it too. */
export function useHostWork(): readonly HostWork[] {
  const clock = useClock()
  const host = useAppSelector(selectHost)
  const hostId = host?.id ?? ''
  const machines = useAppSelector((state) => selectInventory(state)?.machines ?? NOBODY)
  const { machines: atWork, data } = useMachinesAtWork(hostId)
  const activities = useAppSelector(selectActivities)
  if (atWork.length === 0 || host?.connection.state !== 'connected') return []

  const ofHost = activities.filter((one) => one.hostId === hostId)
  const now = clock.now()
  const jobs = data?.jobs ?? []
  const nameOf = (job: HostJob): string =>
    machines.find(({ id }) => id === job.vmId)?.name ?? job.vmId ?? host.name
  const told = jobs
    .filter((job) => !ofHost.some((activity) => isJobOf(job, activity, now)))
    .map((job): HostWork => {
      const { id, kind, vmId, percent, startedAt, status, cancelable } = job
      const stop = cancelable && vmId !== null ? { vmId, jobId: id } : null
      return { id, hostId, text: hostJobText(kind, nameOf(job)), percent, startedAt, status, stop }
    })
  const untold = atWork
    .filter(
      ({ id }) =>
        !jobs.some(({ vmId }) => vmId === id) &&
        !ofHost.some((one) => one.vmId === id && one.state === 'running'),
    )
    .map(({ id, name, operation, status }): HostWork => {
      const text = operation === null ? hostJobText('other', name) : operationText(operation, name)
      return { id, hostId, text, percent: null, startedAt: null, status, stop: null }
    })
  return [...told, ...untold]
}
