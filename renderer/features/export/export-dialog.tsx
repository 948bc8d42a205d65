import { useState } from 'react'
import { exportFolder, type FolderFacts } from '../../../shared/domain/folder-facts.ts'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useGetCheckpointDetailsQuery } from '../../api/panel-api.ts'
import { useOwnCommand } from '../../prompt/use-own-command.ts'
import { exportFolderUsed } from '../../store/export-folders-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { ExportProgress } from './export-progress.tsx'
import { ExportPrompt } from './export-prompt.tsx'
import { useMachine } from '../../prompt/use-machine.ts'

interface ExportDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointId: string
  readonly onClose: () => void
}

/** The export as it was confirmed; the dialog goes on showing this while it is under way. */
interface Confirmed {
  readonly details: OutputOf<'getCheckpointDetails'>
  readonly folder: string
  readonly path: string | null
  readonly foundBefore: FolderFacts['found'] | null
}

/** Export of a checkpoint: asks where to, then shows how far it is, then what came of it. */
export const ExportDialog = ({ hostId, vmId, checkpointId, onClose }: ExportDialogProps) => {
  const dispatch = useAppDispatch()
  const inList = useMachine(hostId, vmId)
  const [openedAt] = useState(() => Date.now())
  const reading = useGetCheckpointDetailsQuery(
    { hostId, vmId, checkpointId },
    { refetchOnMountOrArgChange: true },
  )
  const ours = useOwnCommand('exportCheckpoint', 'end')
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null)

  if (confirmed) {
    const { details, folder, path, foundBefore } = confirmed
    return (
      <ExportProgress
        hostId={hostId}
        expected={details.expected}
        folder={folder}
        path={path}
        foundBefore={foundBefore}
        activity={ours.activity}
        isDone={ours.result !== undefined}
        failure={ours.failure}
        onClose={onClose}
        onAskAgain={() => {
          ours.reset()
          setConfirmed(null)
          void reading.refetch()
        }}
      />
    )
  }

  // What an earlier prompt was told is never asked about again.
  const details = (reading.fulfilledTimeStamp ?? 0) >= openedAt ? reading.currentData : undefined
  if (!details || reading.error) {
    const target = inList.checkpoints.find(({ id }) => id === checkpointId)
    return (
      <DialogFrame
        title={words.exportTitle(target?.name ?? '', inList.machine?.name ?? '')}
        waiting={words.exportWords.reading}
        failure={failureOf(reading.error)}
        onClose={onClose}
      />
    )
  }
  return (
    <ExportPrompt
      hostId={hostId}
      details={details}
      onConfirm={(folder, foundBefore) => {
        const { expected } = details
        setConfirmed({ details, folder, path: exportFolder(folder, expected.name), foundBefore })
        dispatch(exportFolderUsed({ hostId, folder }))
        void ours.give({ hostId, expected, folder })
      }}
      onClose={onClose}
    />
  )
}
