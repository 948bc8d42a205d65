import { z } from './schema.ts'
import {
  checkpointType,
  toldCheckpointType,
  type BackupService,
  type CheckpointType,
  type VirtualMachine,
} from './virtual-machine.ts'
import { settledState } from './virtual-machine.ts'

/** A machine's checkpoint settings, as `Get-VM` tells and `Set-VM` takes them. */
export const checkpointSettings = z.object({
  checkpointType: toldCheckpointType.nullable(),
  /** `null` on a host that has no automatic checkpoints. */
  automaticCheckpoints: z.boolean().nullable(),
  /** Folder for checkpoint configuration and saved memory; disks stay beside their parents. */
  snapshotFileLocation: z.string(),
})
export type CheckpointSettings = z.infer<typeof checkpointSettings>

/** The settings to change; what is absent stays as it is. */
export const checkpointSettingsChange = z.object({
  checkpointType: z.exactOptional(checkpointType),
  automaticCheckpoints: z.exactOptional(z.boolean()),
  snapshotFileLocation: z.exactOptional(z.string().trim().min(1).max(260)),
})
export type CheckpointSettingsChange = z.infer<typeof checkpointSettingsChange>

/** The settings page's boxes and radios. */
export interface CheckpointSettingsForm {
  readonly enabled: boolean
  readonly production: boolean
  readonly fallBack: boolean
  readonly automaticCheckpoints: boolean | null
  readonly snapshotFileLocation: string
}

/**
 * Returns the form that the page shows for the settings a host told; where checkpoints are off it prepares
 * what enabling them would choose.
 */
export const toForm = (settings: CheckpointSettings): CheckpointSettingsForm => ({
  enabled: settings.checkpointType !== 'Disabled',
  production: settings.checkpointType !== 'Standard',
  fallBack: settings.checkpointType !== 'ProductionOnly',
  automaticCheckpoints: settings.automaticCheckpoints,
  snapshotFileLocation: settings.snapshotFileLocation,
})

/** The checkpoint type that the page's boxes stand for. */
export function typeOfForm({ enabled, production, fallBack }: CheckpointSettingsForm): CheckpointType {
  if (!enabled) return 'Disabled'
  if (!production) return 'Standard'
  return fallBack ? 'Production' : 'ProductionOnly'
}

/** Only the fields in which the page differs from the settings as read. */
export function changeOfForm(
  form: CheckpointSettingsForm,
  read: CheckpointSettings,
): CheckpointSettingsChange {
  const type = typeOfForm(form)
  const location = form.snapshotFileLocation.trim()
  return {
    ...(type === read.checkpointType ? {} : { checkpointType: type }),
    ...(form.automaticCheckpoints === null || form.automaticCheckpoints === read.automaticCheckpoints
      ? {}
      : { automaticCheckpoints: form.automaticCheckpoints }),
    ...(location === read.snapshotFileLocation ? {} : { snapshotFileLocation: location }),
  }
}

/** The outcome of asking for a checkpoint now. */
export type CheckpointOutcome =
  | 'none'
  | 'production'
  | 'standard'
  | 'standardInstead'
  | 'refused'
  | 'noMemory'
  | 'productionIfGuestAnswers'
  | 'productionOrStandard'

/**
 * Whether a machine's configuration version is one that production checkpoints came with.
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/upgrade-virtual-machine-version-in-hyper-v-on-windows-or-windows-server
 */
export function knowsProduction(version: string | null): boolean {
  const [major = 0, minor = 0] = (version ?? 'later').split('.').map(Number)
  // What is no number is a version that came later than this program, or one that could not be read.
  return !(major < 6 || (major === 6 && minor < 2))
}

/**
 * Which checkpoint a machine would get under `type` in its present state. `service` is `null` where it was not
 * asked. https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints
 */
export function checkpointOutcome(
  type: CheckpointType,
  { state, version }: Pick<VirtualMachine, 'state' | 'version'>,
  service: BackupService | null,
): CheckpointOutcome {
  if (type === 'Disabled') return 'none'
  const settled = settledState(state)
  if (settled === 'Off') return 'noMemory'
  if (type === 'Standard') return 'standard'
  if (!knowsProduction(version)) return type === 'ProductionOnly' ? 'refused' : 'standardInstead'
  if (settled === 'Running' && (service === null || service === 'Unknown'))
    return type === 'ProductionOnly' ? 'productionIfGuestAnswers' : 'productionOrStandard'
  const guestAnswers = settled === 'Running' && (service === 'Ok' || service === 'Degraded')
  if (guestAnswers) return 'production'
  return type === 'ProductionOnly' ? 'refused' : 'standardInstead'
}
