import { CHECKPOINT_NAME_LIMIT, type CheckpointNameProblem } from '../../domain/checkpoint-name.ts'
import { visible } from '../format.ts'

/** Tells the problem with a name while it is typed. */
export function nameProblemText(problem: CheckpointNameProblem): string {
  switch (problem) {
    case 'blank':
      return 'A checkpoint needs a name.'
    case 'tooLong':
      return `At most ${CHECKPOINT_NAME_LIMIT} characters.`
    case 'controlCharacter':
      return 'The name has a character that cannot be seen, such as a tab or a line break. Take it out.'
    case 'directionOverride':
      return 'The name has a character that turns the direction of text and can make it read as another name. Take it out.'
    case 'brokenCharacter':
      return 'The name has half a character. Take it out.'
  }
}

/** `43 of 100`. */
export const nameLength = (length: number): string => `${length} of ${CHECKPOINT_NAME_LIMIT}`

export const namedCheckpointWords = {
  title: (vmName: string): string => `Checkpoint ${visible(vmName)} with a name`,
  name: 'Name',
  create: 'Checkpoint',
  cancel: 'Cancel',
} as const
