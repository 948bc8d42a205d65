import type { CommandWatch } from '../contract/hyper-v-host.ts'
import { onAbort } from '../domain/abort.ts'
import type { Clock } from '../domain/clock.ts'
import { beginMerge, finishMerge } from './delete-transitions.ts'
import { createFaults, type Fault, type FaultEffect, type FaultPoint } from './faults.ts'
import { readJobs } from './host-readings.ts'
import type { HyperVError } from './hyper-v-error.ts'
import type { CheckpointArgs, MachineArgs, Moment } from './transition.ts'
import { transitions, type ArgsOf, type CommandName, type ValueOf } from './transitions.ts'
import { machineOf, withMachine, type Machine, type Merge, type World } from './world.ts'

/** The outcome of a command or a reading. `lost` says nothing about what the host did. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly warnings: readonly string[] }
  | { readonly kind: 'failed'; readonly error: HyperVError }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'cancelled' }

/** Who follows a step. */
export type RunWatch = Pick<CommandWatch, 'onProgress' | 'signal'>

/** A Hyper-V host that lives in memory. */
export interface Simulator {
  readonly world: () => World
  /** The host's clock, in ms since 1970 UTC. */
  readonly now: () => number
  /** One step of a cmdlet; Hyper-V is busy with it for a while. Never rejects. */
  readonly run: <N extends CommandName>(
    command: N,
    args: ArgsOf<N>,
    watch?: RunWatch,
  ) => Promise<Outcome<ValueOf<N>>>
  /**
   * Returns what `work` answers, unless a fault strikes `point`: a reading of the world as it is, or a call
   * made of several steps. Rejects only where `work` does.
   */
  readonly read: <T>(
    point: FaultPoint,
    work: (world: World, now: number) => T | Promise<T>,
  ) => Promise<Outcome<T>>
  /** Stops a job, as the service does when asked to; the command it belongs to fails then. */
  readonly cancelJob: (jobId: string) => CancelOutcome
  /** Changes the world behind everybody's back, as another administrator would. */
  readonly change: (change: (world: World, now: number) => World) => void
  readonly addFault: (fault: Fault) => void
  /** The host recovers: no fault strikes any more. */
  readonly clearFaults: () => void
}

export type CancelOutcome = 'asked' | 'notFound' | 'notCancelable'

/** A step of a cmdlet that came to its end. */
export interface CarriedOut {
  readonly command: CommandName
  readonly args: MachineArgs & Partial<CheckpointArgs>
  readonly before: World
  readonly after: World
}

export interface SimulatorOptions {
  readonly clock: Clock
  readonly world: World
  /** A new GUID at each call: lower case, with hyphens. */
  readonly newId: () => string
  readonly faults?: readonly Fault[]
  /** Told of every step that Hyper-V has carried out, whoever heard of it. */
  readonly onCarriedOut?: (step: CarriedOut) => void
  /** The factor of every duration. 1 is lifelike; 0 makes everything at once, merges too. */
  readonly pace?: number
}

/** Returns the answer of a fault; `null` where none strikes. With `hang` the answer never comes. */
function struck(effect: FaultEffect | null): Promise<Outcome<never>> | null {
  if (effect === null || effect.kind === 'pretended') return null
  return effect.kind === 'hang' ? new Promise(() => {}) : Promise.resolve(effect)
}

