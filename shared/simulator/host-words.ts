import type { Language } from '../domain/preferences.ts'
import type { VMOperation } from '../domain/virtual-machine.ts'
import type { Machine } from './world.ts'

/** The words of a host's Windows for its machines, in each language of Windows that is simulated. */
const hostWords = {
  en: {
    normal: 'Operating normally',
    CreatingSnapshot: 'Creating Checkpoint',
    ApplyingSnapshot: 'Applying Checkpoint',
    DeletingSnapshot: 'Deleting Checkpoint',
    ExportingVirtualMachine: 'Exporting',
    MergingDisks: 'Merging Disks',
  },
  de: {
    normal: 'Normaler Betrieb',
    CreatingSnapshot: 'Prüfpunkt wird erstellt',
    ApplyingSnapshot: 'Prüfpunkt wird angewendet',
    DeletingSnapshot: 'Prüfpunkt wird gelöscht',
    ExportingVirtualMachine: 'Wird exportiert',
    MergingDisks: 'Datenträger werden zusammengeführt',
  },
} as const satisfies Readonly<Record<Language, object>>

/** Returns the operation that a machine is busy with at a moment, and how its host says so. */
export function statusOf(
  { work, merge }: Machine,
  now: number,
  language: Language,
): { operation: VMOperation | null; status: string } {
  const words: Partial<Readonly<Record<VMOperation, string>>> = hostWords[language]
  const at = work ?? (merge && { ...merge, operation: 'MergingDisks' as const })
  if (!at) return { operation: null, status: hostWords[language].normal }
  const span = at.endsAt - at.startedAt
  const percent = span > 0 ? Math.min(99, Math.floor((100 * (now - at.startedAt)) / span)) : 0
  return { operation: at.operation, status: `${words[at.operation] ?? at.operation} (${percent}%)` }
}
