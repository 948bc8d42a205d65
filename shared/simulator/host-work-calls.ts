import type { HostCalls } from '../contract/hyper-v-host.ts'
import { hostEvent } from '../domain/host-event.ts'
import { hostJob, type HostJob, type JobKind } from '../domain/host-job.ts'
import { z } from '../domain/schema.ts'
import { ownError, refused, type Call } from './host-call.ts'
import { readEvents, readJobs, type JobReading } from './host-readings.ts'
import type { HostSteps } from './host-steps.ts'

const DAY = 24 * 3_600_000
const events = z.array(hostEvent)

/** https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-concretejob */
const KIND: Readonly<Record<number, JobKind>> = {
  12: 'start',
  14: 'save',
  50: 'merge',
  62: 'export',
  70: 'create',
  71: 'apply',
  72: 'delete',
  73: 'clearState',
}

const jobRecord = ({ jobType, ...job }: JobReading): HostJob =>
  hostJob.parse({ ...job, kind: KIND[jobType] ?? String(jobType) })

/** The calls about what Hyper-V does and has done of its own. */
export const hostWorkCalls = ({
  simulator,
  machineNow,
  query,
  command,
}: HostSteps): Pick<HostCalls, 'listHostEvents' | 'listJobs' | 'cancelJob'> => ({
  listHostEvents: query('listHostEvents', ({ vmId, days }, call) => {
    machineNow(call, vmId)
    const found = readEvents(simulator.world(), vmId, simulator.now() - days * DAY)
    return { readAt: simulator.now(), events: events.parse(found) }
  }),
  listJobs: query('listJobs', () => ({
    readAt: simulator.now(),
    jobs: readJobs(simulator.world(), simulator.now()).map(jobRecord),
  })),
  cancelJob: command('cancelJob', async ({ vmId, jobId }) => {
    const call: Call = { operation: 'cancelJob', subject: {} }
    const jobs = readJobs(simulator.world(), simulator.now())
    const job = jobs.find((one) => one.id === jobId && one.vmId === vmId)
    if (!job) throw refused(call, ownError('ObjectNotFound', 'ObjectNotFound'))
    if (!job.cancelable) throw refused(call, ownError('NotSupported', 'NotImplemented'))
    simulator.cancelJob(jobId)
    return {}
  }),
})
