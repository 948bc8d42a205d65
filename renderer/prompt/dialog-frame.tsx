import type { ReactNode } from 'react'
import type { Failure } from '../../shared/domain/failure.ts'
import { words } from '../../shared/words/words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './dialogs.module.css'
import { FailureNote } from './failure-note.tsx'

interface DialogFrameProps {
  readonly title: string
  readonly waiting: ReactNode
  /** Why there is nothing to show; without it the dialog is still waiting. */
  readonly failure: Failure | undefined
  readonly onClose: () => void
}

/** A dialog that has nothing to ask yet: it waits for the host, or says why the host did not tell. */
export const DialogFrame = ({ title, waiting, failure, onClose }: DialogFrameProps) => (
  <Dialog
    title={title}
    onClose={onClose}
    footer={
      <Button autoFocus onPress={onClose}>
        {failure ? words.applyWords.close : words.applyWords.cancel}
      </Button>
    }
  >
    {failure ? (
      <FailureNote failure={failure} />
    ) : (
      <p role="status" className={styles['skeleton']}>
        {waiting}
      </p>
    )}
  </Dialog>
)
