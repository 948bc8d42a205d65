import { hostCallNames, type HostCallName, type Operations } from '../../shared/contract/operations.ts'

interface HostFunction {
  /** The function of the panel's module that answers it. */
  readonly function: string
  /** Milliseconds it may take. A command has no limit: Hyper-V would go on, and nobody would know how far. */
  readonly limit: number | null
  /** It opens every disk, searches the event logs or waits for a share: it has a lane of its own, so that the list never waits for it. */
  readonly isSlow: boolean
}

type FunctionOf<N extends HostCallName> = Operations[N]['kind'] extends 'command'
  ? HostFunction & { readonly limit: null; readonly isSlow: false }
  : HostFunction & { readonly limit: number }

/** How PowerShell answers what a host is asked. */
export const hostFunctions: { readonly [N in HostCallName]: FunctionOf<N> } = {
  getInventory: { function: 'Get-PanelInventory', limit: 60_000, isSlow: false },
  measureCheckpoints: { function: 'Measure-PanelCheckpoint', limit: 300_000, isSlow: true },
  previewApply: { function: 'Get-PanelApplyPreview', limit: 120_000, isSlow: true },
  getCheckpointSettings: { function: 'Get-PanelCheckpointSettings', limit: 60_000, isSlow: false },
  setCheckpointSettings: { function: 'Set-PanelCheckpointSettings', limit: null, isSlow: false },
  createCheckpoint: { function: 'New-PanelCheckpoint', limit: null, isSlow: false },
  applyCheckpointStep: { function: 'Restore-PanelCheckpoint', limit: null, isSlow: false },
  keepAndApply: { function: 'Invoke-PanelKeepAndApply', limit: null, isSlow: false },
  renameCheckpoint: { function: 'Rename-PanelCheckpoint', limit: null, isSlow: false },
  setCheckpointNotes: { function: 'Set-PanelCheckpointNotes', limit: null, isSlow: false },
  deleteCheckpoint: { function: 'Remove-PanelCheckpoint', limit: null, isSlow: false },
  deleteCheckpointSubtree: { function: 'Remove-PanelCheckpointSubtree', limit: null, isSlow: false },
  exportCheckpoint: { function: 'Export-PanelCheckpoint', limit: null, isSlow: false },
  checkFolder: { function: 'Get-PanelFolder', limit: 60_000, isSlow: true },
  getHostFacts: { function: 'Get-PanelHostFacts', limit: 60_000, isSlow: false },
  getMachineDetails: { function: 'Get-PanelMachineDetails', limit: 60_000, isSlow: false },
  getCheckpointDetails: { function: 'Get-PanelCheckpointDetails', limit: 60_000, isSlow: false },
  listHostEvents: { function: 'Get-PanelEvent', limit: 120_000, isSlow: true },
  listJobs: { function: 'Get-PanelJob', limit: 60_000, isSlow: false },
  cancelJob: { function: 'Stop-PanelJob', limit: null, isSlow: false },
  startVirtualMachine: { function: 'Start-PanelVirtualMachine', limit: null, isSlow: false },
  turnOffVirtualMachine: { function: 'Stop-PanelVirtualMachine', limit: null, isSlow: false },
  shutDownVirtualMachine: { function: 'Stop-PanelGuest', limit: null, isSlow: false },
  saveVirtualMachine: { function: 'Save-PanelVirtualMachine', limit: null, isSlow: false },
  pauseVirtualMachine: { function: 'Suspend-PanelVirtualMachine', limit: null, isSlow: false },
  resumeVirtualMachine: { function: 'Resume-PanelVirtualMachine', limit: null, isSlow: false },
  resetVirtualMachine: { function: 'Restart-PanelVirtualMachine', limit: null, isSlow: false },
  deleteSavedState: { function: 'Remove-PanelSavedState', limit: null, isSlow: false },
}

/** Returns the capabilities of a session that has these PowerShell functions and no others of the panel's. */
export const capabilitiesOfFunctions = (functions: readonly string[]): readonly HostCallName[] =>
  hostCallNames.filter((name) => functions.includes(hostFunctions[name].function))
