import { isCalledDomainController } from './apply-preview.ts'
import type { CheckpointType } from './virtual-machine.ts'
import type { MachineDetails } from './details.ts'

/** What a choice of checkpoint settings means for one machine, besides the kind of its next checkpoint. */
export type SettingsRemark =
  | { readonly kind: 'automatic' | 'domainController' | 'clustered' }
  | { readonly kind: 'passThrough' | 'shared'; readonly paths: readonly string[] }

/** The remarks on a choice. `details` is `null` while what only they tell is not known. */
export function settingsRemarks(
  choice: { readonly type: CheckpointType; readonly automatic: boolean },
  notes: string,
  details: Pick<MachineDetails, 'hardware' | 'clustered'> | null,
): readonly SettingsRemark[] {
  if (choice.type === 'Disabled') return []
  const pathsOf = (kind: 'passThrough' | 'shared'): readonly string[] =>
    (details?.hardware.drives ?? []).flatMap((one) => (one.kind === kind ? [one.path ?? ''] : []))
  const drives = (['passThrough', 'shared'] as const)
    .map((kind) => ({ kind, paths: pathsOf(kind) }))
    .filter(({ paths }) => paths.length > 0)
  const isWrongForController = choice.type !== 'ProductionOnly' && isCalledDomainController(notes)
  return [
    ...(isWrongForController ? [{ kind: 'domainController' as const }] : []),
    ...drives,
    ...(details?.clustered === true ? [{ kind: 'clustered' as const }] : []),
    ...(choice.automatic ? [{ kind: 'automatic' as const }] : []),
  ]
}
