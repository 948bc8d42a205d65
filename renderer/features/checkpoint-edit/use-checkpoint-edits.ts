import { useState } from 'react'
import { checkpointNameProblem, type CheckpointNameProblem } from '../../../shared/domain/checkpoint-name.ts'
import {
  checkpointNotesProblem,
  notesForEditing,
  notesForHost,
  type CheckpointNotesProblem,
} from '../../../shared/domain/checkpoint-notes.ts'
import type { Checkpoint } from '../../../shared/domain/checkpoint.ts'

type Editable = Pick<Checkpoint, 'name' | 'notes'>

/** The fields of a checkpoint's page, each as read from the host unless the user changed it. */
export interface CheckpointEdits {
  readonly name: string
  /** With a browser's line ends. */
  readonly notes: string
  readonly nameProblem: CheckpointNameProblem | null
  readonly notesProblem: CheckpointNotesProblem | null
  /** How long the notes are as the host will keep them, in UTF-16 units. */
  readonly notesLength: number
  /** The fields to send: only those that differ from the host. */
  readonly change: Partial<Editable>
  readonly isChanged: boolean
  readonly isValid: boolean
  readonly edit: (part: Partial<Editable>) => void
  /** Forgets what was typed into a field: the host has it now. */
  readonly settle: (field: keyof Editable) => void
}

/** Keeps what the user typed over a checkpoint as read; what they did not touch follows the host. */
export function useCheckpointEdits(read: Editable): CheckpointEdits {
  const [typed, setTyped] = useState<Partial<Editable>>({})
  const name = typed.name ?? read.name
  const notes = typed.notes ?? notesForEditing(read.notes)
  const sent = notesForHost(notes)
  const change = {
    ...(name === read.name ? {} : { name }),
    ...(notes === notesForEditing(read.notes) ? {} : { notes: sent }),
  }
  // What the host already has may break our rules; only what is to be sent has to keep them.
  const nameProblem = change.name === undefined ? null : checkpointNameProblem(change.name)
  const notesProblem = change.notes === undefined ? null : checkpointNotesProblem(change.notes)
  return {
    name,
    notes,
    nameProblem,
    notesProblem,
    notesLength: sent.length,
    change,
    isChanged: Object.keys(change).length > 0,
    isValid: nameProblem === null && notesProblem === null,
    edit: (part) => setTyped((before) => ({ ...before, ...part })),
    settle: (field) => setTyped(({ [field]: _settled, ...rest }) => rest),
  }
}
