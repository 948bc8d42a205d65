import { useId } from 'react'
import { makeFailure } from '../../../shared/domain/failure.ts'
import type { AskedPower } from '../../../shared/words/power-dialogs.ts'
import { words } from '../../../shared/words/words.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { PowerFacts } from './power-facts.tsx'
import { usePowerPrompt } from './use-power-prompt.ts'

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
  const { inList, machine, changes, verdict, isUnderWay, failure, canTurnOff, acknowledge, confirm } =
    usePowerPrompt(command, hostId, vmId, onClose)

  if (!machine)
    return (
      <DialogFrame
        title={words.powerText(command, { name: vmId }).title}
        waiting=""
        failure={makeFailure('NotFound', '', {})}
        onClose={onClose}
      />
    )

  const text = words.powerText(command, machine)
  const hasChanged = changes.length > 0
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
      {hasChanged && (
        <Note
          tone="warn"
          role="alert"
          actions={<Button onPress={acknowledge}>{words.applyWords.seen}</Button>}
        >
          {words.applyWords.changed} {changes.map(words.changeText).join(', ')}.
        </Note>
      )}
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
