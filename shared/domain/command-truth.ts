import type { CheckpointSettingsChange, CheckpointSettings } from './checkpoint-settings.ts'
import type { CommandName } from './command-name.ts'
import { isUserCheckpoint } from './checkpoint.ts'
import type { ExpectedMachine, ExpectedTarget } from './expected.ts'
import type { Truth } from './failure.ts'
import type { Inventory } from './inventory.ts'
import { settledState, type SettledState } from './virtual-machine.ts'

/** A command of one call as it was asked, as far as readings can tell what came of it. */
export interface AskedCommand {
  readonly command: CommandName
  readonly expected: ExpectedMachine & Partial<Pick<ExpectedTarget, 'target'>>
  readonly name?: string
  readonly notes?: string
  readonly was?: CheckpointSettings
  readonly change?: CheckpointSettingsChange
}

const GOAL: Partial<Readonly<Record<CommandName, SettledState>>> = {
  startVirtualMachine: 'Running',
  turnOffVirtualMachine: 'Off',
  shutDownVirtualMachine: 'Off',
  saveVirtualMachine: 'Saved',
  pauseVirtualMachine: 'Paused',
  resumeVirtualMachine: 'Running',
  deleteSavedState: 'Off',
}

const JUDGED: ReadonlySet<string> = new Set([
  ...Object.keys(GOAL),
  'createCheckpoint',
  'renameCheckpoint',
  'setCheckpointNotes',
  'setCheckpointSettings',
])

/** Whether readings can tell at all what came of a command: of a reset, an export or a folder they cannot. */
export const canBeJudged = ({ command, change }: AskedCommand): boolean =>
  JUDGED.has(command) && change?.snapshotFileLocation === undefined

const between = <T>(was: T, goal: T, is: T): Truth => (is === goal ? 'yes' : is === was ? 'no' : 'unknown')

/** A checkpoint is known to be the command's by the name it was asked to bear; others may make some at any time. */
function creationTruth(
  { expected: { vmId }, name }: AskedCommand,
  before: Inventory,
  after: Inventory,
): Truth {
  const known = new Set(before.checkpoints.map(({ id }) => id))
  const fresh = after.checkpoints.filter(
    (one) => one.vmId === vmId && isUserCheckpoint(one) && !known.has(one.id),
  )
  if (fresh.length === 0) return 'no'
  const named = fresh.filter((one) => one.name === name)
  return named.length === 1 ? 'yes' : 'unknown'
}

function settingsTruth({ was, change }: AskedCommand, after: CheckpointSettings): Truth {
  if (!was || !change || change.snapshotFileLocation !== undefined) return 'unknown'
  const keys = (['checkpointType', 'automaticCheckpoints'] as const).filter(
    (key) => change[key] !== undefined,
  )
  if (keys.every((key) => after[key] === change[key])) return 'yes'
  return keys.every((key) => after[key] === was[key]) ? 'no' : 'unknown'
}

/**
 * Returns what readings from before and after a command say of it, once its machine has settled; `unknown` where they cannot
 * tell, as of a reset or an export. `before` is any reading from before it, `null` where there was none.
 */
export function commandTruth(asked: AskedCommand, before: Inventory | null, after: Inventory): Truth {
  const { command, expected, name, notes } = asked
  const machine = after.machines.find(({ id }) => id === expected.vmId)
  if (!machine) return 'unknown'
  const state = settledState(machine.state)
  const goal = GOAL[command]
  if (goal !== undefined) {
    const power = between<SettledState | null>(settledState(expected.state), goal, state)
    // A guest that was asked to shut down may do so minutes later.
    return power === 'no' && command === 'shutDownVirtualMachine' ? 'unknown' : power
  }
  const is = after.checkpoints.find(({ id }) => id === expected.target?.id)
  switch (command) {
    case 'createCheckpoint':
      return before ? creationTruth(asked, before, after) : 'unknown'
    case 'renameCheckpoint':
      return is && name !== undefined ? between(expected.target?.name, name, is.name) : 'unknown'
    case 'setCheckpointNotes': {
      const was = before?.checkpoints.find(({ id }) => id === expected.target?.id)?.notes
      return is && notes !== undefined ? between(was, notes, is.notes) : 'unknown'
    }
    case 'setCheckpointSettings':
      return settingsTruth(asked, { ...machine, snapshotFileLocation: '' })
    default:
      return 'unknown'
  }
}
