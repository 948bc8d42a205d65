import type { Checkpoint } from '../../domain/checkpoint.ts'
import type { VirtualMachine } from '../../domain/virtual-machine.ts'
import { visible } from '../format.ts'
import { stateLabel } from './labels.ts'
import type { AskedPower, PowerText } from '../power-dialogs.ts'

/** The words of one of the questions; the functions take the machine's name. */
interface PowerWords {
  readonly title: (vm: string) => string
  /** Tells what is gone afterwards. */
  readonly lost: (vm: string) => string
  readonly afterwards: (vm: string) => string
  readonly confirm: string
  /** While it is under way. */
  readonly underWay: (vm: string) => string
}

const WORDS: Readonly<Record<AskedPower, PowerWords>> = {
  shutDown: {
    title: (vm) => `Shut down ${vm}?`,
    lost: () =>
      'What programs have not saved. The guest is asked, as from its own menu, and signs everybody out.',
    afterwards: (vm) =>
      `${vm} will be Off. A guest with unsaved work may refuse, and one whose shutdown service is off or silent is not asked at all: then ${vm} goes on, and you are told. It is never turned off without asking you.`,
    confirm: 'Shut Down',
    underWay: (vm) => `Waiting for the guest of ${vm} to shut down...`,
  },
  turnOff: {
    title: (vm) => `Turn off ${vm}?`,
    lost: () =>
      'What the guest has in memory and has not yet written to its disks. It is not asked: this is like pulling the plug.',
    afterwards: (vm) => `${vm} will be Off.`,
    confirm: 'Turn Off',
    underWay: (vm) => `Turning off ${vm}...`,
  },
  reset: {
    title: (vm) => `Reset ${vm}?`,
    lost: () =>
      'What the guest has in memory and has not yet written to its disks. It is not asked: this is like the reset button of a computer.',
    afterwards: (vm) => `${vm} will be Running: its guest starts anew at once.`,
    confirm: 'Reset',
    underWay: (vm) => `Resetting ${vm}...`,
  },
  deleteSavedState: {
    title: (vm) => `Delete the saved state of ${vm}?`,
    lost: (vm) =>
      `The memory that ${vm} was saved with: its programs as they were, and what they had not yet written to its disks.`,
    afterwards: (vm) => `${vm} will be Off. Its next start is like one after a power failure.`,
    confirm: 'Delete Saved State',
    underWay: (vm) => `Deleting the saved state of ${vm}...`,
  },
}

/** The question before a power command that throws something away. */
export function powerText(command: AskedPower, { name }: Pick<VirtualMachine, 'name'>): PowerText {
  const words = WORDS[command]
  const vm = visible(name)
  return {
    title: words.title(vm),
    lost: words.lost(vm),
    afterwards: words.afterwards(vm),
    confirm: words.confirm,
    underWay: words.underWay(vm),
  }
}

/**
 * Tells what becomes of the machine's checkpoints. Hyper-V deletes an automatic one that Now descends from
 * when the machine goes off, however it does. `null` where there is nothing to say.
 * https://learn.microsoft.com/virtualization/community/team-blog/2017/20170420-making-it-easier-to-revert
 */
export function checkpointsFact(
  command: AskedPower,
  { parentCheckpointId }: Pick<VirtualMachine, 'parentCheckpointId'>,
  checkpoints: readonly Checkpoint[],
): string | null {
  if (checkpoints.length === 0) return null
  const parent = checkpoints.find(({ id }) => id === parentCheckpointId)
  const goesOff = command === 'shutDown' || command === 'turnOff'
  if (!goesOff || parent?.isAutomatic !== true)
    return checkpoints.length === 1 ? 'The one there is stays.' : `All ${checkpoints.length} stay.`
  const gone = `"${visible(parent.name)}" was made automatically at the start and goes with it; the state it holds is lost.`
  return checkpoints.length === 1 ? gone : `${gone} The others stay.`
}

/** Tells the state that the machine was found in after a command that failed. */
export const isNow = ({ name, state }: Pick<VirtualMachine, 'name' | 'state'>): string =>
  `${visible(name)} is ${stateLabel(state)} now.`

export const powerWords = {
  host: 'Host',
  machine: 'Virtual machine',
  heartbeat: 'Heartbeat',
  lost: 'Is lost',
  checkpoints: 'Checkpoints',
  afterwards: 'Afterwards',
  silent: 'The guest gives no sign of life, so it may not hear the request.',
  turnOff: 'Turn Off...',
  cancel: 'Cancel',
  close: 'Close',
  goesOn: 'You can close this: the work goes on, and the bar at the bottom of the window shows it.',
} as const
