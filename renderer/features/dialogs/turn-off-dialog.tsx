import { useId, useState } from 'react'
import { toExpectedMachine } from '../../../shared/domain/expected.ts'
import { turnOffWords } from '../../../shared/words/small-dialogs.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useTurnOffVirtualMachineMutation } from '../../api/panel-api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNote } from './failure-note.tsx'
import { useMachine } from './use-machine.ts'

interface TurnOffDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly onClose: () => void
}

/** Asks before pulling the plug of the machine as it was when the question came up. */
export const TurnOffDialog = ({ hostId, vmId, onClose }: TurnOffDialogProps) => {
  const { machine } = useMachine(hostId, vmId)
  const [asked] = useState(machine)
  const [turnOff, { isLoading, error }] = useTurnOffVirtualMachineMutation()
  const failure = failureOf(error)
  const factsId = useId()

  const confirm = async (): Promise<void> => {
    if (!asked) return
    const answer = await turnOff({ hostId, expected: toExpectedMachine(asked) })
    if (answer.error === undefined) onClose()
  }

  return (
    <Dialog
      role="alertdialog"
      describedBy={factsId}
      title={turnOffWords.title(asked?.name ?? '')}
      onClose={onClose}
      footer={
        <>
          <Button variant="danger" isDisabled={!asked || isLoading} onPress={() => void confirm()}>
            {turnOffWords.turnOff}
          </Button>
          <Button autoFocus onPress={onClose}>
            {turnOffWords.cancel}
          </Button>
        </>
      }
    >
      <div id={factsId}>
        <p>{turnOffWords.loses}</p>
        <p>{turnOffWords.goesBack}</p>
      </div>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  )
}
