import { hasOneOf, offerOf } from '../../shared/contract/offer.ts'
import type { Program } from '../../shared/domain/program.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import { activityText } from '../../shared/words/activities.ts'
import { commandReasons } from '../../shared/words/commands.ts'
import { visible } from '../../shared/words/format.ts'
import { machineWords } from '../../shared/words/screens.ts'
import { refusalText } from '../../shared/words/labels.ts'
import type { Command, OfCheckpoint, OfCheckpoints, OfHost, OfMachine, OfMachines } from './command.ts'

/** What there is to act on: what is selected, as far as the host has it. */
export interface Subjects {
  /** What the program can do here; `null` until it is known. */
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

const reasonOf = (verdict: Verdict): string | null => (verdict.allowed ? null : refusalText(verdict.refusal))

function hostReason({ host }: OfHost, { needs }: Command): string | null {
  switch (host.connection.state) {
    case 'connected':
      return needs && !hasOneOf(offerOf(host.connection), needs) ? refusalText({ kind: 'notInRole' }) : null
    case 'connecting':
      return commandReasons.hostConnecting(visible(host.name))
    case 'unavailable':
      return commandReasons.hostAway(visible(host.name))
  }
}

function machineReason(subject: OfMachine, command: Command, verdict: Verdict): string | null {
  if (subject.running && command.besideOthers !== true)
    return commandReasons.underWay(activityText(subject.running))
  return hostReason(subject, command) ?? reasonOf(verdict)
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

/** Why a command cannot be run now, or `null` when it can. */
export function unavailableReason(command: Command, subjects: Subjects): string | null {
  const { program, host, machine, machines, checkpoint, checkpoints } = subjects
  switch (command.scope) {
    case 'window':
      return null
    case 'host':
      return host ? reasonOf(command.verdict(host, program)) : commandReasons.noHost
    case 'machine':
      if (machines) return commandReasons.several(machines.machines.length + machines.hiddenCount)
      return machine
        ? machineReason(machine, command, command.verdict(machine, program))
        : commandReasons.noMachine
    case 'machines':
      if (!machines) return commandReasons.notSeveral
      if (machines.machines.length === 0) return machineWords.allHidden(machines.hiddenCount)
      return hostReason(machines, command) ?? reasonOf(command.verdict(machines, program))
    case 'checkpoint':
      if (checkpoints) return commandReasons.several(checkpoints.selected.length)
      return checkpoint
        ? machineReason(checkpoint, command, command.verdict(checkpoint, program))
        : subjects.noCheckpointReason
    case 'checkpoints':
      return checkpoints
        ? machineReason(checkpoints, command, command.verdict(checkpoints, program))
        : commandReasons.notSeveral
  }
}
