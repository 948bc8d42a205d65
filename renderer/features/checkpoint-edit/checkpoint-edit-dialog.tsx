import { mayRun } from '../../../shared/domain/may-run.ts'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import { hardwareLines } from '../../../shared/domain/hardware-lines.ts'
import { words } from '../../../shared/words/words.ts'
import { panelApi, useGetCheckpointDetailsQuery } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HardwareList } from '../../ui/hardware-list.tsx'
import { ChangedNote } from '../../prompt/changed-note.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import styles from '../../prompt/dialogs.module.css'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { useCheckpointEdits } from './use-checkpoint-edits.ts'
import { useMachine } from '../../prompt/use-machine.ts'
import { PageButtons } from '../../prompt/page-buttons.tsx'
import { useOwnCommand, usePrompt, type Prompt, type Question } from '../../prompt/use-prompt.ts'
import { useSaveCheckpoint, type Operation } from './use-save-checkpoint.ts'

interface DialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly checkpointId: string
  /** Where the focus begins. */
  readonly field: 'name' | 'notes'
  readonly onClose: () => void
}

type Details = OutputOf<'getCheckpointDetails'>
type Field = DialogProps['field']

const changesOf = ({ checkpoint: was }: Details, { checkpoint: is }: Details): readonly Field[] =>
  (['name', 'notes'] as const).filter((field) => was[field] !== is[field])

interface PageProps extends DialogProps {
  readonly prompt: Prompt<Operation, Details, Field>
  readonly question: Question<Details, Field>
  readonly onReadAgain: () => Promise<Details | undefined>
}

const CheckpointPage = (props: PageProps) => {
  const { hostId, vmId, field, prompt, question, onReadAgain, onClose } = props
  const { facts: read, see } = question
  const { context } = useMachine(hostId, vmId)
  const page = useCheckpointEdits(read.checkpoint)
  const { saving, save } = useSaveCheckpoint(prompt, hostId, onReadAgain)
  const isRunning = saving.kind === 'running'
  const isAnother = !isRunning && question.changes.length > 0
  const aim = { targets: [read.checkpoint] }
  const mayName = mayRun('renameCheckpoint', aim, context)
  const verdict = mayName.allowed ? mayName : mayRun('setCheckpointNotes', aim, context)
  const refusal = verdict.allowed || isRunning ? undefined : verdict.refusal
  const isReadOnly = refusal !== undefined
  const canApply = page.isChanged && page.isValid && !isAnother && !isRunning && !isReadOnly

  const apply = async (): Promise<boolean> => {
    const { done, read: after } = await save(read, page.change)
    if (after) {
      see(after)
      if (done || after.checkpoint.name === page.change.name) page.settle('name')
      if (done) page.settle('notes')
    }
    return done
  }

  return (
    <Dialog
      size="wide"
      title={words.checkpointEditWords.title(read.checkpoint.name)}
      onClose={onClose}
      footer={
        <PageButtons isChanged={page.isChanged} canApply={canApply} onApply={apply} onClose={onClose} />
      }
    >
      {!isRunning && (
        <ChangedNote question={question}>
          {words.checkpointEditWords.changed(read.checkpoint.name)}
        </ChangedNote>
      )}
      {refusal && <Note tone="warn">{words.checkpointEditWords.readOnly(words.reasonText(refusal))}</Note>}
      <TextField
        autoFocus={field === 'name'}
        label={words.checkpointEditWords.name}
        value={page.name}
        isReadOnly={isReadOnly || isRunning}
        onChange={(name) => page.edit({ name })}
        description={words.nameLength(page.name.length)}
        error={page.nameProblem === null ? undefined : words.nameProblemText(page.nameProblem)}
      />
      <TextField
        autoFocus={field === 'notes'}
        label={words.checkpointEditWords.notes}
        rows={4}
        value={page.notes}
        isReadOnly={isReadOnly || isRunning}
        onChange={(notes) => page.edit({ notes })}
        description={words.notesLength(page.notesLength)}
        error={page.notesProblem === null ? undefined : words.notesProblemText(page.notesProblem)}
      />
      {saving.kind === 'failed' && <FailureNote failure={saving.failure} />}
      {saving.kind === 'failed' && saving.isThere !== null && (
        <Note tone={saving.isThere ? 'good' : 'warn'} role="status">
          {words.sentText(saving.field, saving.isThere)}
        </Note>
      )}
      {prompt.unread && <FailureNote failure={prompt.unread} />}
      {saving.kind === 'saved' && !page.isChanged && (
        <Note tone="good" role="status">
          {words.checkpointEditWords.saved}
        </Note>
      )}
      <section className={styles['section']} aria-label={words.checkpointEditWords.hardware}>
        <h3 className={styles['heading']}>{words.checkpointEditWords.hardware}</h3>
        <p className={styles['quiet']}>{words.checkpointEditWords.hardwareHelp}</p>
        <HardwareList lines={hardwareLines(read.hardware)} />
      </section>
    </Dialog>
  )
}

/** A checkpoint's settings: its name and notes, and its hardware to look at. A failure keeps the page open. */
export const CheckpointEditDialog = (props: DialogProps) => {
  const { hostId, vmId, checkpointId, onClose } = props
  const dispatch = useAppDispatch()
  const { checkpoints } = useMachine(hostId, vmId)
  const details = useGetCheckpointDetailsQuery(
    { hostId, vmId, checkpointId },
    { refetchOnMountOrArgChange: true },
  )
  const prompt = usePrompt({
    own: useOwnCommand<Operation>('failure'),
    // A page that is being read again says why it could not be before only once that is answered.
    query: details.isFetching ? { ...details, error: undefined } : details,
    changesOf,
  })
  const { question } = prompt
  if (!question)
    return (
      <DialogFrame
        title={words.checkpointEditWords.title(checkpoints.find(({ id }) => id === checkpointId)?.name ?? '')}
        waiting={words.checkpointEditWords.reading}
        failure={prompt.unread}
        onClose={onClose}
      />
    )
  return (
    <CheckpointPage
      {...props}
      prompt={prompt}
      question={question}
      onReadAgain={async () => {
        // The page may be closed before the host has answered, and the hook's own `refetch` throws once it is.
        const { data, isError } = await dispatch(
          panelApi.endpoints.getCheckpointDetails.initiate(
            { hostId, vmId, checkpointId },
            { subscribe: false, forceRefetch: true },
          ),
        )
        return isError ? undefined : data
      }}
    />
  )
}
