import type { Activity } from '../../../shared/domain/activity.ts'
import type { ExpectedTarget } from '../../../shared/domain/expected.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { FolderFacts } from '../../../shared/domain/folder-facts.ts'
import { words } from '../../../shared/words/words.ts'
import { useCheckFolderQuery } from '../../api/panel-api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { CancelButton } from '../../prompt/cancel-button.tsx'
import { CloseButton } from '../../prompt/close-button.tsx'
import styles from '../../prompt/dialogs.module.css'
import { FailureNote } from '../../prompt/failure-note.tsx'

interface ExportProgressProps {
  readonly hostId: string
  readonly expected: ExpectedTarget
  readonly folder: string
  /** The folder that it writes; `null` where that cannot be foretold. */
  readonly path: string | null
  /** The kind of item at `path` before the export. */
  readonly foundBefore: FolderFacts['found'] | null
  /** As far as the panel has told of it. */
  readonly activity: Activity | undefined
  readonly isDone: boolean
  readonly failure: Failure | undefined
  readonly onClose: () => void
  readonly onAskAgain: () => void
}

/** The remains of an export that did not end well, as the host shows them. */
const LeftBehind = ({
  hostId,
  path,
  foundBefore,
  isLost,
}: Pick<ExportProgressProps, 'hostId' | 'path' | 'foundBefore'> & { readonly isLost: boolean }) => {
  const { currentData, isFetching } = useCheckFolderQuery(
    { hostId, folder: path ?? '' },
    { skip: path === null, refetchOnMountOrArgChange: true },
  )
  return isFetching ? null : (
    <p role="status">{words.leftBehind(path, foundBefore, currentData?.found ?? null, isLost)}</p>
  )
}

/** An export under way, and in the end what came of it. */
export const ExportProgress = (props: ExportProgressProps) => {
  const { hostId, expected, folder, path, foundBefore, activity, isDone, failure, onClose, onAskAgain } =
    props
  const { name, target } = expected
  const isRunning = !isDone && failure === undefined
  const isLost = failure?.kind === 'Lost'
  const howItStands = isDone ? 'done' : isLost ? 'lost' : failure ? 'failed' : 'running'
  const progress = activity && words.activityProgressText(activity)
  return (
    <Dialog
      title={words.exportProgressTitle(target.name, name, howItStands)}
      onClose={onClose}
      footer={
        <>
          {isRunning && activity && (
            <CancelButton activity={activity} variant="standard" label={words.exportWords.cancelExport} />
          )}
          <CloseButton isEnded={!isRunning} onPress={onClose}>
            {words.exportWords.close}
          </CloseButton>
        </>
      }
    >
      {isRunning && (
        <>
          <ProgressBar
            isWide
            label={words.exportWords.progress}
            percent={activity?.percent ?? null}
            words={progress ?? words.exportWords.begins}
          />
          <p>{progress ?? words.exportWords.begins}</p>
          <p>{words.writtenTo(path, folder)}</p>
          <p className={styles['quiet']}>{words.exportWords.goesOn}</p>
        </>
      )}
      {isDone && (
        <Note tone="good" role="status">
          {words.exported(path, folder)}
        </Note>
      )}
      {failure && (
        <>
          <FailureNote
            failure={failure}
            actions={<Button onPress={onAskAgain}>{words.exportWords.askAgain}</Button>}
          />
          <LeftBehind isLost={isLost} hostId={hostId} path={path} foundBefore={foundBefore} />
        </>
      )}
    </Dialog>
  )
}
