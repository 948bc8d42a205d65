import { resultOf } from '../contract/command-result.ts'
import { panelError } from '../contract/host-failure.ts'
import type { Activity } from '../domain/activity.ts'
import type { Clock } from '../domain/clock.ts'
import { HostError, type Failure } from '../domain/failure.ts'
import type { MachineRun, RunResult, StartedRun } from '../domain/machine-run.ts'
import { keepYoungest, liveList } from './live-list.ts'

/** How many machines of a run are at work at once, where their order does not matter. */
const AT_ONCE = 3
/** How many runs that ended are remembered. */
const REMEMBERED = 20

export interface MachineRunsPorts {
  /** Carries out one ordinary command, with its own gate and history; returns its ended activity, and throws where it was refused. */
  readonly run: (
    command: MachineRun['command'],
    input: { readonly hostId: string } & MachineRun['machines'][number],
    runId: string,
  ) => Promise<Activity>
  readonly clock: Clock
  /** Told of each run as it begins and as it has ended; its activities tell what happens between. */
  readonly onChange: (run: StartedRun) => void
  /** Where what went wrong inside the panel is written. */
  readonly log: (message: string) => void
}

export interface MachineRuns {
  /** Takes a run up; throws `InvalidInput` where one of its id was. */
  readonly start: (run: MachineRun) => void
  /** The runs under way and the last that ended, with what came of their machines until now. */
  readonly list: () => readonly StartedRun[]
  /** Begins nothing more of a run; what is under way goes on. Throws `InvalidState` where there is no such run. */
  readonly cancel: (runId: string) => void
  readonly cancelAll: () => void
}

const goesOn = ({ endedAt }: StartedRun): boolean => endedAt === null

/** Runs of one command over several machines. */
export function createMachineRuns({ run, clock, onChange, log }: MachineRunsPorts): MachineRuns {
  const runs = liveList<StartedRun>(
    (started) => started.run.runId,
    onChange,
    keepYoungest(goesOn, REMEMBERED),
  )
  const underWay = new Map<string, { readonly stop: () => void; readonly results: readonly RunResult[] }>()

  function failureOf(error: unknown, { command }: MachineRun, vmName: string): Failure {
    if (error instanceof HostError) return error.failure
    log(`${command} failed inside a run: ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
    return panelError('Internal', command, { vmName }).failure
  }

  async function runOne(of: MachineRun, machine: MachineRun['machines'][number]): Promise<RunResult> {
    const { vmId, name } = machine.expected
    try {
      const activity = await run(of.command, { hostId: of.hostId, ...machine }, of.runId)
      if (activity.failure) return { vmId, state: 'failed', failure: activity.failure }
      const made = resultOf('createCheckpoint', activity)
      return { vmId, state: 'done', ...(made ? { made } : {}) }
    } catch (error) {
      return { vmId, state: 'failed', failure: failureOf(error, of, name) }
    }
  }

  function start(of: MachineRun): void {
    if (runs.get(of.runId)) throw panelError('InvalidInput', 'runOnMachines', {})
    const results = of.machines.map(({ expected }): RunResult => ({ vmId: expected.vmId, state: 'notBegun' }))
    const waiting = [...of.machines.entries()]
    const stop = (): void => void waiting.splice(0)
    underWay.set(of.runId, { stop, results })
    runs.put({ run: of, endedAt: null, results: [...results] })
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, machine] = next
        const result = await runOne(of, machine)
        results[index] = result
        if (result.state === 'failed' && of.stopAtFirstFailure) stop()
      }
    }
    const workers = Array.from({ length: of.stopAtFirstFailure ? 1 : AT_ONCE }, work)
    const end = async (): Promise<void> => {
      await Promise.all(workers)
      underWay.delete(of.runId)
      runs.put({ run: of, endedAt: clock.now(), results })
    }
    void end()
  }

  return {
    start,
    list: () =>
      runs.list().map((one) => {
        const now = underWay.get(one.run.runId)
        return now ? { ...one, results: [...now.results] } : one
      }),
    cancel: (runId) => {
      const started = underWay.get(runId)
      if (!started) throw panelError('InvalidState', 'cancelRun', {})
      started.stop()
    },
    cancelAll: () => {
      for (const { stop } of underWay.values()) stop()
    },
  }
}
