import { z } from './schema.ts'

/** Our own limit, in UTF-16 units; Microsoft documents none. */
export const CHECKPOINT_NOTES_LIMIT = 4000

// eslint-disable-next-line no-control-regex -- finding control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

export type CheckpointNotesProblem = 'tooLong' | 'controlCharacter' | 'brokenCharacter'

/** Why a text cannot be a checkpoint's notes, or `null`. Lines and tabs are allowed. */
export function checkpointNotesProblem(notes: string): CheckpointNotesProblem | null {
  if (notes.length > CHECKPOINT_NOTES_LIMIT) return 'tooLong'
  if (/\p{Surrogate}/u.test(notes)) return 'brokenCharacter'
  return CONTROL.test(notes) ? 'controlCharacter' : null
}

const LINE_END = /\r\n?|\n/gu

/** Notes as a text field holds them: a browser knows one kind of line end. */
export const notesForEditing = (notes: string): string => notes.replace(LINE_END, '\n')

/** Notes as a Windows host keeps them, and Hyper-V Manager shows them. */
export const notesForHost = (text: string): string => text.replace(LINE_END, '\r\n')

/** Notes a checkpoint may be given; an empty text takes them away. */
export const checkpointNotes = z.string().superRefine((notes, context) => {
  const problem = checkpointNotesProblem(notes)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})
