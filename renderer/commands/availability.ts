import type { Verdict } from '../../shared/domain/checkpoint-rules.ts'
import { activityText } from '../../shared/words/activities.ts'
import { commandReasons } from '../../shared/words/commands.ts'
import { visible } from '../../shared/words/format.ts'
import { refusalText } from '../../shared/words/labels.ts'
import type { Command, OfCheckpoint, OfHost, OfMachine } from './commands.ts'

/** What there is to act on: what is selected, as far as the host has it. */
export interface Subjects {
  readonly host: OfHost | null
  readonly machine: OfMachine | null
  readonly checkpoint: OfCheckpoint | null
  /** Why there is no checkpoint to act on. */
  readonly noCheckpointReason: string
}

const reasonOf = (verdict: Verdict): string | null => (verdict.allowed ? null : refusalText(verdict.refusal))

function hostReason({ host }: OfHost): string | null {
  return host.connection.state === 'unavailable' ? commandReasons.hostAway(visible(host.name)) : null
}

function machineReason(subject: OfMachine, verdict: Verdict): string | null {
  if (subject.running) return commandReasons.underWay(activityText(subject.running))
  return hostReason(subject) ?? reasonOf(verdict)
}

/** Why a command cannot be run now, or `null` when it can. */
export function unavailableReason(command: Command, subjects: Subjects): string | null {
  switch (command.scope) {
    case 'window':
      return null
    case 'host':
      return subjects.host ? null : commandReasons.noHost
    case 'machine':
      return subjects.machine
        ? machineReason(subjects.machine, command.verdict(subjects.machine))
        : commandReasons.noMachine
    case 'checkpoint':
      return subjects.checkpoint
        ? machineReason(subjects.checkpoint, command.verdict(subjects.checkpoint))
        : subjects.noCheckpointReason
  }
}
