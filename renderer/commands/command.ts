import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { Aim, Asked } from '../../shared/domain/may-run.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import type { words } from '../../shared/words/words.ts'
import type { StoreExtra } from '../api/bridge-base-query.ts'
import type { RootState } from '../store/create-store.ts'
import type { IconName } from '../ui/icon.tsx'

export type CommandId = keyof typeof words.commandLabels

export type StoreThunk<Result> = ThunkAction<Result, RootState, StoreExtra, UnknownAction>
export type CommandThunk = StoreThunk<void>

export interface OfHost {
  readonly host: Host
}

/** A machine as a command sees it: with its checkpoints, and with the command of ours that is at work on it. */
export interface OfMachine extends OfHost {
  readonly machine: VirtualMachine
  readonly checkpoints: readonly Checkpoint[]
  readonly running: Activity | undefined
}

/** Where two or more machines of a host are selected: those of them that the filter leaves in the list. */
export interface OfMachines extends OfHost {
  readonly machines: readonly OfMachine[]
  /** How many selected ones the filter hides; nothing is done to them. */
  readonly hiddenCount: number
}

export interface OfCheckpoint extends OfMachine {
  readonly checkpoint: Checkpoint
}

/** Two or more checkpoints of one machine. */
export interface OfCheckpoints extends OfMachine {
  readonly selected: readonly Checkpoint[]
}

interface Entry<Scope extends string, Subject> {
  readonly id: CommandId
  /** The kind of subject it acts on, and so where it is offered. */
  readonly scope: Scope
  /** Commands of different groups are set apart by a line. */
  readonly group: number
  readonly icon: IconName
  /** As shown; Ctrl is also the Command key on a Mac. */
  readonly keys: readonly string[]
  /** Keys that a browser keeps for itself, so that only the desktop program has them. */
  readonly desktopKeys?: readonly string[]
  /** The operation it leads to, and by which it is judged; absent where nothing speaks against it. */
  readonly does?: Asked
  /** Returns the aim of that operation, where it is not the selection. */
  readonly aim?: (subject: Subject) => Aim
  readonly run: (subject: Subject) => CommandThunk
}

export type WindowCommand = Entry<'window', null>
export interface HostCommand extends Entry<'host', OfHost> {
  /** Whether it concerns this host at all; absent where it concerns every one. */
  readonly fits?: (host: Host) => boolean
}
export type MachineCommand = Entry<'machine', OfMachine>
export type MachinesCommand = Entry<'machines', OfMachines>
export type CheckpointCommand = Entry<'checkpoint', OfCheckpoint>
export type CheckpointsCommand = Entry<'checkpoints', OfCheckpoints>
export type Command =
  WindowCommand | HostCommand | MachineCommand | MachinesCommand | CheckpointCommand | CheckpointsCommand

/** The ids that a dialog about a machine is opened with. */
export const idsOf = ({ host, machine }: OfMachine) => ({ hostId: host.id, vmId: machine.id })
