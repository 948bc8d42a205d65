import { parseResult } from '../contract/command-result.ts'
import { panelError } from '../contract/host-failure.ts'
import type { CommandWatch } from '../contract/hyper-v-host.ts'
import { canCancel, type Activity, type ActivityStep, type StepName } from '../domain/activity.ts'
import { newAbortController } from '../domain/abort.ts'
import type { CommandName } from '../domain/command-name.ts'
import type { Clock } from '../domain/clock.ts'
import type { ExpectedDeletion, ExpectedMachine, ExpectedTarget } from '../domain/expected.ts'
import { leavesDoubt, truthOf } from '../domain/doubt.ts'
import { makeFailure, HostError, type Failure } from '../domain/failure.ts'
import type { HistoryEnd } from '../domain/history.ts'
import type { MadeCheckpoint, MadeKind } from '../domain/made-checkpoint.ts'
import type { ActivityLog } from './activity-log.ts'
import type { OpenEnd, OpenEnds } from './open-ends.ts'
import type { PerVmGate } from './per-vm-gate.ts'
import type { HistoryWriter } from './ports.ts'

/** A command on one virtual machine. */
export interface Command {
  /** The id that its activity is to have, where whoever gives it chose one. */
  readonly id?: string
  readonly hostId: string
  readonly command: CommandName
  readonly vmId: string
  readonly vmName: string
  readonly checkpointName?: string
  readonly input: unknown
  /** The target as the user saw it; a command that is sent without is compared with nothing. */
  readonly expected?: ExpectedMachine | ExpectedTarget | ExpectedDeletion
  readonly steps?: readonly StepName[]
  readonly deletion?: NonNullable<Activity['deletion']>
  /** It is about a command under way on the same machine, and so may run beside it. */
  readonly beside?: boolean
  /** The run over several machines that it belongs to. */
  readonly runId?: string
}

/** A command, or an operation that is one step of it, as the history has it. */
type Recorded = Omit<Command, 'command'> & { readonly command: string }

/** The interface through which the work of a command reports and acts while it runs. */
export interface CommandProgress {
  /** Marks a step; the outcome says what it brought. */
  readonly step: (step: StepName, state: ActivityStep['state'], outcome?: ActivityStep['outcome']) => void
  /** Reports the bytes that the step under way moves. */
  readonly moves: (bytes: number) => void
  /** Begins the steps anew for the next of several checkpoints. */
  readonly turn: (deletion: NonNullable<Activity['deletion']>, checkpointName: string) => void
  /** Lets other commands at the machine while this one has nothing to do to it. */
  readonly leave: () => void
  /** Keeps other commands off the machine again; throws `Busy` where one is at it. */
  readonly enter: () => void
  /** Tells what a checkpoint became that the command has made. */
  readonly made: (checkpointId: string, became: MadeKind) => void
  /** Tells which checkpoint holds what was there before. */
  readonly kept: (kept: NonNullable<Activity['kept']>) => void
  /** For the host that carries the command out. */
  readonly watch: CommandWatch
  /** Says that it is being looked at what became of a change, and that there is nothing to cancel any more. */
  readonly looking: () => void
  /** The command ends without its end being known: looks on by `look`, and tells and writes down what is found. */
  readonly goesOn: (look: OpenEnd['look']) => void
  /** Runs one mutation of the command with its own history entry, which ends as `work` does. */
  readonly recorded: <T>(command: string, input: unknown, work: () => Promise<T>) => Promise<T>
}

export interface CommandRunnerPorts {
  readonly clock: Clock
  readonly newId: () => string
  readonly history: HistoryWriter
  readonly gate: PerVmGate
  readonly activities: ActivityLog
  readonly openEnds: OpenEnds
  readonly onMade: (made: MadeCheckpoint) => void
  /** Told of a history line that could not be written after the fact; the mutation itself is done. */
  readonly onHistoryLost: (error: unknown) => void
  /** Where what went wrong inside the panel is written. */
  readonly log: (message: string) => void
}

