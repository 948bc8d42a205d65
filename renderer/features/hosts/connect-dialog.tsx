import { useState } from 'react'
import type { Host } from '../../../shared/domain/host.ts'
import { needsPassword, type HostEntry } from '../../../shared/domain/host-address.ts'
import { draftOf, emptyDraft, entryOf, type HostDraft } from '../../../shared/domain/host-draft.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import { words } from '../../../shared/words/words.ts'
import { useGetProgramQuery } from '../../api/panel-api.ts'
import { selectHosts } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Radio, RadioGroup } from '../../ui/radio-group.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import { ConnectAdvanced } from './connect-advanced.tsx'
import styles from './connect-dialog.module.css'
import { ConnectFields } from './connect-fields.tsx'
import { NO_PASSWORD, PasswordFields } from './password-fields.tsx'
import { ConnectionTestPanel } from './connection-test-panel.tsx'
import { useSaveHost } from './use-save-host.ts'
import { useSelectHost } from './use-select-host.ts'
import { useConnectionTest } from './use-connection-test.ts'

const draftOfHost = ({ name, group, address }: Host): HostDraft | null =>
  address ? draftOf({ name, group: group ?? null, address }) : null

const addressText = (entry: HostEntry | null): string => JSON.stringify(entry?.address ?? null)

interface ConnectFormProps {
  /** The host to change; absent for a new one. */
  readonly host: Host | undefined
  readonly hosts: readonly Host[]
  readonly canWinRm: boolean
  readonly onClose: () => void
}

const ConnectForm = ({ host, hosts, canWinRm, onClose }: ConnectFormProps) => {
  const [draft, setDraft] = useState(() => (host && draftOfHost(host)) ?? emptyDraft(canWinRm))
  const [isLocal, setLocal] = useState(false)
  const [given, setGiven] = useState(NO_PASSWORD)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { connectionTest, address, failure: testFailure, begin, stop, leave } = useConnectionTest()
  const selectHost = useSelectHost()
  const saveHost = useSaveHost()
  const local = hosts.find(({ kind }) => kind === 'local')
  const entry = entryOf(draft)
  const asksForPassword = entry !== null && needsPassword(entry.address)
  const isNamed = draft.transport === 'ssh' || canWinRm
  const canSave = isLocal || (entry !== null && isNamed && !isSaving)

  const change = (part: Partial<HostDraft>): void => {
    const next = { ...draft, ...part }
    if (addressText(entryOf(next)) !== addressText(entry)) leave()
    setDraft(next)
  }
  const save = async (): Promise<void> => {
    if (isLocal && local) {
      selectHost(local.id)
      onClose()
      return
    }
    if (!entry || !canSave) return
    setSaving(true)
    const failed = await saveHost(host?.id ?? null, entry, asksForPassword ? given : NO_PASSWORD)
    setSaving(false)
    setFailure(failed)
    if (!failed) onClose()
  }

  const saveLabel = host ? words.connectWords.save : words.connectWords.connect
  return (
    <Dialog
      size="wide"
      title={host ? words.connectWords.editTitle(host.name) : words.connectWords.title}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" isDisabled={!canSave} onPress={() => void save()}>
            {saveLabel}
          </Button>
          <Button onPress={onClose}>{words.connectWords.cancel}</Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {!host && (
          <RadioGroup
            label={words.connectWords.where}
            orientation="horizontal"
            value={isLocal ? 'local' : 'another'}
            onChange={(value) => setLocal(value === 'local')}
          >
            <Radio
              value="local"
              isDisabled={!local}
              description={local ? undefined : words.connectWords.noLocal}
            >
              {words.connectWords.local}
            </Radio>
            <Radio value="another">{words.connectWords.another}</Radio>
          </RadioGroup>
        )}
        {!isLocal && (
          <>
            <ConnectFields
              draft={draft}
              onChange={change}
              canWinRm={canWinRm}
              groups={[...new Set(hosts.flatMap(({ group }) => group ?? []))]}
            />
            {asksForPassword && <PasswordFields value={given} onChange={setGiven} />}
            <details className={styles['advanced']} open={host !== undefined && draft.trustsByName}>
              <summary>{words.connectWords.advanced}</summary>
              <ConnectAdvanced draft={draft} onChange={change} />
            </details>
            <ConnectionTestPanel
              connectionTest={connectionTest}
              address={address}
              failure={testFailure}
              stop={stop}
              onBegin={
                entry === null || !isNamed
                  ? null
                  : () => begin(entry.address, given.password === '' ? null : given.password)
              }
            />
          </>
        )}
        {/* A form's Enter needs a button of its own to press. */}
        <button type="submit" hidden disabled={!canSave}>
          {saveLabel}
        </button>
      </form>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  )
}

interface ConnectDialogProps {
  readonly hostId: string | null
  readonly onClose: () => void
}

/** *Connect to Server*: asks for a host to be added, or changes one that is there. */
export const ConnectDialog = ({ hostId, onClose }: ConnectDialogProps) => {
  const hosts = useAppSelector(selectHosts)
  const { data: program } = useGetProgramQuery({})
  if (!program) return null
  const host = hosts.find(({ id }) => id === hostId)
  return <ConnectForm host={host} hosts={hosts} canWinRm={program.canWinRm} onClose={onClose} />
}
