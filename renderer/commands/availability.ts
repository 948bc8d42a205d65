import { mayRun, mayRunOnSome, type Aim } from '../../shared/domain/may-run.ts'
import type { Program } from '../../shared/domain/program.ts'
import { ALLOWED, type Verdict } from '../../shared/domain/verdict.ts'
import { words } from '../../shared/words/words.ts'
import { contextOf } from '../api/command-context.ts'
import type { Command, OfCheckpoint, OfCheckpoints, OfHost, OfMachine, OfMachines } from './command.ts'

/** The subjects that commands can act on: the selection, as far as the host has it. */
export interface Subjects {
  /** The capabilities of the program here; `null` until they are known. */
  readonly program: Program | null
  readonly host: OfHost | null
  /** The machine whose tree is shown. */
  readonly machine: OfMachine | null
  /** Set when more than one is selected; then commands for one are not offered. */
  readonly machines: OfMachines | null
  readonly checkpoint: OfCheckpoint | null
  /** As `machines`. */
  readonly checkpoints: OfCheckpoints | null
  /** Why there is no checkpoint to act on. */
  readonly noCheckpointReason: string
}

/** Whether the commands of a scope are offered: those for one thing not while several are selected. */
export function isOffered(scope: Command['scope'], subjects: Subjects): boolean {
  switch (scope) {
    case 'window':
      return true
    case 'host':
      return subjects.host !== null
    case 'machine':
      return subjects.machine !== null && subjects.machines === null
    case 'machines':
      return subjects.machines !== null
    case 'checkpoint':
      return subjects.checkpoint !== null && subjects.checkpoints === null
    case 'checkpoints':
      return subjects.checkpoints !== null
  }
}

/** Whether a command may be given to what is selected; `null` where that is not what it is for. */
export function verdictOf(command: Command, subjects: Subjects): Verdict | null {
  const { program, host, machine, machines, checkpoint, checkpoints } = subjects
  const { does } = command
  const judge = (subject: OfHost & Partial<OfMachine>, aim: Aim): Verdict =>
    does === undefined ? ALLOWED : mayRun(does, aim, contextOf(subject, program))
  if (!isOffered(command.scope, subjects)) return null
  switch (command.scope) {
    case 'window':
      return ALLOWED
    case 'host':
      return host && judge(host, {})
    case 'machine':
      return machine && judge(machine, command.aim?.(machine) ?? {})
    case 'machines': {
      const each = machines?.machines.map((one) => contextOf(one, program)) ?? []
      return each.length === 0 ? null : does === undefined ? ALLOWED : mayRunOnSome(does, each)
    }
    case 'checkpoint':
      return (
        checkpoint && judge(checkpoint, command.aim?.(checkpoint) ?? { targets: [checkpoint.checkpoint] })
      )
    case 'checkpoints':
      return checkpoints && judge(checkpoints, { targets: checkpoints.selected })
  }
}

/** Tells what to select first for the commands of a scope. */
function selectionText(scope: Command['scope'], subjects: Subjects): string {
  const { machines, checkpoints } = subjects
  switch (scope) {
    case 'machine':
      return machines
        ? words.commandReasons.several(machines.machines.length + machines.hiddenCount)
        : words.commandReasons.noMachine
    case 'checkpoint':
      return checkpoints
        ? words.commandReasons.several(checkpoints.selected.length)
        : subjects.noCheckpointReason
    case 'machines':
      return machines ? words.machineWords.allHidden(machines.hiddenCount) : words.commandReasons.notSeveral
    case 'checkpoints':
      return words.commandReasons.notSeveral
    case 'host':
    case 'window':
      return words.commandReasons.noHost
  }
}

/** Why a command cannot be run now, or `null` when it can. */
export function unavailableReason(command: Command, subjects: Subjects): string | null {
  const verdict = verdictOf(command, subjects)
  if (verdict === null) return selectionText(command.scope, subjects)
  return verdict.allowed ? null : words.reasonText(verdict.refusal)
}
