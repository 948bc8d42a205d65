import { usualPort } from '../../../shared/domain/host-address.ts'
import { entryOf } from '../../../shared/domain/host-draft.ts'
import { words } from '../../../shared/words/words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Note } from '../../ui/note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './connect-dialog.module.css'
import { fieldOf, type DraftProps } from './connect-fields.tsx'
import { RemedyNote } from './remedy-note.tsx'

const TrustByName = ({ draft, onChange }: DraftProps) => {
  const address = entryOf(draft)?.address
  return (
    <>
      <Checkbox
        isSelected={draft.trustsByName}
        onChange={(trustsByName) => onChange({ trustsByName })}
        description={words.connectWords.trustHint}
      >
        {words.connectWords.trust}
      </Checkbox>
      {draft.trustsByName && address && (
        <Note tone="warn">
          <RemedyNote kind="NotTrustedByName" address={address} />
        </Note>
      )}
    </>
  )
}

/** The advanced fields, none of which most hosts need. */
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
          label={words.connectWords.port}
          description={words.connectWords.portHint(usual)}
        />
        {isSsh ? (
          <TextField
            {...fieldOf(props, 'keyFile')}
            label={words.connectWords.keyFile}
            description={words.connectWords.keyFileHint}
          />
        ) : (
          <TextField
            {...fieldOf(props, 'endpoint')}
            label={words.connectWords.endpoint}
            description={words.connectWords.endpointHint}
          />
        )}
      </div>
      {transport === 'winRm' && asAnother && <TrustByName {...props} />}
    </div>
  )
}
