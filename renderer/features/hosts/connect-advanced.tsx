import { isComputerName, usualPort } from '../../../shared/domain/host-address.ts'
import { connectWords, trustByNameCommand } from '../../../shared/words/connect-dialog.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './connect-dialog.module.css'
import { fieldOf, type DraftProps } from './connect-fields.tsx'

const TrustByName = ({ draft, onChange }: DraftProps) => {
  const computer = draft.computer.trim()
  const command = isComputerName(computer) ? trustByNameCommand(computer) : null
  return (
    <>
      <Checkbox
        isSelected={draft.trustsByName}
        onChange={(trustsByName) => onChange({ trustsByName })}
        description={connectWords.trustHint}
      >
        {connectWords.trust}
      </Checkbox>
      {draft.trustsByName && command !== null && (
        <Note
          tone="warn"
          actions={
            <Button variant="link" onPress={() => void navigator.clipboard.writeText(command)}>
              {connectWords.copy}
            </Button>
          }
        >
          <p>{connectWords.trustCommand}</p>
          <code className={styles['command']}>{command}</code>
        </Note>
      )}
    </>
  )
}

/** What most hosts need nothing of. */
export const ConnectAdvanced = (props: DraftProps) => {
  const { transport, asAnother } = props.draft
  const isSsh = transport === 'ssh'
  const usual = usualPort({ transport: isSsh ? 'ssh' : 'winRm', useSsl: transport === 'winRmSsl' })
  return (
    <div className={styles['fields']}>
      <div className={styles['pair']}>
        <TextField
          {...fieldOf(props, 'port')}
          inputMode="numeric"
          label={connectWords.port}
          description={connectWords.portHint(usual)}
        />
        {isSsh ? (
          <TextField
            {...fieldOf(props, 'keyFile')}
            label={connectWords.keyFile}
            description={connectWords.keyFileHint}
          />
        ) : (
          <TextField
            {...fieldOf(props, 'endpoint')}
            label={connectWords.endpoint}
            description={connectWords.endpointHint}
          />
        )}
      </div>
      {transport === 'winRm' && asAnother && <TrustByName {...props} />}
    </div>
  )
}