/** A command that was taken up. */
export interface Begun {
  /** The id of its activity. */
  readonly id: string
  /** Resolves with its activity once all has been told of it, its failure or its result; never rejects. */
  readonly ended: Promise<Activity>
}

export interface CommandRunner {
  /**
   * Takes a command up; throws where it may not begin, and then there is no activity. `read` brings what it changed,
   * before its result is told.
   */
  readonly begin: (
    command: Command,
    work: (progress: CommandProgress) => Promise<unknown>,
    read: () => Promise<unknown>,
  ) => Begun
  /** Asks for the end of a command under way; throws `InvalidState` where that is not possible, or no more. */
  readonly cancel: (activityId: string) => void
}

/** The failure of a command; one of a service's own file knows nothing of the command it was for. */
function failureOf(error: unknown, { command, vmName }: Recorded): Failure {
  if (!(error instanceof HostError)) return makeFailure('Internal', command, { vmName })
  const { failure } = error
  return failure.operation === '' ? { ...failure, operation: command, subject: { vmName } } : failure
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const STEP = { yes: 'done', no: 'failed', unknown: 'unknown' } as const
const OUTCOME = { yes: 'succeeded', no: 'failed', unknown: 'unknown' } as const

/**
 * Runs commands: alone on their machine, in the history before they start and again when they end, and visible as
 * activities meanwhile. Where the history cannot be written beforehand, nothing is done.
 */
export function createCommandRunner(ports: CommandRunnerPorts): CommandRunner {
  const { clock, newId, history, gate, activities, openEnds, onMade, onHistoryLost, log } = ports
  const underWay = new Map<string, () => void>()

  async function recorded<T>(
    of: Recorded,
    partOf: string | null,
    id: string,
    onUnknown: (id: string) => void,
    work: () => Promise<T>,
    brought: () => Pick<HistoryEnd, 'kept' | 'became'> = () => ({}),
  ): Promise<T> {
    const { hostId, command, vmId, vmName, input } = of
    await history.begin({ id, partOf, at: clock.now(), hostId, command, vmId, vmName, input })
    const end = (
      outcome: HistoryEnd['outcome'],
      came: Pick<HistoryEnd, 'failure' | 'result'>,
    ): Promise<void> =>
      history
        .end({ id, at: clock.now(), outcome, ...came, ...brought() })
        .catch((error: unknown) => onHistoryLost(error))
    try {
      const result = await work()
      await end('succeeded', { result })
      return result
    } catch (error) {
      const failure = failureOf(error, of)
      const outcome = OUTCOME[truthOf(failure)]
      if (outcome === 'unknown') onUnknown(id)
      await end(outcome, { failure })
      throw error
    }
  }

  const begin: CommandRunner['begin'] = (command, work, read) => {
    if (activities.list().some(({ id: taken }) => taken === command.id))
      throw panelError('InvalidInput', command.command, command, { reason: 'its activity has begun before' })
    const outside = (): void => undefined
    const enter = (): (() => void) =>
      command.beside ? outside : gate.enter(command.hostId, command.vmId, command.command, command.vmName)
    let leaveGate = enter()
    const leave = (): void => {
      leaveGate()
      leaveGate = outside
    }
    const id = command.id ?? newId()
    let activity: Activity = {
      id,
      revision: 0,
      hostId: command.hostId,
      vmId: command.vmId,
      command: command.command,
      vmName: command.vmName,
      ...(command.checkpointName === undefined ? {} : { checkpointName: command.checkpointName }),
      ...(command.deletion === undefined ? {} : { deletion: command.deletion }),
      ...(command.runId === undefined ? {} : { runId: command.runId }),
      startedAt: clock.now(),
      endedAt: null,
      state: 'running',
      steps: (command.steps ?? []).map((step) => ({ step, state: 'waiting' })),
    }
    const update = (change: Partial<Activity>): void => {
      // A host may still tell of a command that was answered long ago.
      if (activity.endedAt !== null) return
      activity = { ...activity, ...change, revision: activity.revision + 1 }
      activities.put(activity)
    }
    const nextStage = (change: Partial<Activity>): void => {
      if (activity.endedAt !== null) return
      const { percent: _, bytes: __, looking: ___, ...rest } = activity
      activity = rest
      update(change)
    }
    const unknown: string[] = []
    const onUnknown = (entry: string): void => void unknown.push(entry)
    let lookOn: OpenEnd['look'] | null = null
    const controller = newAbortController()
    underWay.set(id, () => {
      if (!canCancel(activity)) throw panelError('InvalidState', 'cancelActivity', {})
      update({ cancelRequested: true })
      controller.abort()
    })
    const progress: CommandProgress = {
      watch: {
        onWaiting: (waiting) => update({ waiting }),
        onProgress: (percent) => {
          const whole = Math.floor(percent)
          if (whole !== activity.percent) update({ percent: whole })
        },
        signal: controller.signal,
      },
      made: (checkpointId, became) => {
        activity = { ...activity, became }
        onMade({ hostId: command.hostId, checkpointId, became })
      },
      step: (step, state, outcome) =>
        nextStage({
          steps: activity.steps.map((one) =>
            one.step === step ? { step, state, ...(outcome ? { outcome } : {}) } : one,
          ),
        }),
      moves: (bytes) => update({ bytes }),
      turn: (deletion, checkpointName) =>
        nextStage({
          deletion,
          checkpointName,
          steps: activity.steps.map(({ step }) => ({ step, state: 'waiting' })),
        }),
      leave,
      enter: () => {
        leaveGate = enter()
      },
      kept: (kept) => update({ kept }),
      looking: () => nextStage({ looking: true }),
      goesOn: (look) => {
        lookOn = look
      },
      recorded: (name, input, mutation) =>
        recorded({ ...command, command: name, input }, id, newId(), onUnknown, mutation),
    }
    const stepsLeft = (failure: Failure): ActivityStep[] =>
      activity.steps.map((one) => {
        if (one.state === 'running') return { ...one, state: STEP[truthOf(failure)] }
        return one.state === 'waiting' ? { ...one, state: 'skipped' } : one
      })

    const endOpen = openEnds.begin(command.hostId, command.vmId)
    const carryOut = async (): Promise<Activity> => {
      let result: unknown
      try {
        result = await recorded(
          command,
          null,
          id,
          onUnknown,
          async () => parseResult(command.command, command.vmName, await work(progress)),
          () => ({
            ...(activity.kept ? { kept: activity.kept } : {}),
            ...(activity.became ? { became: activity.became } : {}),
          }),
        )
        nextStage({ state: 'succeeded', endedAt: clock.now() })
        endOpen(true)
      } catch (error) {
        if (!(error instanceof HostError)) log(`${command.command} failed inside: ${textOf(error)}`)
        const failure = failureOf(error, command)
        nextStage({ state: 'failed', endedAt: clock.now(), steps: stepsLeft(failure), failure })
        endOpen(leavesDoubt(failure) || unknown.length > 0)
        if (lookOn)
          openEnds.add({ hostId: command.hostId, vmId: command.vmId, entries: unknown, look: lookOn })
      } finally {
        underWay.delete(id)
        leave()
      }
      // A host that does not answer is told of by its watcher; the command's own end stands.
      const isRead = read().catch(() => null)
      if (activity.state === 'succeeded') {
        await isRead
        activity = { ...activity, revision: activity.revision + 1, result }
        activities.put(activity)
      }
      return activity
    }
    update({})
    return { id, ended: carryOut() }
  }

  const cancel: CommandRunner['cancel'] = (activityId) => {
    const request = underWay.get(activityId)
    if (!request) throw panelError('InvalidState', 'cancelActivity', {})
    request()
  }

  return { begin, cancel }
}
