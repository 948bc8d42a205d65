import { useState } from 'react'
import { deletionTargets, type DeleteFacts } from '../../../shared/domain/delete-preview.ts'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { usePreviewDeleteQuery } from '../../api/panel-api.ts'
import { useOwnCommand } from '../../prompt/use-own-command.ts'
import { DeleteProgress } from './delete-progress.tsx'
import { DeletePrompt } from './delete-prompt.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { useFreshFacts } from '../../prompt/use-fresh-facts.ts'
import { signatureOf, useMachine, type MachineInList } from '../../prompt/use-machine.ts'

interface DeleteDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointIds: readonly string[]
  readonly subtree: boolean
  readonly onClose: () => void
}

/** The title while the host has not told anything, from what the list knows. */
function firstTitle(list: MachineInList, ids: readonly string[], subtree: boolean): string {
  const targets = deletionTargets(list.checkpoints, ids, subtree)
  const count = Math.max(1, targets.length)
  return words.deleteTitle({ vmName: list.machine?.name ?? '', name: targets[0]?.name ?? '', count, subtree })
}

/** Delete: asks, then shows the steps, then what came of it. What goes was fixed when it opened. */
export const DeleteDialog = ({ hostId, vmId, checkpointIds, subtree, onClose }: DeleteDialogProps) => {
  const inList = useMachine(hostId, vmId)
  const preview = usePreviewDeleteQuery(
    { hostId, vmId, checkpointIds: [...checkpointIds], subtree },
    { refetchOnMountOrArgChange: true },
  )
  const deletion = useOwnCommand('deleteCheckpoints', 'end')
  // What the user confirmed: what is under way goes on being shown by it.
  const [confirmed, setConfirmed] = useState<DeleteFacts | null>(null)
  const facts = useFreshFacts(preview, signatureOf(inList), confirmed !== null)

  if (confirmed)
    return (
      <DeleteProgress
        facts={confirmed}
        activity={deletion.activity}
        result={deletion.result}
        failure={deletion.failure}
        onClose={onClose}
        onAskAgain={() => {
          deletion.reset()
          setConfirmed(null)
          void preview.refetch()
        }}
      />
    )

  if (!facts || preview.error)
    return (
      <DialogFrame
        title={firstTitle(inList, checkpointIds, subtree)}
        waiting={words.deleteWords.looking}
        failure={failureOf(preview.error)}
        onClose={onClose}
      />
    )

  return (
    <DeletePrompt
      hostName={inList.hostName}
      facts={facts}
      onConfirm={() => {
        setConfirmed(facts)
        void deletion.give({ hostId, expected: facts.expected, subtree })
      }}
      onClose={onClose}
    />
  )
}
