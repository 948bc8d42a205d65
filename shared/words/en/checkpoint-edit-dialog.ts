import { CHECKPOINT_NOTES_LIMIT, type CheckpointNotesProblem } from '../../domain/checkpoint-notes.ts'
import { visible } from '../format.ts'

export const checkpointEditWords = {
  title: (name: string): string => `Settings of "${visible(name)}"`,
  name: 'Name',
  notes: 'Notes',
  hardware: 'Hardware at that time',
  hardwareHelp: 'A checkpoint’s hardware cannot be changed.',
  reading: 'Reading the checkpoint...',
  saved: 'Saved.',
  changed: (name: string): string =>
    `On the host it is now named "${visible(name)}", or has other notes than when this was opened. Look again.`,
  readOnly: (reason: string): string => `Name and notes cannot be changed. ${reason}`,
} as const

/** Tells whether the host has what was sent, as read after a failure. */
export function sentText(what: 'name' | 'notes', isThere: boolean): string {
  if (what === 'name')
    return isThere
      ? 'Read again: the host has the new name.'
      : 'Read again: the host does not have the new name.'
  return isThere
    ? 'Read again: the host has the new notes.'
    : 'Read again: the host does not have the new notes.'
}

/** Tells the problem with notes while they are typed. */
export function notesProblemText(problem: CheckpointNotesProblem): string {
  switch (problem) {
    case 'tooLong':
      return `At most ${CHECKPOINT_NOTES_LIMIT} characters.`
    case 'controlCharacter':
      return 'The notes have a character that cannot be seen. Take it out.'
    case 'brokenCharacter':
      return 'The notes have half a character. Take it out.'
  }
}

/** `43 of 4000`. */
export const notesLength = (length: number): string => `${length} of ${CHECKPOINT_NOTES_LIMIT}`
