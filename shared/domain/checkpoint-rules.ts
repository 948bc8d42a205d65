import { CHECKPOINT_LIMIT, checkpointKind, type Checkpoint, type CheckpointKind } from './checkpoint.ts'
import type { CheckpointSettingsChange } from './checkpoint-settings.ts'
import type { HostCapabilities } from './host-facts.ts'
import {
  ALLOWED,
  refuse,
  whileBusy,
  whileUnread,
  whileUnsettled,
  type Judged,
  type Verdict,
} from './verdict.ts'
import { isCritical, settledState, type BackupService, type VirtualMachine } from './virtual-machine.ts'

type Machine = Judged & Pick<VirtualMachine, 'checkpointType' | 'parentCheckpointId'>

/** Every command on checkpoints has the host compare all of them with what was seen. */
const whileTreeUnread = (machine: Judged): Verdict | null =>
  whileUnread(machine, 'checkpoints') ?? whileUnread(machine, 'parentCheckpointId')

const ofKind = (target: Checkpoint, refused: readonly CheckpointKind[]): Verdict => {
  const kind = checkpointKind(target)
  return refused.includes(kind) ? refuse({ kind: 'kind', checkpointKind: kind }) : ALLOWED
}

const whileMerging = ({ operation }: Judged): Verdict | null =>
  operation === 'MergingDisks' ? refuse({ kind: 'merging' }) : null

/** A state between two states; a critical one stands still and is not one. */
const whileMoving = (machine: Judged): Verdict | null => {
  const plain = isCritical(machine.state) ? machine.state.slice(0, -'Critical'.length) : machine.state
  const stands = ['Running', 'Off', 'Saved', 'Paused', 'FastSaved', 'Hibernated'].includes(plain)
  return whileBusy(machine) ?? (stands ? null : refuse({ kind: 'state', state: machine.state }))
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
  const settling = whileTreeUnread(machine) ?? whileUnsettled(machine)
  if (settling) return settling
  if (machine.checkpointType === null)
    return (
      whileUnread(machine, 'checkpointType') ??
      refuse({ kind: 'unread', fact: 'checkpointType', hostMessage: '' })
    )
  if (machine.checkpointType.startsWith('Other'))
    return refuse({ kind: 'newerType', type: machine.checkpointType })
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
export const canApplyCheckpoint = (machine: Judged, target: Checkpoint): Verdict =>
  whileTreeUnread(machine) ??
  whileUnsettled(machine) ??
  whileMerging(machine) ??
  ofKind(target, ['replica', 'planned', 'missing', 'other', 'notKnown'])

/** *Revert...*: an apply of the checkpoint Now descends from, where there is one. */
export const canRevert = (machine: Judged, parent: Checkpoint | undefined): Verdict =>
  parent
    ? canApplyCheckpoint(machine, parent)
    : (whileTreeUnread(machine) ?? refuse({ kind: 'noCheckpoint' }))

/** *Export...* of a checkpoint, in any state that stands still. */
export const canExportCheckpoint = (machine: Judged, target: Checkpoint): Verdict =>
  whileTreeUnread(machine) ?? whileUnsettled(machine) ?? whileMerging(machine) ?? ofKind(target, ['missing'])

/** *Rename...*, and the notes: a backup product knows its checkpoints by their names, and a missing one has no files. */
export const canEditCheckpoint = (machine: Judged, target: Checkpoint): Verdict =>
  whileTreeUnread(machine) ?? whileMoving(machine) ?? ofKind(target, ['recovery', 'missing', 'notKnown'])

/**
 * *Delete Checkpoint...*: critical states included, because deleting may be the cure. A replica's points belong to
 * Hyper-V Replica, and end with its failover.
 */
export const canDeleteCheckpoint = (machine: Judged, target: Checkpoint): Verdict =>
  whileTreeUnread(machine) ??
  whileMoving(machine) ??
  whileMerging(machine) ??
  ofKind(target, ['replica', 'planned', 'other', 'notKnown'])

/** *Delete...* of several checkpoints, and of one with all that descends from it: when each of them may be deleted. */
export const canDeleteSeveral = (machine: Judged, targets: readonly Checkpoint[]): Verdict =>
  targets.map((target) => canDeleteCheckpoint(machine, target)).find(({ allowed }) => !allowed) ?? ALLOWED

/** Checkpoint settings that a host's Hyper-V does not have: off stays off there, and standard stays standard. */
export function canChangeSettings(
  { productionCheckpoints, automaticCheckpoints }: HostCapabilities,
  { checkpointType = 'Standard', automaticCheckpoints: automatic = false }: CheckpointSettingsChange,
): Verdict {
  if (!productionCheckpoints && checkpointType !== 'Standard') return refuse({ kind: 'noProductionHere' })
  return automatic && !automaticCheckpoints ? refuse({ kind: 'noAutomaticHere' }) : ALLOWED
}

/** *Settings...*: the page opens in any state, and the host decides what it takes. */
export const canOpenSettings = (machine: Judged): Verdict => whileTreeUnread(machine) ?? ALLOWED
