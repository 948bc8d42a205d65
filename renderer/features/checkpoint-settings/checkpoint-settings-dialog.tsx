import type { OutputOf } from '../../../shared/contract/operations.ts'
import type { CheckpointSettings } from '../../../shared/domain/checkpoint-settings.ts'
import { words } from '../../../shared/words/words.ts'
import { panelApi, useGetCheckpointSettingsQuery } from '../../api/panel-api.ts'
import { PageButtons } from '../../prompt/page-buttons.tsx'
import { useAppDispatch } from '../../store/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { ChangedNote } from '../../prompt/changed-note.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { SettingsFields } from './settings-fields.tsx'
import { signatureOf, useMachine } from '../../prompt/use-machine.ts'
import { useOwnCommand, usePrompt, type Prompt, type Question } from '../../prompt/use-prompt.ts'
import { useSettingsPage } from './use-settings-page.ts'

interface DialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly onClose: () => void
}

type Read = OutputOf<'getCheckpointSettings'>
type Setting = keyof CheckpointSettings

interface PageProps extends DialogProps {
  readonly prompt: Prompt<'setCheckpointSettings', Read, Setting>
  readonly question: Question<Read, Setting>
  readonly onReadAgain: () => Promise<unknown>
}

const changesOf = ({ settings: was }: Read, { settings: is }: Read): readonly Setting[] =>
  // The names are those of one schema, which types lose in a list of keys.
  (Object.keys(is) as Setting[]).filter((name) => was[name] !== is[name])

const SettingsPage = ({ hostId, prompt, question, onReadAgain, onClose }: PageProps) => {
  const { facts: read, see } = question
  const page = useSettingsPage(hostId, read)
  const { give, isUnderWay, result, failure } = prompt
  const canApply = page.canSend && question.changes.length === 0 && !isUnderWay

  const apply = async (): Promise<boolean> => {
    const { expected, settings } = read
    const answer = await give('setCheckpointSettings', {
      hostId,
      expected,
      was: settings,
      change: page.change,
    })
    if (answer.result) {
      see({ ...read, settings: answer.result.settings })
      page.settle()
    }
    await onReadAgain()
    return answer.failure === undefined
  }

  return (
    <Dialog
      size="wide"
      title={words.settingsTitle(read.machine.name)}
      onClose={onClose}
      footer={
        <PageButtons isChanged={page.isChanged} canApply={canApply} onApply={apply} onClose={onClose} />
      }
    >
      <ChangedNote question={question}>{words.settingsWords.changed}</ChangedNote>
      <SettingsFields hostId={hostId} read={read} page={page} />
      {failure && <FailureNote failure={failure} />}
      {result && !page.isChanged && (
        <Note tone="good" role="status">
          {words.settingsWords.saved}
        </Note>
      )}
    </Dialog>
  )
}

/** A machine's checkpoint settings. Apply stays, OK closes when the host has taken them, and a failure keeps the page open. */
export const CheckpointSettingsDialog = (props: DialogProps) => {
  const { hostId, vmId, onClose } = props
  const inList = useMachine(hostId, vmId)
  const prompt = usePrompt({
    own: useOwnCommand<'setCheckpointSettings'>('failure'),
    query: useGetCheckpointSettingsQuery({ hostId, vmId }, { refetchOnMountOrArgChange: true }),
    // Others change settings and states too; what the page says of the machine follows.
    signature: signatureOf(inList),
    changesOf,
  })
  const dispatch = useAppDispatch()
  // The page may be closed before the host has answered, and the hook's own `refetch` throws once it is.
  const readAgain = (): Promise<unknown> =>
    dispatch(
      panelApi.endpoints.getCheckpointSettings.initiate(
        { hostId, vmId },
        { subscribe: false, forceRefetch: true },
      ),
    )
  const { question } = prompt
  if (!question)
    return (
      <DialogFrame
        title={words.settingsTitle(inList.machine?.name ?? '')}
        waiting={words.settingsWords.reading}
        failure={prompt.unread}
        onClose={onClose}
      />
    )
  return <SettingsPage {...props} prompt={prompt} question={question} onReadAgain={readAgain} />
}
