import { deletionTargets, type DeleteFacts } from '../../../shared/domain/delete-preview.ts'
import { changesOfDeletion } from '../../../shared/domain/expected.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import { words } from '../../../shared/words/words.ts'
import { usePreviewDeleteQuery } from '../../api/panel-api.ts'
import { DeleteProgress } from './delete-progress.tsx'
import { DeletePrompt } from './delete-prompt.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { signatureOf, useMachine, type MachineInList } from '../../prompt/use-machine.ts'
import { useOwnCommand, usePrompt } from '../../prompt/use-prompt.ts'

interface DeleteDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointIds: readonly string[]
  readonly subtree: boolean
  readonly onClose: () => void
}

const changesOf = (seen: DeleteFacts, facts: DeleteFacts): readonly Change[] =>
  changesOfDeletion(seen.expected, facts.expected)

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
  const prompt = usePrompt({
    own: useOwnCommand<'deleteCheckpoints'>('end'),
    query: preview,
    signature: signatureOf(inList),
    changesOf,
  })
  const { question, confirmed } = prompt

  if (confirmed)
    return (
      <DeleteProgress
        facts={confirmed.facts}
        activity={prompt.activity}
        result={prompt.result}
        failure={prompt.failure}
        onClose={onClose}
        onAskAgain={prompt.askAgain}
      />
    )

  if (!question || prompt.unread)
    return (
      <DialogFrame
        title={firstTitle(inList, checkpointIds, subtree)}
        waiting={words.deleteWords.looking}
        failure={prompt.unread}
        onClose={onClose}
      />
    )

  return (
    <DeletePrompt
      hostName={inList.hostName}
      question={question}
      onConfirm={() =>
        prompt.confirm('deleteCheckpoints', { hostId, expected: question.facts.expected, subtree })
      }
      onClose={onClose}
    />
  )
}
