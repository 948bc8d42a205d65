import type { CheckpointKind, SnapshotType } from '../../../shared/domain/checkpoint.ts'
import type { MadeKind } from '../../../shared/domain/made-checkpoint.ts'
import { kindLabel, productionLabel } from '../../../shared/words/labels.ts'
import { treeWords } from '../../../shared/words/screens.ts'

/** What a line of the tree says of the kind of a checkpoint. */
export interface MadeLine {
  readonly kind: string
  readonly badges: readonly { readonly tone: 'warn'; readonly words: string }[]
}

/** The kind of a checkpoint in words: as the host tells it, and better where it was made here. */
export function madeLine(
  kind: CheckpointKind,
  became: MadeKind | undefined,
  type: SnapshotType | null,
): MadeLine {
  if (kind === 'noMemory' && became === 'production') return { kind: productionLabel(), badges: [] }
  const fellBack = kind === 'standard' && became === 'standardInstead'
  return {
    kind: kindLabel(kind, type),
    badges: fellBack ? [{ tone: 'warn', words: treeWords.standardInstead }] : [],
  }
}
