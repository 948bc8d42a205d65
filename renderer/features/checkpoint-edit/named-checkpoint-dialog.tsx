import { useState } from 'react'
import { checkpointNameProblem } from '../../../shared/domain/checkpoint-name.ts'
import { toExpectedMachine } from '../../../shared/domain/expected.ts'
import { words } from '../../../shared/words/words.ts'
import { useOwnCommand } from '../../prompt/use-prompt.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { useMachine } from '../../prompt/use-machine.ts'

interface NamedCheckpointDialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly onClose: () => void
}

/** Asks for a name, then makes the checkpoint; closes once the host has it. */
export const NamedCheckpointDialog = ({ hostId, vmId, onClose }: NamedCheckpointDialogProps) => {
  const { machine } = useMachine(hostId, vmId)
  const { give, isUnderWay, failure } = useOwnCommand<'createCheckpoint'>('failure')
  const [name, setName] = useState('')
  const problem = checkpointNameProblem(name)
  const canCreate = machine !== undefined && problem === null && !isUnderWay

  const create = async (): Promise<void> => {
    if (!canCreate) return
    const answer = await give('createCheckpoint', { hostId, expected: toExpectedMachine(machine), name })
    if (answer.failure === undefined) onClose()
  }

  return (
    <Dialog
      title={words.namedCheckpointWords.title(machine?.name ?? '')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" isDisabled={!canCreate} onPress={() => void create()}>
            {words.namedCheckpointWords.create}
          </Button>
          <Button onPress={onClose}>{words.namedCheckpointWords.cancel}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <TextField
          autoFocus
          label={words.namedCheckpointWords.name}
          value={name}
          onChange={setName}
          description={words.nameLength(name.length)}
          error={problem === null || name === '' ? undefined : words.nameProblemText(problem)}
        />
      </form>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  )
}
