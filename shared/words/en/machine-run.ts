import type { RunCommandName } from '../../domain/machine-run.ts'
import type { PatternProblem } from '../../domain/name-pattern.ts'
import { placeholders, type Placeholder } from '../../domain/name-pattern.ts'
import {
  isCheckpointType,
  settledState,
  type CheckpointType,
  type VirtualMachine,
} from '../../domain/virtual-machine.ts'
import { commandWords } from './commands.ts'
import { visible } from '../format.ts'
import type { RunState } from '../machine-run.ts'

/** Returns the question of the dialog for several machines, for each command. */
export function runTitle(command: RunCommandName, count: number): string {
  const machines = commandWords.machines(count)
  switch (command) {
    case 'createCheckpoint':
      return `Checkpoint ${machines}?`
    case 'startVirtualMachine':
      return `Start ${machines}?`
    case 'saveVirtualMachine':
      return `Save ${machines}?`
    case 'shutDownVirtualMachine':
      return `Shut down ${machines}?`
  }
}

/** The title once the question was answered. */
export function runningTitle(command: RunCommandName, count: number): string {
  const machines = commandWords.machines(count)
  switch (command) {
    case 'createCheckpoint':
      return `Checkpoints of ${machines}`
    case 'startVirtualMachine':
      return `Starting ${machines}`
    case 'saveVirtualMachine':
      return `Saving ${machines}`
    case 'shutDownVirtualMachine':
      return `Shutting down ${machines}`
  }
}

/** The button that begins. */
export const RUN_BUTTON: Readonly<Record<RunCommandName, string>> = {
  createCheckpoint: 'Checkpoint',
  startVirtualMachine: 'Start',
  saveVirtualMachine: 'Save',
  shutDownVirtualMachine: 'Shut Down',
}

/** The effect of the command on the guests, where that has to be said. */
export const RUN_WARNING: Partial<Readonly<Record<RunCommandName, string>>> = {
  shutDownVirtualMachine:
    'Each guest is asked to shut down, as from its own menu. Programs in it may lose what was not saved, and its users their connections.',
  saveVirtualMachine:
    'Their memory is written to disk, and they stand still until they are started again. Users lose their connections.',
}

const CHECKPOINT: Readonly<Record<CheckpointType, string>> = {
  Production: 'a production checkpoint, or a standard one if the guest cannot',
  ProductionOnly: 'a production checkpoint, or none if the guest cannot',
  Standard: 'a standard checkpoint, with memory',
  Disabled: '',
}

const checkpointEffect = (type: VirtualMachine['checkpointType']): string =>
  isCheckpointType(type) ? CHECKPOINT[type] : 'a checkpoint of a kind that is not known'

/** Returns the effect that the command will have on one machine. */
export function runEffect(command: RunCommandName, machine: VirtualMachine): string {
  const state = settledState(machine.state)
  switch (command) {
    case 'createCheckpoint':
      return state === 'Off'
        ? 'a checkpoint of its disks: it is off'
        : checkpointEffect(machine.checkpointType)
    case 'startVirtualMachine':
      return state === 'Saved' ? 'resumes from its saved memory' : 'starts'
    case 'saveVirtualMachine':
      return 'its memory is saved'
    case 'shutDownVirtualMachine':
      return 'its guest is asked to shut down'
  }
}

const MEANING: Readonly<Record<Placeholder, string>> = {
  vm: 'the name',
  date: 'the day',
  time: 'the time',
  state: 'the state',
  n: 'its number in the list',
}

/** Tells the problem with a pattern for names while it is typed. */
export const patternProblemText = ({ kind, at, text }: PatternProblem): string =>
  kind === 'loneBrace'
    ? `The brace at character ${at + 1} belongs to no placeholder.`
    : `"${visible(text)}" at character ${at + 1} is no placeholder. There are ${placeholders.map((name) => `{${name}}`).join(', ')}.`

export const runWords = {
  pattern: 'Name of each checkpoint',
  patternHelp: `${placeholders.map((name) => `{${name}} is ${MEANING[name]}`).join(', ')}. Left empty, the host names them.`,
  defaultPattern: '{vm} - {date} {time}',
  hostNames: 'named by the host',
  stop: 'Stop at the first failure',
  stopHelp: 'They are done one after another. Otherwise three at a time, and all of them.',
  willDo: (count: number): string => `These ${count}`,
  leftOut: (count: number): string => `Left out (${count})`,
  hidden: (count: number): string =>
    count === 1
      ? '1 more is selected, but filtered out of the list. It is left alone.'
      : `${count} more are selected, but filtered out of the list. They are left alone.`,
  none: 'There is none that this can be done to now.',
  tooMany: (limit: number): string => `At most ${limit} at once. Select fewer.`,
  gone: 'It is no longer on the host.',
  cancel: 'Cancel',
  close: 'Close',
  stopRest: 'Cancel what has not begun',
  stopping: 'Nothing more is begun.',
  copy: 'Copy as text',
  goesOn: 'This can be closed; the work goes on.',
  results: 'Results',
} as const

/** Where one machine of a run is. */
export const RUN_STATE: Readonly<Record<RunState, string>> = {
  waiting: 'waits',
  running: 'under way',
  done: 'done',
  failed: 'failed',
  notBegun: 'not begun',
  unknown: 'not known',
}

/** Tells what a checkpoint of a run became, where that is not what was asked for or known beforehand. */
export const madeText = (name: string, named: boolean): string =>
  named ? `"${visible(name)}"` : `"${visible(name)}": made, but it could not be given its name`

/** `3 of 5 done, 1 failed, 1 not begun`. */
export function runSummary(states: readonly RunState[]): string {
  const count = (state: RunState): number => states.filter((one) => one === state).length
  const rest = (['failed', 'unknown', 'notBegun', 'running', 'waiting'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `, ${count(state)} ${RUN_STATE[state]}`)
  return `${count('done')} of ${states.length} done${rest.join('')}`
}

const RUN_NOUN: Readonly<Record<RunCommandName, string>> = {
  createCheckpoint: 'Checkpoints',
  startVirtualMachine: 'Start',
  saveVirtualMachine: 'Save',
  shutDownVirtualMachine: 'Shut Down',
}

/** Returns the summary of a run that ended while nobody looked at its dialog. */
export const runEndText = (command: RunCommandName, states: readonly RunState[]): string =>
  `${RUN_NOUN[command]}: ${runSummary(states)}.`
