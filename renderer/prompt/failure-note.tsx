import type { ReactNode } from 'react'
import type { Failure } from '../../shared/domain/failure.ts'
import { failureCopy, failureText } from '../../shared/words/failures.ts'
import { words } from '../../shared/words/words.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Note } from '../ui/note.tsx'
import styles from './dialogs.module.css'

interface FailureNoteProps {
  readonly failure: Failure
  /** The remedies for it, beside copying it. */
  readonly actions?: ReactNode
}

/** A failure inside a dialog: our sentence, the host's own words, and the id to search for. */
export const FailureNote = ({ failure, actions }: FailureNoteProps) => (
  <Note tone="bad" role="alert">
    <p>{failureText(failure)}</p>
    {failure.hostMessage !== undefined && (
      <>
        <p className={styles['quiet']}>{words.failureWords.hostSays}</p>
        <blockquote className={styles['hostWords']}>{failure.hostMessage}</blockquote>
      </>
    )}
    {failure.errorId !== undefined && <p className={styles['quiet']}>{failure.errorId}</p>}
    <div className={styles['failureActions']}>
      {actions}
      <Button variant="link" onPress={() => void copyText(failureCopy(failure))}>
        {words.failureWords.copy}
      </Button>
    </div>
  </Note>
)
