import type { CheckpointKind, SnapshotType } from '../../shared/domain/checkpoint.ts'
import type { MadeKind } from '../../shared/domain/made-checkpoint.ts'
import { words } from '../../shared/words/words.ts'

/** The kind of a checkpoint in words: as the host tells it, and better where it was made here. */
export const madeText = (
  kind: CheckpointKind,
  became: MadeKind | undefined,
  type: SnapshotType | null,
): string =>
  kind === 'noMemory' && became === 'production' ? words.productionLabel() : words.kindLabel(kind, type)
