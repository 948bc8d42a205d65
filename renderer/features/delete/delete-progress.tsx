import { useId } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import { keepsOthersOut, type Activity, type ActivityStep } from '../../../shared/domain/activity.ts'
import type { DeleteFacts } from '../../../shared/domain/delete-preview.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import { deleteSubject } from '../../../shared/words/delete-prompt.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CancelButton } from '../../prompt/cancel-button.tsx'
import { CloseButton } from '../../prompt/close-button.tsx'
import styles from '../../prompt/dialogs.module.css'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { ResultNote } from '../../prompt/result-note.tsx'
import { StepList } from '../../prompt/step-list.tsx'

interface DeleteProgressProps {
  readonly facts: DeleteFacts
  /** As far as the panel has told of it. */
  readonly activity: Activity | undefined
  readonly result: OutputOf<'deleteCheckpoints'> | undefined
  readonly failure: Failure | undefined
  readonly onClose: () => void
  /** Goes back to the question about what still stands. */
  readonly onAskAgain: () => void
}

const NOT_BEGUN: readonly ActivityStep[] = [
  { step: 'check', state: 'waiting' },
  { step: 'delete', state: 'waiting' },
  { step: 'merge', state: 'waiting' },
]

/** The line that moves: which of several, how much is merged, how far. */
const progressLine = (activity: Activity): string =>
  [words.activityText(activity), words.activityProgressText(activity)]
    .filter((text) => text !== null)
    .join(': ')

/** A deletion under way, and in the end what came of it. */
export const DeleteProgress = ({
  facts,
  activity,
  result,
  failure,
  onClose,
  onAskAgain,
}: DeleteProgressProps) => {
  const stepsId = useId()
  const ended = result !== undefined || failure !== undefined
  const isMerging = activity !== undefined && activity.state === 'running' && !keepsOthersOut(activity)
  const state = result ? 'done' : failure ? 'failed' : 'running'
  return (
    <Dialog
      title={words.deleteProgressTitle(deleteSubject(facts), state)}
      describedBy={stepsId}
      onClose={onClose}
      footer={
        <CloseButton isEnded={ended} onPress={onClose}>
          {words.deleteWords.close}
        </CloseButton>
      }
    >
      <StepList id={stepsId} steps={activity?.steps ?? NOT_BEGUN} />
      {!ended && (
        <>
          {activity && (
            <p>
              {progressLine(activity)} <CancelButton activity={activity} />
            </p>
          )}
          <p className={styles['quiet']}>
            {isMerging ? words.deleteWords.mergeGoesOn : words.deleteWords.goesOn}
          </p>
        </>
      )}
      {result && (
        <ResultNote
          tone={result.merge === 'mergeWaits' ? 'warn' : 'good'}
          sentences={words.deleteResult(result.deleted, result.merge, facts.machine.name)}
        />
      )}
      {failure && (
        <FailureNote
          failure={failure}
          actions={
            (failure.standing ?? 0) > 0 && <Button onPress={onAskAgain}>{words.deleteWords.askAgain}</Button>
          }
        />
      )}
    </Dialog>
  )
}
