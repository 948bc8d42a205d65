import type { HostCallName } from '../contract/operations.ts'
import type { HyperVError } from './hyper-v-error.ts'
import type { ReadingName } from './readings.ts'
import type { CommandName } from './transitions.ts'

/** Where a fault can strike: a step of a cmdlet, a reading by a cmdlet, or a whole call of the simulated host. */
export type FaultPoint = CommandName | ReadingName | HostCallName

/**
 * `before`: nothing was done yet. `during`: Hyper-V had begun; a failure leaves the power state as it was, a lost
 * connection does not stop Hyper-V. `after`: all was done, and only the answer goes wrong.
 */
export type FaultPhase = 'before' | 'during' | 'after'

export type FaultEffect =
  | { readonly kind: 'failed'; readonly error: HyperVError }
  /** The connection to the host breaks. */
  | { readonly kind: 'lost' }
  /** No answer ever comes. */
  | { readonly kind: 'hang' }
  /** The answer is not of the agreed form. */
  | { readonly kind: 'unreadable' }
  /** Whoever asked no longer waits. */
  | { readonly kind: 'timedOut' }
  /** A step without a value is answered as done, and is not; `before` only. */
  | { readonly kind: 'pretended' }

/** One scripted fault. */
export interface Fault {
  readonly at: FaultPoint
  readonly phase: FaultPhase
  /** Which call it strikes, counted from 1 from the moment the fault was given; `every` strikes each. */
  readonly call: number | 'every'
  readonly effect: FaultEffect
}

export interface Faults {
  readonly add: (fault: Fault) => void
  /** Forgets every fault: none strikes any more. */
  readonly clear: () => void
  /** Counts a call of `point` and tells what strikes it in each phase. */
  readonly meet: (point: FaultPoint) => (phase: FaultPhase) => FaultEffect | null
}

/** Scripted faults with their own counts. */
export function createFaults(scripted: readonly Fault[] = []): Faults {
  const counted = scripted.map((fault) => ({ fault, calls: 0 }))
  return {
    add: (fault) => {
      counted.push({ fault, calls: 0 })
    },
    clear: () => {
      counted.length = 0
    },
    meet: (point) => {
      const striking = counted
        .filter(({ fault }) => fault.at === point)
        .filter((one) => {
          one.calls += 1
          return one.fault.call === 'every' || one.fault.call === one.calls
        })
      return (phase) => striking.find(({ fault }) => fault.phase === phase)?.fault.effect ?? null
    },
  }
}
