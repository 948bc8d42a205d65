import { words } from '../../../shared/words/words.ts'
import { useGetProgramQuery } from '../../api/panel-api.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './connect-dialog.module.css'

/** A password while its dialog is open. It lives in the dialog's own state and goes with it. */
export interface GivenPassword {
  readonly password: string
  readonly remember: boolean
}

export const NO_PASSWORD: GivenPassword = { password: '', remember: false }

export interface PasswordFieldsProps {
  readonly value: GivenPassword
  readonly onChange: (value: GivenPassword) => void
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** Asks for a password, and whether to keep it where the system has a store that protects it. */
export const PasswordFields = ({
  value,
  onChange,
  isDisabled = false,
  autoFocus = false,
}: PasswordFieldsProps) => {
  const { data: program } = useGetProgramQuery({})
  const secrets = program?.secrets ?? 'none'
  return (
    <>
      <TextField
        type="password"
        autoComplete="off"
        maxLength={1024}
        label={words.passwordWords.password}
        description={words.passwordWords.passwordHint}
        value={value.password}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        onChange={(password) => onChange({ ...value, password })}
      />
      {secrets === 'kept' ? (
        <Checkbox
          isSelected={value.remember}
          isDisabled={isDisabled}
          onChange={(remember) => onChange({ ...value, remember })}
          description={words.passwordWords.rememberHint}
        >
          {words.passwordWords.remember}
        </Checkbox>
      ) : (
        <p className={styles['quiet']}>{words.passwordWords.notKept[secrets]}</p>
      )}
    </>
  )
}
