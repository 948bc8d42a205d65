import { CHECKPOINT_LIMIT, checkpointKind, type Checkpoint } from './checkpoint.ts'
import {
  isBusy,
  settledState,
  type BackupService,
  type VMOperation,
  type VMState,
  type VirtualMachine,
} from './virtual-machine.ts'

/** Why a command is not offered. Hyper-V has the last word; these are the refusals known beforehand. */
export type Refusal =
  | { readonly kind: 'busy'; readonly operation: VMOperation }
  | { readonly kind: 'merging' | 'checkpointsDisabled' | 'limitReached' | 'noCheckpoint' | 'notRunning' }
  | { readonly kind: 'state' | 'alreadyThere'; readonly state: VMState }
  | { readonly kind: 'guestServiceSilent'; readonly service: BackupService }
  | { readonly kind: 'productionNeedsRunningOrOff'; readonly state: VMState }
  | { readonly kind: 'kind'; readonly checkpointKind: 'replica' | 'planned' | 'missing' | 'other' }

/** Whether a command may run, or why not. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal }

const ALLOWED: Verdict = { allowed: true }
const refuse = (refusal: Refusal): Verdict => ({ allowed: false, refusal })

type Machine = Pick<VirtualMachine, 'state' | 'operation' | 'checkpointType' | 'parentCheckpointId'>

/** The first refusal that holds for every command: an operation under way, or a state between two states. */
function unsettled({ state, operation }: Machine): Verdict | null {
  if (operation !== null && isBusy(operation)) return refuse({ kind: 'busy', operation })
  return settledState(state) === null ? refuse({ kind: 'state', state }) : null
}

/**
 * *Checkpoint*. `service` is `null` where the guest's backup service was not asked; then Hyper-V decides.
 * https://learn.microsoft.com/powershell/module/hyper-v/checkpoint-vm
 */
export function canCreateCheckpoint(
  machine: Machine,
  checkpointCount: number,
  service: BackupService | null = null,
): Verdict {
  const settling = unsettled(machine)
  if (settling) return settling
  if (machine.checkpointType === 'Disabled') return refuse({ kind: 'checkpointsDisabled' })
  if (checkpointCount >= CHECKPOINT_LIMIT) return refuse({ kind: 'limitReached' })
  if (machine.checkpointType !== 'ProductionOnly') return ALLOWED
  const state = settledState(machine.state)
  if (state === 'Off') return ALLOWED
  if (state !== 'Running') return refuse({ kind: 'productionNeedsRunningOrOff', state: machine.state })
  const answers = service === null || service === 'Unknown' || service === 'Ok' || service === 'Degraded'
  return answers ? ALLOWED : refuse({ kind: 'guestServiceSilent', service })
}

/** *Apply...* of a checkpoint. */
export function canApplyCheckpoint(machine: Machine, target: Checkpoint): Verdict {
  const settling = unsettled(machine)
  if (settling) return settling
  if (machine.operation === 'MergingDisks') return refuse({ kind: 'merging' })
  const kind = checkpointKind(target)
  switch (kind) {
    case 'replica':
    case 'planned':
    case 'missing':
    case 'other':
      return refuse({ kind: 'kind', checkpointKind: kind })
    default:
      return ALLOWED
  }
}

/** *Revert...*: an apply of the checkpoint Now descends from. */
export function canRevert(machine: Machine, checkpoints: readonly Checkpoint[]): Verdict {
  const parent = checkpoints.find(({ id }) => id === machine.parentCheckpointId)
  return parent ? canApplyCheckpoint(machine, parent) : refuse({ kind: 'noCheckpoint' })
}

/** *Start*. */
export function canStart(machine: Machine): Verdict {
  const settled = settledState(machine.state)
  if (settled === 'Running') return refuse({ kind: 'alreadyThere', state: machine.state })
  const settling = unsettled(machine)
  if (settling) return settling
  return settled === 'Paused' ? refuse({ kind: 'state', state: machine.state }) : ALLOWED
}

/** *Turn Off...*: from Running and Paused, as Hyper-V Manager offers it. */
export function canTurnOff(machine: Machine): Verdict {
  const settled = settledState(machine.state)
  if (settled === 'Off') return refuse({ kind: 'alreadyThere', state: machine.state })
  const settling = unsettled(machine)
  if (settling) return settling
  return settled === 'Saved' ? refuse({ kind: 'notRunning' }) : ALLOWED
}

/** *Settings...*: the page opens in any state, and the host decides what it takes. */
export const canOpenSettings = (): Verdict => ALLOWED
