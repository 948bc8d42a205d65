import { useId } from 'react'
import { changesOfMachine, toExpectedMachine } from '../../../shared/domain/expected.ts'
import { makeFailure, type Change } from '../../../shared/domain/failure.ts'
import { mayRun } from '../../../shared/domain/may-run.ts'
import { ALLOWED } from '../../../shared/domain/verdict.ts'
import type { VirtualMachine } from '../../../shared/domain/virtual-machine.ts'
import { type AskedPower } from '../../../shared/words/power-dialogs.ts'
import { words } from '../../../shared/words/words.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { ChangedNote, changedText } from '../../prompt/changed-note.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { useMachine } from '../../prompt/use-machine.ts'
import { useOwnCommand, factsOfList, usePrompt } from '../../prompt/use-prompt.ts'
import { PowerFacts } from './power-facts.tsx'

const OPERATION = {
  shutDown: 'shutDownVirtualMachine',
  turnOff: 'turnOffVirtualMachine',
  reset: 'resetVirtualMachine',
  deleteSavedState: 'deleteSavedState',
} as const satisfies Readonly<Record<AskedPower, string>>
type Operation = (typeof OPERATION)[AskedPower]

const changesOf = (was: VirtualMachine, is: VirtualMachine): readonly Change[] => [
  ...changesOfMachine(toExpectedMachine(was), toExpectedMachine(is)),
  ...(was.parentCheckpointId === is.parentCheckpointId
    ? []
    : [{ what: 'nowParent' as const, was: was.parentCheckpointId ?? '', is: is.parentCheckpointId ?? '' }]),
]

interface PowerDialogProps {
  readonly command: AskedPower
  readonly hostId: string
  readonly vmId: string
  readonly onClose: () => void
}

/** Asks before a power command that throws something away, about the machine as it is, and tells what came of it. */
export const PowerDialog = ({ command, hostId, vmId, onClose }: PowerDialogProps) => {
  const dispatch = useAppDispatch()
  const factsId = useId()
  const inList = useMachine(hostId, vmId)
  const { context } = inList
  const { question, give, isUnderWay, failure } = usePrompt({
    own: useOwnCommand<Operation>('failure'),
    query: factsOfList(inList.machine),
    changesOf,
  })
  // Once it is answered, its changes are the command's own.
  const verdict = isUnderWay ? ALLOWED : mayRun(OPERATION[command], {}, context)

  if (!question)
    return (
      <DialogFrame
        title={words.powerText(command, { name: vmId }).title}
        waiting=""
        failure={makeFailure('NotFound', '', {})}
        onClose={onClose}
      />
    )

  const { facts: machine, changes } = question
  const hasChanged = changes.length > 0
  const text = words.powerText(command, machine)
  const canTurnOff = command === 'shutDown' && mayRun('turnOffVirtualMachine', {}, context).allowed
  const confirm = async (): Promise<void> => {
    const answer = await give(OPERATION[command], { hostId, expected: toExpectedMachine(machine) })
    if (answer.failure === undefined) onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      describedBy={factsId}
      title={text.title}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="danger"
            isDisabled={isUnderWay || hasChanged || !verdict.allowed}
            onPress={() => void confirm()}
          >
            {text.confirm}
          </Button>
          <Button autoFocus onPress={onClose}>
            {isUnderWay || failure ? words.powerWords.close : words.powerWords.cancel}
          </Button>
        </>
      }
    >
      <ChangedNote question={question}>{changedText(changes)}</ChangedNote>
      <PowerFacts id={factsId} command={command} machine={machine} inList={inList} text={text} />
      {!hasChanged && !verdict.allowed && (
        <Note role="status">{words.unavailableText(text.confirm, words.reasonText(verdict.refusal))}</Note>
      )}
      {isUnderWay && (
        <Note role="status">
          <p>{text.underWay}</p>
          <p>{words.powerWords.goesOn}</p>
        </Note>
      )}
      {failure && (
        <>
          <FailureNote
            failure={failure}
            actions={
              canTurnOff && (
                <Button
                  onPress={() => dispatch(dialogOpened({ kind: 'power', command: 'turnOff', hostId, vmId }))}
                >
                  {words.powerWords.turnOff}
                </Button>
              )
            }
          />
          <p role="status">{words.isNow(machine)}</p>
        </>
      )}
    </Dialog>
  )
}
