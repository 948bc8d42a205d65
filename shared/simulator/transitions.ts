import { applyCheckpoint, renameCheckpoint, takeCheckpoint } from './checkpoint-transitions.ts'
import { deleteCheckpoint, deleteCheckpointSubtree } from './delete-transitions.ts'
import { exportMachine } from './export-machine.ts'
import { exportCheckpoint } from './export-transition.ts'
import { setNotes } from './notes-transition.ts'
import {
  deleteSavedState,
  pauseMachine,
  resetMachine,
  resumeMachine,
  saveMachine,
  shutDownMachine,
  startMachine,
  turnOffMachine,
} from './power-transitions.ts'
import { setMachine } from './settings-transitions.ts'
import type { MachineArgs, Transition } from './transition.ts'

const all = {
  takeCheckpoint,
  renameCheckpoint,
  applyCheckpoint,
  deleteCheckpoint,
  deleteCheckpointSubtree,
  exportCheckpoint,
  exportMachine,
  setNotes,
  startMachine,
  turnOffMachine,
  shutDownMachine,
  saveMachine,
  pauseMachine,
  resumeMachine,
  resetMachine,
  deleteSavedState,
  setMachine,
} as const

export type CommandName = keyof typeof all

/** The arguments and the answer of each command. */
type Commands = {
  readonly [N in CommandName]: (typeof all)[N] extends Transition<infer Args, infer Value>
    ? { readonly args: Args; readonly value: Value }
    : never
}
export type ArgsOf<N extends CommandName> = Commands[N]['args'] & MachineArgs
export type ValueOf<N extends CommandName> = Commands[N]['value']

/**
 * Every change of a simulated host, each one step of a cmdlet. `Checkpoint-VM` with a name is two of them,
 * `Restore-VMSnapshot` on a running machine three: it may be cut short between any two.
 */
export const transitions: { readonly [N in CommandName]: Transition<ArgsOf<N>, ValueOf<N>> } = all
