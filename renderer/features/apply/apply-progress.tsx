import { useId } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import type { ActivityStep } from '../../../shared/domain/activity.ts'
import type { ApplyFacts } from '../../../shared/domain/apply-preview.ts'
import { keptForNothing, type Failure } from '../../../shared/domain/failure.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CloseButton } from '../../prompt/close-button.tsx'
import styles from '../../prompt/dialogs.module.css'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { ResultNote } from '../../prompt/result-note.tsx'
import { StepList } from '../../prompt/step-list.tsx'

interface ApplyProgressProps {
  readonly facts: ApplyFacts
  readonly steps: readonly ActivityStep[]
  readonly result: OutputOf<'applyCheckpoint'> | undefined
  readonly failure: Failure | undefined
  readonly onClose: () => void
  /** Starts the machine that a failed apply left saved. */
  readonly onStart: () => void
  /** Goes back to the question, where nothing was done because something had changed. */
  readonly onAskAgain: () => void
  /** Asks whether to delete the checkpoint that the keep left; `null` where the session cannot. */
  readonly onDeleteKept: ((checkpointId: string) => void) | null
}

/** The steps of an apply under way, and in the end what came of it. */
export const ApplyProgress = ({
  facts,
  steps,
  result,
  failure,
  onClose,
  onStart,
  onAskAgain,
  onDeleteKept,
}: ApplyProgressProps) => {
  const { machine, target } = facts
  const stepsId = useId()
  const ended = result !== undefined || failure !== undefined
  const leftSaved = failure?.applied === 'no' && failure.state === 'Saved' && machine.state === 'Running'
  const left = failure && keptForNothing(failure)
  const stale = failure?.kind === 'StaleTarget' && failure.kept === undefined
  return (
    <Dialog
      title={words.applyProgressTitle(
        target.name,
        machine.name,
        result ? 'done' : failure ? 'failed' : 'running',
      )}
      describedBy={stepsId}
      onClose={onClose}
      footer={
        <CloseButton isEnded={ended} onPress={onClose}>
          {words.applyWords.close}
        </CloseButton>
      }
    >
      <StepList id={stepsId} steps={steps} />
      {!ended && <p className={styles['quiet']}>{words.applyWords.goesOn}</p>}
      {result && <ResultNote sentences={words.applyResult(result, target.name, machine.name)} />}
      {failure && (
        <FailureNote
          failure={failure}
          actions={
            <>
              {leftSaved && <Button onPress={onStart}>{words.applyWords.startNow}</Button>}
              {left && onDeleteKept && (
                <Button onPress={() => onDeleteKept(left.id)}>
                  {words.applyWords.deleteKept(left.name)}
                </Button>
              )}
              {stale && <Button onPress={onAskAgain}>{words.applyWords.askAgain}</Button>}
            </>
          }
        />
      )}
    </Dialog>
  )
}
