import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import { notesForEditing } from '../../../shared/domain/checkpoint-notes.ts'
import type { Checkpoint } from '../../../shared/domain/checkpoint.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { OwnCommand } from '../../prompt/use-prompt.ts'

/** The commands that save a checkpoint's page. */
export type Operation = 'renameCheckpoint' | 'setCheckpointNotes'

type Field = 'name' | 'notes'
type Change = Partial<Pick<Checkpoint, Field>>
type Details = OutputOf<'getCheckpointDetails'>

/** How the last saving went. */
export type Saving =
  | { readonly kind: 'none' | 'running' | 'saved' }
  /** `isThere` is what the host was found to have of `field` afterwards; `null` where it could not be read. */
  | {
      readonly kind: 'failed'
      readonly failure: Failure
      readonly field: Field
      readonly isThere: boolean | null
    }

const hasIt = (checkpoint: Checkpoint, field: Field, sent: string): boolean =>
  notesForEditing(checkpoint[field]) === notesForEditing(sent)

/**
 * Sends what changed of a checkpoint, one field after the other and none twice; after each the host is read again,
 * because each command needs what the host tells now, and because after a failure only that tells what is true.
 */
export function useSaveCheckpoint(
  { give }: Pick<OwnCommand<Operation>, 'give'>,
  hostId: string,
  readAgain: () => Promise<Details | undefined>,
): {
  readonly saving: Saving
  /** Answers what the host holds afterwards, and whether everything was saved. */
  readonly save: (
    read: Details,
    change: Change,
  ) => Promise<{ readonly done: boolean; readonly read: Details | undefined }>
} {
  const [saving, setSaving] = useState<Saving>({ kind: 'none' })

  const save = async (read: Details, change: Change) => {
    setSaving({ kind: 'running' })
    let current: Details | undefined = read
    for (const field of ['name', 'notes'] as const) {
      const sent = change[field]
      if (sent === undefined || !current) continue
      const { expected }: Details = current
      const { failure } =
        field === 'name'
          ? await give('renameCheckpoint', { hostId, expected, name: sent })
          : await give('setCheckpointNotes', { hostId, expected, notes: sent })
      current = await readAgain()
      if (failure) {
        const isThere = current ? hasIt(current.checkpoint, field, sent) : null
        setSaving({ kind: 'failed', failure, field, isThere })
        return { done: false, read: current }
      }
    }
    // Without a reading the second field may not have been sent.
    setSaving({ kind: current ? 'saved' : 'none' })
    return { done: current !== undefined, read: current }
  }
  return { saving, save }
}
