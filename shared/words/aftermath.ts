import type { Aftermath } from '../domain/failure.ts'

/** How a machine's checkpoints differ from those of the look before, by their names; `null` without such a look. */
export type CheckpointsFound = Extract<Aftermath, { of: 'command' }>['checkpoints']

/** An apply that did not end well, or whose start did not. */
export interface ApplyEnd {
  readonly vmName: string
  readonly target: string
  readonly stateBefore: string
  /** `null` when the host could not be read afterwards. */
  readonly stateNow: string | null
  readonly keptName: string | null
  readonly resumeRefused: boolean
  readonly open: 'apply' | 'keep' | 'keepUntold' | 'start' | null
}

/** A deletion that did not end well, with its cause in words. */
export interface DeletionEnd extends Omit<Extract<Aftermath, { of: 'deletion' }>, 'of'> {
  readonly vmName: string
  /** The checkpoint it was at. */
  readonly at: string
  readonly cause: string
}
