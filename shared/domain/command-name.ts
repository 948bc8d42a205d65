import type { HostJob } from './host-job.ts'
import { z } from './schema.ts'

/** The commands that change a machine's power state. */
export const powerCommand = z.enum([
  'startVirtualMachine',
  'turnOffVirtualMachine',
  'shutDownVirtualMachine',
  'saveVirtualMachine',
  'pauseVirtualMachine',
  'resumeVirtualMachine',
  'resetVirtualMachine',
  'deleteSavedState',
])
export type PowerCommand = z.output<typeof powerCommand>

/** Makes something of each power command, by its name. */
export const eachPower = <Made>(
  make: (command: PowerCommand) => Made,
): Readonly<Record<PowerCommand, Made>> =>
  // A record by all names of the list, which types cannot follow through it.
  Object.fromEntries(powerCommand.options.map((command) => [command, make(command)])) as Record<
    PowerCommand,
    Made
  >

/** The commands at a virtual machine that a window can give, as the contract names them. Whatever depends on one is a record over all. */
export const commandName = z.enum([
  'createCheckpoint',
  'applyCheckpoint',
  'deleteCheckpoints',
  'renameCheckpoint',
  'setCheckpointNotes',
  'exportCheckpoint',
  'setCheckpointSettings',
  ...powerCommand.options,
  'cancelJob',
])
export type CommandName = z.output<typeof commandName>

interface CommandFacts {
  /** The operations of the host that carry it out, each one step of it; services alone call those of another name. */
  readonly steps: readonly string[]
  /** Whether it takes long, in one step that Hyper-V can end early. */
  readonly isStoppable: boolean
  /** The kinds of jobs that Hyper-V's own list shows while it runs. */
  readonly jobs: readonly HostJob['kind'][]
}

const brief = (step: CommandName, ...jobs: CommandFacts['jobs']): CommandFacts => ({
  steps: [step],
  isStoppable: false,
  jobs,
})

/** The facts of each command before it runs; none has a time limit, for Hyper-V would go on after it. */
export const commandFacts: Readonly<Record<CommandName, CommandFacts>> = {
  createCheckpoint: { steps: ['createCheckpoint'], isStoppable: true, jobs: ['create'] },
  applyCheckpoint: {
    steps: ['applyCheckpointStep', 'keepAndApply'],
    isStoppable: true,
    jobs: ['create', 'save', 'apply', 'start'],
  },
  deleteCheckpoints: {
    steps: ['deleteCheckpoint', 'deleteCheckpointSubtree'],
    isStoppable: false,
    jobs: ['delete', 'merge'],
  },
  renameCheckpoint: brief('renameCheckpoint'),
  setCheckpointNotes: brief('setCheckpointNotes'),
  exportCheckpoint: { steps: ['exportCheckpoint'], isStoppable: true, jobs: ['export'] },
  setCheckpointSettings: brief('setCheckpointSettings'),
  startVirtualMachine: brief('startVirtualMachine', 'start'),
  turnOffVirtualMachine: brief('turnOffVirtualMachine'),
  shutDownVirtualMachine: brief('shutDownVirtualMachine'),
  saveVirtualMachine: brief('saveVirtualMachine', 'save'),
  pauseVirtualMachine: brief('pauseVirtualMachine'),
  resumeVirtualMachine: brief('resumeVirtualMachine'),
  resetVirtualMachine: brief('resetVirtualMachine'),
  deleteSavedState: brief('deleteSavedState', 'clearState'),
  cancelJob: brief('cancelJob'),
}

/** Returns the command that an operation is, or is a step of; `null` for every other operation. */
export const commandOfOperation = (operation: string): CommandName | null =>
  commandName.options.find((name) => name === operation || commandFacts[name].steps.includes(operation)) ??
  null
