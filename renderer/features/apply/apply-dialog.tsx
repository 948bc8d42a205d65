import { mayRun } from '../../../shared/domain/may-run.ts'
import { applySteps } from '../../../shared/domain/activity.ts'
import type { ApplyFacts } from '../../../shared/domain/apply-preview.ts'
import type { Change } from '../../../shared/domain/failure.ts'
import { changesOfTarget, toExpectedMachine } from '../../../shared/domain/expected.ts'
import { words } from '../../../shared/words/words.ts'
import { useGetHostFactsQuery, usePreviewApplyQuery } from '../../api/panel-api.ts'
import { giveCommand } from '../../commands/give-command.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { ApplyProgress } from './apply-progress.tsx'
import { ApplyPrompt } from './apply-prompt.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import type { ApplyPromptState } from './use-apply-prompt.ts'
import { signatureOf, useMachine } from '../../prompt/use-machine.ts'
import { useOwnCommand, usePrompt } from '../../prompt/use-prompt.ts'

interface ApplyDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointId: string
  readonly revert: boolean
  readonly onClose: () => void
}

const changesOf = (seen: ApplyFacts, facts: ApplyFacts): readonly Change[] =>
  changesOfTarget(seen.expected, facts.expected)

/** Apply and Revert: asks, then shows the steps, then what came of it. The target never changes once it is open. */
export const ApplyDialog = ({ hostId, vmId, checkpointId, revert, onClose }: ApplyDialogProps) => {
  const inList = useMachine(hostId, vmId)
  const preview = usePreviewApplyQuery({ hostId, vmId, checkpointId }, { refetchOnMountOrArgChange: true })
  const { currentData: hostFacts } = useGetHostFactsQuery({ hostId }, { refetchOnMountOrArgChange: true })
  const prompt = usePrompt({
    own: useOwnCommand<'applyCheckpoint'>('end'),
    query: preview,
    signature: signatureOf(inList),
    changesOf,
  })
  const dispatch = useAppDispatch()
  const { question, confirmed, failure } = prompt

  if (confirmed) {
    const { machine } = confirmed.facts
    const { keep } = confirmed.input
    const notBegun = applySteps(keep !== null && 'reason' in keep).map((step) => ({
      step,
      state: 'waiting' as const,
    }))
    return (
      <ApplyProgress
        facts={confirmed.facts}
        steps={prompt.activity?.steps ?? notBegun}
        result={prompt.result}
        failure={failure}
        onClose={onClose}
        onStart={() => {
          const state = failure?.state ?? machine.state
          const expected = { ...toExpectedMachine(machine), state }
          void dispatch(giveCommand('startVirtualMachine', { hostId, expected }))
          onClose()
        }}
        onDeleteKept={
          mayRun('deleteCheckpoints', {}, { ...inList.context, running: undefined }).allowed
            ? (id) =>
                void dispatch(
                  dialogOpened({
                    kind: 'deleteCheckpoints',
                    hostId,
                    vmId,
                    checkpointIds: [id],
                    subtree: false,
                  }),
                )
            : null
        }
        onAskAgain={prompt.askAgain}
      />
    )
  }

  if (!question || prompt.unread) {
    const target = inList.checkpoints.find(({ id }) => id === checkpointId)
    return (
      <DialogFrame
        title={words.applyTitle(revert, target?.name ?? null, inList.machine?.name ?? '')}
        waiting={words.applyWords.looking}
        failure={prompt.unread}
        onClose={onClose}
      />
    )
  }

  const confirm = ({ onHost, keep, name, reason, startAfterwards }: ApplyPromptState): void => {
    prompt.confirm('applyCheckpoint', {
      hostId,
      expected: question.facts.expected,
      keep: onHost ? { reason } : keep ? { name } : null,
      startAfterwards,
    })
  }
  return (
    <ApplyPrompt
      hostName={inList.hostName}
      context={inList.context}
      question={question}
      host={hostFacts ?? null}
      revert={revert}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
