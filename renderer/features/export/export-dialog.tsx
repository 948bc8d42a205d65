import { useState } from 'react'
import { exportFolder, type FolderFacts } from '../../../shared/domain/folder-facts.ts'
import { words } from '../../../shared/words/words.ts'
import { useGetCheckpointDetailsQuery } from '../../api/panel-api.ts'
import { exportFolderUsed } from '../../store/export-folders-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { ExportProgress } from './export-progress.tsx'
import { ExportPrompt } from './export-prompt.tsx'
import { useMachine } from '../../prompt/use-machine.ts'
import { useOwnCommand, usePrompt } from '../../prompt/use-prompt.ts'

interface ExportDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointId: string
  readonly onClose: () => void
}

/** Export of a checkpoint: asks where to, then shows how far it is, then what came of it. */
export const ExportDialog = ({ hostId, vmId, checkpointId, onClose }: ExportDialogProps) => {
  const dispatch = useAppDispatch()
  const inList = useMachine(hostId, vmId)
  const query = useGetCheckpointDetailsQuery(
    { hostId, vmId, checkpointId },
    { refetchOnMountOrArgChange: true },
  )
  const prompt = usePrompt({ own: useOwnCommand<'exportCheckpoint'>('end'), query })
  // What stood where the export writes; `null` where the host had not said.
  const [foundBefore, setFoundBefore] = useState<FolderFacts['found'] | null>(null)
  const { question, confirmed } = prompt

  if (confirmed) {
    const { expected } = confirmed.facts
    const { folder } = confirmed.input
    return (
      <ExportProgress
        hostId={hostId}
        expected={expected}
        folder={folder}
        path={exportFolder(folder, expected.name)}
        foundBefore={foundBefore}
        activity={prompt.activity}
        isDone={prompt.result !== undefined}
        failure={prompt.failure}
        onClose={onClose}
        onAskAgain={prompt.askAgain}
      />
    )
  }

  if (!question || prompt.unread) {
    const target = inList.checkpoints.find(({ id }) => id === checkpointId)
    return (
      <DialogFrame
        title={words.exportTitle(target?.name ?? '', inList.machine?.name ?? '')}
        waiting={words.exportWords.reading}
        failure={prompt.unread}
        onClose={onClose}
      />
    )
  }
  const { facts } = question
  return (
    <ExportPrompt
      hostId={hostId}
      details={facts}
      onConfirm={(folder, found) => {
        setFoundBefore(found)
        dispatch(exportFolderUsed({ hostId, folder }))
        prompt.confirm('exportCheckpoint', { hostId, expected: facts.expected, folder })
      }}
      onClose={onClose}
    />
  )
}
