import { knowsProduction, type CheckpointOutcome } from '../../domain/checkpoint-settings.ts'
import { settledState, type BackupService, type VirtualMachine } from '../../domain/virtual-machine.ts'
import { visible } from '../format.ts'
import { stateLabel } from './labels.ts'

/** Hyper-V Manager's own words for the page *Checkpoints* of a machine's settings. */
export const settingsWords = {
  type: 'Checkpoint Type',
  enable: 'Enable checkpoints',
  select:
    'Select the type of checkpoint that will be created when users choose to checkpoint this virtual machine.',
  production: 'Production checkpoints',
  productionHelp:
    "Use backup technology in the guest operating system to create data-consistent checkpoints that don't include information about running applications.",
  fallBack: "Create standard checkpoints if it's not possible to create a production checkpoint.",
  standard: 'Standard checkpoints',
  standardHelp: 'Create application-consistent checkpoints that capture the current state of applications.',
  automatic: 'Use automatic checkpoints',
  location: 'Checkpoint File Location',
  locationHelp:
    'Choose where to store the checkpoint configuration and checkpoint saved state files for this virtual machine.',
  disksStay: 'Disk files (AVHDX) are not kept there: they stay beside the virtual disks they belong to.',
  ok: 'OK',
  cancel: 'Cancel',
  apply: 'Apply',
  reading: 'Reading the settings...',
  saved: 'Saved.',
  locationMissing: 'A folder on the host is needed.',
  changed: 'The host has other settings now than when this page was opened. They are shown; look again.',
} as const

export const settingsTitle = (vmName: string): string => `Checkpoint settings of ${visible(vmName)}`

/** Why the location cannot be changed. */
export const locationLocked = (count: number): string =>
  `Locked: Hyper-V lets it change only while there are no checkpoints, and there ${count === 1 ? 'is 1' : `are ${count}`}.`

const SERVICE: Readonly<Record<Exclude<BackupService, 'Ok' | 'Degraded' | 'Unknown'>, string>> = {
  Disabled: "the guest's backup service is switched off in the machine's integration services",
  NoContact: "the guest's backup service does not answer",
  LostCommunication: "the guest's backup service has stopped answering",
  CommunicationTimedOut: "the guest's backup service did not answer in time",
  CommunicationFailed: "the host cannot reach the guest's backup service",
  Dormant: "the guest's backup service is paused",
  ProtocolMismatch: "the guest's backup service speaks another version than the host",
  ApplicationCritical: "the guest's backup service says that an application is in a critical state",
  Error: "the guest's backup service reports an error",
  NonRecoverableError: "the guest's backup service reports an error it cannot recover from",
}

function whyNoProduction({ state, version }: VirtualMachine, service: BackupService | null): string {
  if (!knowsProduction(version))
    return `its configuration version is ${version}, and production checkpoints need 6.2 or later`
  if (settledState(state) !== 'Running')
    return `it is ${stateLabel(state)}, and only a running or a switched-off machine can make one`
  return service === null || service === 'Ok' || service === 'Degraded' || service === 'Unknown'
    ? "the guest's backup service cannot be asked"
    : SERVICE[service]
}

/** Tells what the choice on the page would bring if a checkpoint were made now. */
export function outcomeText(
  outcome: CheckpointOutcome,
  machine: VirtualMachine,
  service: BackupService | null,
): string {
  const vm = visible(machine.name)
  switch (outcome) {
    case 'none':
      return `No checkpoint of ${vm} can be made, and its current state cannot be kept before an apply.`
    case 'noMemory':
      return `${vm} is off: a checkpoint would hold its disks; there is no memory to hold.`
    case 'standard':
      return 'A checkpoint would hold disks and memory: applying it brings the machine back to that very moment.'
    case 'production':
      return service === 'Degraded'
        ? "The guest's backup service answers, but reports that it is degraded: production checkpoints should work. They hold no memory: applying one leaves the machine off."
        : "The guest's backup service answers: production checkpoints will work. They hold no memory: applying one leaves the machine off."
    case 'standardInstead':
      return `A production checkpoint is not possible now: ${whyNoProduction(machine, service)}. A standard one, with memory, would be made instead.`
    case 'refused':
      return `A checkpoint would fail now: ${whyNoProduction(machine, service)}, and standard checkpoints are not allowed.`
    case 'productionIfGuestAnswers':
      return "Whether the guest's backup service answers is not known. If it does not, a checkpoint will fail."
    case 'productionOrStandard':
      return "Whether the guest's backup service answers is not known. If it does not, a standard checkpoint, with memory, is made instead."
  }
}
