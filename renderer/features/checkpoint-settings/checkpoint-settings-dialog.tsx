import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/operations.ts'
import type { CheckpointSettings } from '../../../shared/domain/checkpoint-settings.ts'
import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { panelApi, useGetCheckpointSettingsQuery } from '../../api/panel-api.ts'
import { useOwnCommand } from '../../prompt/use-own-command.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/note.tsx'
import { DialogFrame } from '../../prompt/dialog-frame.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { SettingsFields } from './settings-fields.tsx'
import { signatureOf, useMachine } from '../../prompt/use-machine.ts'
import { useSettingsPage } from './use-settings-page.ts'

interface DialogProps {
  readonly hostId: string
  readonly vmId: string
  readonly onClose: () => void
}

interface PageProps extends DialogProps {
  readonly read: OutputOf<'getCheckpointSettings'>
  readonly onReadAgain: () => Promise<unknown>
}

const same = (a: CheckpointSettings, b: CheckpointSettings): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const SettingsPage = ({ hostId, read, onReadAgain, onClose }: PageProps) => {
  const page = useSettingsPage(hostId, read)
  const { give, isUnderWay, result, failure } = useOwnCommand('setCheckpointSettings', 'failure')
  // What the user has in front of them; when the host comes to differ, the page says so.
  const [seen, setSeen] = useState(read.settings)
  const isAnother = !isUnderWay && !same(seen, read.settings)
  const canApply = page.canSend && !isAnother && !isUnderWay

  const apply = async (): Promise<boolean> => {
    const { expected, settings } = read
    const answer = await give({ hostId, expected, was: settings, change: page.change })
    if (answer.result) {
      setSeen(answer.result.settings)
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
        <>
          <Button
            variant="primary"
            isDisabled={page.isChanged && !canApply}
            onPress={() => {
              if (!page.isChanged) onClose()
              else void apply().then((done) => done && onClose())
            }}
          >
            {words.settingsWords.ok}
          </Button>
          <Button onPress={onClose}>{words.settingsWords.cancel}</Button>
          <Button isDisabled={!canApply} onPress={() => void apply()}>
            {words.settingsWords.apply}
          </Button>
        </>
      }
    >
      {isAnother && (
        <Note
          tone="warn"
          role="alert"
          actions={<Button onPress={() => setSeen(read.settings)}>{words.settingsWords.seen}</Button>}
        >
          {words.settingsWords.changed}
        </Note>
      )}
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
  const [openedAt] = useState(() => Date.now())
  const settings = useGetCheckpointSettingsQuery({ hostId, vmId }, { refetchOnMountOrArgChange: true })
  // Others change settings and states too; what the page says of the machine follows.
  const signature = signatureOf(inList)
  const readFor = useRef(signature)
  const { refetch } = settings
  useEffect(() => {
    if (readFor.current === signature) return
    readFor.current = signature
    void refetch()
  }, [signature, refetch])
  const dispatch = useAppDispatch()
  // The page may be closed before the host has answered, and the hook's own `refetch` throws once it is.
  const readAgain = (): Promise<unknown> =>
    dispatch(
      panelApi.endpoints.getCheckpointSettings.initiate(
        { hostId, vmId },
        { subscribe: false, forceRefetch: true },
      ),
    )
  const read = (settings.fulfilledTimeStamp ?? 0) >= openedAt ? settings.currentData : undefined
  if (!read)
    return (
      <DialogFrame
        title={words.settingsTitle(inList.machine?.name ?? '')}
        waiting={words.settingsWords.reading}
        failure={failureOf(settings.error)}
        onClose={onClose}
      />
    )
  return <SettingsPage {...props} read={read} onReadAgain={readAgain} />
}
