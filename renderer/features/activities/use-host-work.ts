import { shallowEqual } from 'react-redux'
import type { Activity } from '../../../shared/domain/activity.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { isJobOf, type HostJob } from '../../../shared/domain/host-job.ts'
import { mayRun } from '../../../shared/domain/may-run.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { words } from '../../../shared/words/words.ts'
import { contextOf } from '../../api/command-context.ts'
import { selectActivities, selectInventoryOf, selectShownHosts } from '../../api/selectors.ts'
import { useHostsAtWork, type HostAtWork } from '../../api/use-host-jobs.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { useClock } from '../../ui/clock.ts'

const NOBODY: readonly VirtualMachine[] = []

/** Work that Hyper-V does without a command of ours: disks that merge, or what somebody else began. */
export interface HostWork {
  readonly id: string
  readonly hostId: string
  readonly text: string
  readonly percent: number | null
  /** By the host's clock; `null` where it does not tell. */
  readonly startedAt: number | null
  /** The host's own words. */
  readonly status: string
  /** The job to stop it by, where the host takes that, and the user's role has it. */
  readonly stop: { readonly vmId: string; readonly jobId: string } | null
}

/** The work at one host that no command of ours is at. */
function workAt(
  host: Host,
  machines: readonly VirtualMachine[],
  { machines: atWork, answer }: HostAtWork,
  activities: readonly Activity[],
  now: number,
): readonly HostWork[] {
  const ofHost = activities.filter((one) => one.hostId === host.id)
  const hostId = host.id
  const mayStop = mayRun('cancelJob', {}, contextOf({ host }, null)).allowed
  const jobs = answer?.jobs ?? []
  const nameOf = (job: HostJob): string =>
    machines.find(({ id }) => id === job.vmId)?.name ?? job.vmId ?? host.name
  const told = jobs
    .filter((job) => !ofHost.some((activity) => isJobOf(job, activity, now)))
    .map((job): HostWork => {
      const { id, kind, vmId, percent, startedAt, status, cancelable } = job
      const stop = mayStop && cancelable && vmId !== null ? { vmId, jobId: id } : null
      return { id, hostId, text: words.hostJobText(kind, nameOf(job)), percent, startedAt, status, stop }
    })
  const untold = atWork
    .filter(
      ({ id }) =>
        !jobs.some(({ vmId }) => vmId === id) &&
        !ofHost.some((one) => one.vmId === id && one.state === 'running'),
    )
    .map(({ id, name, operation, status }): HostWork => {
      const text =
        operation === null ? words.hostJobText('Other', name) : words.operationText(operation, name)
      return { id, hostId, text, percent: null, startedAt: null, status, stop: null }
    })
  return [...told, ...untold]
}

/** The work of the hosts shown that no command of ours is at; a machine at work whose job its host does not tell is in it too. */
export function useHostWork(): readonly HostWork[] {
  const clock = useClock()
  const hosts = useAppSelector(selectShownHosts)
  const machines = useAppSelector(
    (state) => hosts.map(({ id }) => selectInventoryOf(state, id)?.machines ?? NOBODY),
    shallowEqual,
  )
  const atWork = useHostsAtWork(hosts.map(({ id }) => id))
  const activities = useAppSelector(selectActivities)
  if (atWork.length === 0) return []
  const now = clock.now()
  return atWork.flatMap((work) => {
    const index = hosts.findIndex(({ id }) => id === work.hostId)
    const host = hosts[index]
    if (host?.connection.state !== 'connected') return []
    return workAt(host, machines[index] ?? NOBODY, work, activities, now)
  })
}