/** A simulated host. Its clock moves it: commands take their time, and disks merge in the background. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { clock, newId, pace = 1 } = options
  const faults = createFaults(options.faults)
  const scheduled = new WeakSet<Merge>()
  const stops = new Map<string, () => void>()
  let world = options.world

  /** The host's clock, which may stand otherwise than that of whoever looks. */
  const now = (): number => clock.now() + world.clockAhead
  const moment = (): Moment => ({ now: now(), newId, pace })

  const set = (next: World, vmId: string): void => {
    world = next
    carryOnMerging(vmId)
  }

  const setAll = (next: World): void => {
    world = next
    for (const { id } of next.machines) carryOnMerging(id)
  }

  const endMerge = (vmId: string, merge: Merge): void => {
    // Turning the machine off ends its merges early.
    if (machineOf(world, vmId)?.merge === merge) set(finishMerge(world, vmId, now()), vmId)
  }

  const carryOnMerging = (vmId: string): void => {
    world = beginMerge(world, vmId, now(), pace)
    const merge = machineOf(world, vmId)?.merge
    if (!merge || scheduled.has(merge)) return
    scheduled.add(merge)
    const left = merge.endsAt - now()
    if (left <= 0) endMerge(vmId, merge)
    else clock.after(left, () => endMerge(vmId, merge))
  }

  // A failed operation leaves the machine as it was in power and no longer busy.
  const markUnresponsive = (was: Machine | undefined): void => {
    const machine = was && machineOf(world, was.id)
    if (machine) set(withMachine(world, { ...machine, state: was.state, work: null }, now()), machine.id)
  }

  const finish = <N extends CommandName>(command: N, args: ArgsOf<N>): Outcome<ValueOf<N>> => {
    const busy = machineOf(world, args.vmId)
    const idle = busy ? withMachine(world, { ...busy, work: null }, now()) : world
    const done = transitions[command].finish(idle, args, moment())
    set(done.ok ? done.value.world : idle, args.vmId)
    if (done.ok) options.onCarriedOut?.({ command, args, before: idle, after: done.value.world })
    return done.ok
      ? { kind: 'done', value: done.value.value, warnings: done.value.warnings }
      : { kind: 'failed', error: done.error }
  }

  /** Lets `ms` pass, telling each second how much of it has; ends early where it is cancelled, or its job stopped. */
  const pass = (
    ms: number,
    vmId: string,
    watch: RunWatch | undefined,
    canCancel: boolean,
  ): Promise<'passed' | 'cancelled' | 'stopped'> =>
    new Promise((resolve) => {
      const begun = now()
      let stopTicking = (): void => {}
      const tick = (): void => {
        stopTicking = clock.after(1_000, () => {
          watch?.onProgress(Math.min(99, Math.floor(((now() - begun) / ms) * 100)))
          tick()
        })
      }
      const end = (how: 'passed' | 'cancelled' | 'stopped'): void => {
        stopTicking()
        stopWaiting()
        forget?.()
        stops.delete(vmId)
        resolve(how)
      }
      if (watch) tick()
      const stopWaiting = clock.after(ms, () => end('passed'))
      const forget = canCancel && watch ? onAbort(watch.signal, () => end('cancelled')) : undefined
      if (canCancel) stops.set(vmId, () => end('stopped'))
    })

  const run: Simulator['run'] = async (command, args, watch) => {
    if (watch?.signal.aborted) return { kind: 'cancelled' }
    const fault = faults.meet(command)
    const first = fault('before')
    const atOnce = struck(first)
    if (atOnce) return atOnce
    // Only steps that answer nothing can be pretended; a value would have to be made up.
    if (first?.kind === 'pretended')
      return { kind: 'done', value: null as ValueOf<typeof command>, warnings: [] }
    const was = machineOf(world, args.vmId)
    const transition = transitions[command]
    const begun = transition.begin(world, args, moment())
    if (!begun.ok) return { kind: 'failed', error: begun.error }
    const ms = transition.duration(begun.value, args) * pace
    const machine = machineOf(begun.value, args.vmId)
    const { operation, onCancel } = transition
    const at = now()
    set(
      machine && operation !== null
        ? withMachine(
            begun.value,
            {
              ...machine,
              work: { operation, startedAt: at, endsAt: at + ms, cancelable: onCancel !== undefined },
            },
            at,
          )
        : begun.value,
      args.vmId,
    )
    const rest =
      ms > 0 ? pass(ms, args.vmId, watch, onCancel !== undefined) : Promise.resolve<'passed'>('passed')
    const during = fault('during')
    if (during?.kind === 'failed') {
      await rest
      markUnresponsive(was)
      return during
    }
    const ended = rest.then((how): ReturnType<typeof finish<typeof command>> => {
      if (how === 'passed') return finish(command, args)
      markUnresponsive(was)
      return how === 'stopped' && onCancel ? { kind: 'failed', error: onCancel } : { kind: 'cancelled' }
    })
    const cut = struck(during)
    if (cut) return cut
    const outcome = await ended
    return struck(fault('after')) ?? outcome
  }

  setAll(world)
  return {
    world: () => world,
    now,
    run,
    read: async (point, work) => {
      const fault = faults.meet(point)
      const atOnce = struck(fault('before'))
      if (atOnce) return atOnce
      const working = Promise.resolve(work(world, now()))
      const during = fault('during')
      if (during && during.kind !== 'failed') {
        // Nobody hears of it any more, but the host goes on.
        void working.catch(() => undefined)
        return struck(during) ?? { kind: 'lost' }
      }
      const value = await working
      return struck(during) ?? struck(fault('after')) ?? { kind: 'done', value, warnings: [] }
    },
    cancelJob: (jobId) => {
      const job = readJobs(world, now()).find(({ id }) => id === jobId)
      if (!job) return 'notFound'
      if (!job.cancelable) return 'notCancelable'
      stops.get(job.vmId)?.()
      return 'asked'
    },
    change: (change) => setAll(change(world, now())),
    addFault: faults.add,
    clearFaults: faults.clear,
  }
}
