import type { Activity } from './activity.ts'
import type { CheckpointKind } from './checkpoint.ts'
import type { FailureKind } from './failure.ts'
import { whyUnread, type UnreadFact } from './unread.ts'
import {
  isBusy,
  settledState,
  type BackupService,
  type ToldCheckpointType,
  type VMOperation,
  type VMState,
  type VirtualMachine,
} from './virtual-machine.ts'

/** Why a command is not offered, by the machine, its checkpoints, the role or the program. */
export type MachineRefusal =
  | { readonly kind: 'busy'; readonly operation: VMOperation }
  | {
      readonly kind:
        | 'merging'
        | 'checkpointsDisabled'
        | 'limitReached'
        | 'noCheckpoint'
        | 'notRunning'
        | 'notPaused'
        | 'noSavedState'
        | 'noChildren'
        | 'noneOfThem'
        | 'connected'
        | 'needsWindowsDesktop'
        | 'simulated'
        | 'noProductionHere'
        | 'noAutomaticHere'
        | 'notInRole'
    }
  | ({ readonly kind: 'unread' } & UnreadFact)
  | { readonly kind: 'newerType'; readonly type: ToldCheckpointType }
  | { readonly kind: 'state' | 'alreadyThere'; readonly state: VMState }
  | { readonly kind: 'guestServiceSilent'; readonly service: BackupService }
  | { readonly kind: 'productionNeedsRunningOrOff'; readonly state: VMState }
  | { readonly kind: 'kind'; readonly checkpointKind: CheckpointKind }

/** Why a command is not offered. Hyper-V has the last word; these are the refusals known beforehand. */
export type Refusal =
  | MachineRefusal
  /** Another command of ours is at the machine. */
  | { readonly kind: 'underWay'; readonly activity: Activity }
  | { readonly kind: 'hostConnecting' | 'hostAway'; readonly host: string }

/** The kind of failure for each refusal, where a command was given all the same. */
export const failureOfRefusal: Readonly<Record<Refusal['kind'], FailureKind>> = {
  alreadyThere: 'InvalidState',
  busy: 'Busy',
  checkpointsDisabled: 'CheckpointsDisabled',
  connected: 'InvalidState',
  guestServiceSilent: 'ProductionUnavailable',
  hostAway: 'HostUnavailable',
  hostConnecting: 'HostUnavailable',
  kind: 'NotSupported',
  limitReached: 'LimitReached',
  merging: 'InvalidState',
  needsWindowsDesktop: 'NotSupported',
  newerType: 'InvalidState',
  noAutomaticHere: 'NotSupported',
  noCheckpoint: 'NotFound',
  noChildren: 'InvalidState',
  noProductionHere: 'NotSupported',
  noSavedState: 'InvalidState',
  noneOfThem: 'InvalidState',
  notInRole: 'AccessDenied',
  notPaused: 'InvalidState',
  notRunning: 'InvalidState',
  productionNeedsRunningOrOff: 'ProductionUnavailable',
  simulated: 'NotSupported',
  state: 'InvalidState',
  underWay: 'Busy',
  unread: 'InvalidState',
}

/** Whether a command may run, or why not. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal }

export const ALLOWED: Verdict = { allowed: true }
export const refuse = (refusal: Refusal): Verdict => ({ allowed: false, refusal })

/** The part of a machine that every command is judged by. */
export type Judged = Pick<VirtualMachine, 'state' | 'operation' | 'unread'>

/** The refusal that a fact is which a command needs and the host could not tell. */
export function whileUnread(machine: Pick<VirtualMachine, 'unread'>, fact: string): Verdict | null {
  const why = whyUnread(machine, fact)
  return why ? refuse({ kind: 'unread', ...why }) : null
}

const whileStateUnread = (machine: Judged): Verdict | null =>
  machine.state === 'NotKnown'
    ? (whileUnread(machine, 'state') ?? refuse({ kind: 'unread', fact: 'state', hostMessage: '' }))
    : null

/** The refusal that an operation under way is to every command. */
export const whileBusy = (machine: Judged): Verdict | null => {
  const { operation } = machine
  if (operation !== null && isBusy(operation)) return refuse({ kind: 'busy', operation })
  return whileUnread(machine, 'operation') ?? whileStateUnread(machine)
}

/** As `whileBusy`, and a state between two states, or a critical one. */
export const whileUnsettled = (machine: Judged): Verdict | null =>
  whileBusy(machine) ??
  (settledState(machine.state) === null ? refuse({ kind: 'state', state: machine.state }) : null)
