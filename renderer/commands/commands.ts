import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit'
import type { Activity } from '../../shared/domain/activity.ts'
import {
  canApplyCheckpoint,
  canCreateCheckpoint,
  canOpenSettings,
  canRevert,
  canStart,
  canTurnOff,
  type Verdict,
} from '../../shared/domain/checkpoint-rules.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import type { commandLabels } from '../../shared/words/commands.ts'
import type { StoreExtra } from '../api/bridge-base-query.ts'
import type { RootState } from '../store/create-store.ts'
import { dialogOpened } from '../store/dialog-slice.ts'
import type { IconName } from '../ui/icon.tsx'
import { createCheckpointNow, refreshHost, startMachine } from './host-commands.ts'
import { focusPane, focusSearch } from './panes.ts'

export type CommandId = keyof typeof commandLabels

export type CommandThunk = ThunkAction<void, RootState, StoreExtra, UnknownAction>

export interface OfHost {
  readonly host: Host
}

/** A machine as a command sees it: with its checkpoints, and with the command of ours that is at work on it. */
export interface OfMachine extends OfHost {
  readonly machine: VirtualMachine
  readonly checkpoints: readonly Checkpoint[]
  readonly running: Activity | undefined
}

export interface OfCheckpoint extends OfMachine {
  readonly checkpoint: Checkpoint
}

interface Entry<Scope extends string, Subject> {
  readonly id: CommandId
  /** What it is done to, and so where it is offered. */
  readonly scope: Scope
  /** Commands of different groups are set apart by a line. */
  readonly group: number
  readonly icon: IconName
  /** As shown; Ctrl is also the Command key on a Mac. */
  readonly keys: readonly string[]
  readonly verdict: (subject: Subject) => Verdict
  readonly run: (subject: Subject) => CommandThunk
}

export type WindowCommand = Entry<'window', null>
export type HostCommand = Entry<'host', OfHost>
export type MachineCommand = Entry<'machine', OfMachine>
export type CheckpointCommand = Entry<'checkpoint', OfCheckpoint>
export type Command = WindowCommand | HostCommand | MachineCommand | CheckpointCommand

const always = (): Verdict => ({ allowed: true })
const idsOf = ({ host, machine }: OfMachine) => ({ hostId: host.id, vmId: machine.id })

const machineCommands: readonly MachineCommand[] = [
  {
    id: 'settings',
    scope: 'machine',
    group: 0,
    icon: 'settings',
    keys: ['Alt+Enter', 'Ctrl+O'],
    verdict: canOpenSettings,
    run: (subject) => (dispatch) => {
      dispatch(dialogOpened({ kind: 'checkpointSettings', ...idsOf(subject) }))
    },
  },
  {
    id: 'start',
    scope: 'machine',
    group: 0,
    icon: 'now',
    keys: ['Ctrl+S'],
    verdict: ({ machine }) => canStart(machine),
    run: startMachine,
  },
  {
    id: 'turnOff',
    scope: 'machine',
    group: 0,
    icon: 'power',
    keys: [],
    verdict: ({ machine }) => canTurnOff(machine),
    run: (subject) => (dispatch) => {
      dispatch(dialogOpened({ kind: 'turnOff', ...idsOf(subject) }))
    },
  },
  {
    id: 'checkpoint',
    scope: 'machine',
    group: 1,
    icon: 'checkpoint',
    keys: ['Ctrl+K'],
    verdict: ({ machine, checkpoints }) => canCreateCheckpoint(machine, checkpoints.length),
    run: createCheckpointNow,
  },
  {
    id: 'checkpointWithName',
    scope: 'machine',
    group: 1,
    icon: 'checkpointName',
    keys: ['Ctrl+Shift+K'],
    verdict: ({ machine, checkpoints }) => canCreateCheckpoint(machine, checkpoints.length),
    run: (subject) => (dispatch) => {
      dispatch(dialogOpened({ kind: 'checkpointName', ...idsOf(subject) }))
    },
  },
  {
    // Neighbours in Hyper-V Manager, where that is how accidents happen: a line and another drawing set it apart.
    id: 'revert',
    scope: 'machine',
    group: 2,
    icon: 'revert',
    keys: ['Ctrl+E'],
    verdict: ({ machine, checkpoints }) => canRevert(machine, checkpoints),
    run: (subject) => (dispatch) => {
      const checkpointId = subject.machine.parentCheckpointId
      if (checkpointId !== null)
        dispatch(dialogOpened({ kind: 'applyCheckpoint', ...idsOf(subject), checkpointId, revert: true }))
    },
  },
]

const checkpointCommands: readonly CheckpointCommand[] = [
  {
    id: 'apply',
    scope: 'checkpoint',
    group: 0,
    icon: 'apply',
    keys: ['Enter'],
    verdict: ({ machine, checkpoint }) => canApplyCheckpoint(machine, checkpoint),
    run: (subject) => (dispatch) => {
      const checkpointId = subject.checkpoint.id
      dispatch(dialogOpened({ kind: 'applyCheckpoint', ...idsOf(subject), checkpointId, revert: false }))
    },
  },
]

const hostCommands: readonly HostCommand[] = [
  {
    id: 'refresh',
    scope: 'host',
    group: 0,
    icon: 'refresh',
    keys: ['F5'],
    verdict: always,
    run: refreshHost,
  },
]

const windowCommands: readonly WindowCommand[] = [
  {
    id: 'search',
    scope: 'window',
    group: 0,
    icon: 'search',
    keys: ['Ctrl+F'],
    verdict: always,
    run: () => () => focusSearch(),
  },
  {
    id: 'nextPane',
    scope: 'window',
    group: 1,
    icon: 'chevronRight',
    keys: ['F6'],
    verdict: always,
    run: () => () => focusPane('next'),
  },
  {
    id: 'previousPane',
    scope: 'window',
    group: 1,
    icon: 'chevronRight',
    keys: ['Shift+F6'],
    verdict: always,
    run: () => () => focusPane('previous'),
  },
]

/** Every command, in the order of Hyper-V Manager's menus: the one table behind menus, the Actions pane and the keyboard. */
export const commands: readonly Command[] = [
  ...hostCommands,
  ...machineCommands,
  ...checkpointCommands,
  ...windowCommands,
]
