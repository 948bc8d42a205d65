import type { ReactNode } from 'react'
import type { Change } from '../../shared/domain/failure.ts'
import { words } from '../../shared/words/words.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import type { Question } from './use-prompt.ts'

interface ChangedNoteProps<Facts, Changed> {
  readonly question: Question<Facts, Changed>
  /** Called before the button goes away with what it answers. */
  readonly onSeen?: () => void
  readonly children: ReactNode
}

/** Says that something changed since the user looked, and takes their word that they have seen it. */
export const ChangedNote = <Facts, Changed>({
  question: { facts, changes, see },
  onSeen,
  children,
}: ChangedNoteProps<Facts, Changed>) => {
  const seen = (): void => {
    onSeen?.()
    see(facts)
  }
  if (changes.length === 0) return null
  return (
    <Note tone="warn" role="alert" actions={<Button onPress={seen}>{words.applyWords.seen}</Button>}>
      {children}
    </Note>
  )
}

/** Says what changed of the machine or its checkpoints. */
export const changedText = (changes: readonly Change[]): string =>
  `${words.applyWords.changed} ${changes.map(words.changeText).join(', ')}.`
