import { mayRun } from '../../../shared/domain/may-run.ts'
import { useState } from 'react'
import { applySteps } from '../../../shared/domain/activity.ts'
import type { ApplyFacts } from '../../../shared/domain/apply-preview.ts'
import { toExpectedMachine } from '../../../shared/domain/expected.ts'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useGetHostFactsQuery, usePreviewApplyQuery } from '../../api/panel-api.ts'
import { giveCommand } from '../../commands/give-command.ts'
import { useOwnCommand } from '../../prompt/use-own-command.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { ApplyProgress } from './apply-progress.tsx'
import { ApplyPrompt } from './apply-prompt.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import type { ApplyPromptState } from './use-apply-prompt.ts'
import { useFreshFacts } from '../../prompt/use-fresh-facts.ts'
import { signatureOf, useMachine } from '../../prompt/use-machine.ts'

interface ApplyDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointId: string
  readonly revert: boolean
  readonly onClose: () => void
}

/** The facts that the user confirmed, and whether it is the host that keeps and applies. */
interface Confirmed {
  readonly facts: ApplyFacts
  readonly onHost: boolean
}

/** Apply and Revert: asks, then shows the steps, then what came of it. The target never changes once it is open. */
export const ApplyDialog = ({ hostId, vmId, checkpointId, revert, onClose }: ApplyDialogProps) => {
  const inList = useMachine(hostId, vmId)
  const preview = usePreviewApplyQuery({ hostId, vmId, checkpointId }, { refetchOnMountOrArgChange: true })
  const { currentData: hostFacts } = useGetHostFactsQuery({ hostId }, { refetchOnMountOrArgChange: true })
  const apply = useOwnCommand('applyCheckpoint', 'end')
  const dispatch = useAppDispatch()
  // The facts as they were when the user confirmed: what is under way goes on being shown by them.
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null)

  const facts = useFreshFacts(preview, signatureOf(inList), confirmed !== null)

  if (confirmed) {
    const { machine } = confirmed.facts
    const notBegun = applySteps(confirmed.onHost).map((step) => ({ step, state: 'waiting' as const }))
    return (
      <ApplyProgress
        facts={confirmed.facts}
        steps={apply.activity?.steps ?? notBegun}
        result={apply.result}
        failure={apply.failure}
        onClose={onClose}
        onStart={() => {
          const state = apply.failure?.state ?? machine.state
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
        onAskAgain={() => {
          apply.reset()
          setConfirmed(null)
          void preview.refetch()
        }}
      />
    )
  }

  if (!facts || preview.error) {
    const target = inList.checkpoints.find(({ id }) => id === checkpointId)
    return (
      <DialogFrame
        title={words.applyTitle(revert, target?.name ?? null, inList.machine?.name ?? '')}
        waiting={words.applyWords.looking}
        failure={failureOf(preview.error)}
        onClose={onClose}
      />
    )
  }

  const confirm = ({ onHost, keep, name, reason, startAfterwards }: ApplyPromptState): void => {
    setConfirmed({ facts, onHost })
    void apply.give({
      hostId,
      expected: facts.expected,
      keep: onHost ? { reason } : keep ? { name } : null,
      startAfterwards,
    })
  }
  return (
    <ApplyPrompt
      hostName={inList.hostName}
      context={inList.context}
      facts={facts}
      host={hostFacts ?? null}
      revert={revert}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
