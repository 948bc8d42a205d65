import { draftProblems, type DraftField, type HostDraft } from '../../../shared/domain/host-draft.ts'
import { words } from '../../../shared/words/words.ts'
import { Radio, RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './connect-dialog.module.css'

export interface DraftProps {
  readonly draft: HostDraft
  readonly onChange: (change: Partial<HostDraft>) => void
}

/** A text field's part of a draft: its text, what becomes of it, and what is wrong with it. */
export function fieldOf({ draft, onChange }: DraftProps, field: DraftField) {
  const value = draft[field]
  const problem = draftProblems(draft)[field]
  return {
    value,
    onChange: (text: string) => onChange({ [field]: text }),
    // That something is still missing needs no saying.
    error: problem && value !== '' ? words.draftProblemText(field, problem) : undefined,
    spellCheck: 'false' as const,
    autoComplete: 'off',
  }
}

const isTransport = (value: string): value is HostDraft['transport'] =>
  value === 'winRm' || value === 'winRmSsl' || value === 'ssh'

export interface ConnectFieldsProps extends DraftProps {
  readonly canWinRm: boolean
  readonly groups: readonly string[]
}

/** Which computer, under which name, by what, and as whom. */
export const ConnectFields = (props: ConnectFieldsProps) => {
  const { draft, onChange, canWinRm, groups } = props
  const { transport, asAnother } = draft
  const noWinRm = canWinRm ? undefined : words.connectWords.noWinRm
  return (
    <>
      <TextField
        {...fieldOf(props, 'computer')}
        autoFocus
        label={words.connectWords.computer}
        description={words.connectWords.computerHint}
      />
      <div className={styles['pair']}>
        <TextField
          {...fieldOf(props, 'name')}
          label={words.connectWords.name}
          description={words.connectWords.nameHint}
        />
        <TextField
          {...fieldOf(props, 'group')}
          label={words.connectWords.group}
          description={words.connectWords.groupHint(groups)}
        />
      </div>
      <div className={styles['pair']}>
        <RadioGroup
          label={words.connectWords.transport}
          value={transport}
          onChange={(value) => {
            if (isTransport(value)) onChange({ transport: value })
          }}
        >
          <Radio value="winRm" isDisabled={!canWinRm} description={noWinRm ?? words.connectWords.winRmHint}>
            {words.connectWords.winRm}
          </Radio>
          <Radio
            value="winRmSsl"
            isDisabled={!canWinRm}
            description={noWinRm ?? words.connectWords.winRmSslHint}
          >
            {words.connectWords.winRmSsl}
          </Radio>
          <Radio value="ssh" description={words.connectWords.sshHint}>
            {words.connectWords.ssh}
          </Radio>
        </RadioGroup>
        <div className={styles['fields']}>
          <RadioGroup
            label={words.connectWords.user}
            value={asAnother ? 'another' : 'this'}
            onChange={(value) => onChange({ asAnother: value === 'another' })}
          >
            <Radio
              value="this"
              description={
                transport === 'ssh' ? words.connectWords.thisUserSsh : words.connectWords.thisUserHint
              }
            >
              {words.connectWords.thisUser}
            </Radio>
            <Radio value="another">{words.connectWords.anotherUser}</Radio>
          </RadioGroup>
          {asAnother && (
            <TextField
              {...fieldOf(props, 'user')}
              label={words.connectWords.userName}
              description={words.connectWords.userHint}
            />
          )}
        </div>
      </div>
    </>
  )
}
