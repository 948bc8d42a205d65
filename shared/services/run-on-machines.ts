import { resultOf } from '../contract/command-result.ts'
import { panelError } from '../contract/host-failure.ts'
import type { Activity } from '../domain/activity.ts'
import { HostError, type Failure } from '../domain/failure.ts'
import type { MachineRun, RunResult } from '../domain/machine-run.ts'

/** How many machines of a run are at work at once, where their order does not matter. */
const AT_ONCE = 3

export interface MachineRunsPorts {
  /** Carries out one ordinary command, with its own gate and history; returns its ended activity, and throws where it was refused. */
  readonly run: (
    command: MachineRun['command'],
    input: { readonly hostId: string } & MachineRun['machines'][number],
    runId: string,
  ) => Promise<Activity>
  /** Where what went wrong inside the panel is written. */
  readonly log: (message: string) => void
}

export interface MachineRuns {
  /** Resolves once every command that was begun has ended, with a result for every machine in the order given. */
  readonly start: (run: MachineRun) => Promise<readonly RunResult[]>
  /** Begins nothing more of a run; what is under way goes on. Throws `InvalidState` where there is no such run. */
  readonly cancel: (runId: string) => void
  readonly cancelAll: () => void
}

/** Runs of one command over several machines. */
export function createMachineRuns({ run, log }: MachineRunsPorts): MachineRuns {
  const stops = new Map<string, () => void>()

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

  async function start(of: MachineRun): Promise<readonly RunResult[]> {
    if (stops.has(of.runId)) throw panelError('InvalidInput', 'runOnMachines', {})
    const results = of.machines.map(({ expected }): RunResult => ({ vmId: expected.vmId, state: 'notBegun' }))
    const waiting = [...of.machines.entries()]
    const stop = (): void => void waiting.splice(0)
    stops.set(of.runId, stop)
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, machine] = next
        const result = await runOne(of, machine)
        results[index] = result
        if (result.state === 'failed' && of.stopAtFirstFailure) stop()
      }
    }
    await Promise.all(Array.from({ length: of.stopAtFirstFailure ? 1 : AT_ONCE }, work))
    stops.delete(of.runId)
    return results
  }

  return {
    start,
    cancel: (runId) => {
      const stop = stops.get(runId)
      if (!stop) throw panelError('InvalidState', 'cancelRun', {})
      stop()
    },
    cancelAll: () => {
      for (const stop of stops.values()) stop()
    },
  }
}
