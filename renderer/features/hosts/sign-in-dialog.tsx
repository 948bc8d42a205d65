import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { words } from '../../../shared/words/words.ts'
import { askSecretly } from '../../api/ask-secretly.ts'
import { selectHosts } from '../../api/selectors.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNote } from '../../prompt/failure-note.tsx'
import styles from './connect-dialog.module.css'
import { NO_PASSWORD, PasswordFields } from './password-fields.tsx'

/** How a host answered a password that was sent when it stood at `revision`; `null` until it has. */
function answerTo(host: Host, revision: number): 'in' | Failure | null {
  if (host.revision <= revision) return null
  switch (host.connection.state) {
    case 'connecting':
      return null
    case 'connected':
      return 'in'
    case 'unavailable':
      return host.connection.failure
  }
}

interface SignInFormProps {
  readonly host: Host
  readonly onClose: () => void
}

const SignInForm = ({ host, onClose }: SignInFormProps) => {
  const dispatch = useAppDispatch()
  const [given, setGiven] = useState(NO_PASSWORD)
  /** The host's revision when the last password was sent. */
  const [sentAt, setSentAt] = useState<number | null>(null)
  const [unsent, setUnsent] = useState<Failure | null>(null)
  const answer = sentAt === null ? null : answerTo(host, sentAt)
  const isTrying = sentAt !== null && answer === null
  const failure = unsent ?? (answer === 'in' ? null : answer)
  const user = host.address?.user ?? null

  useEffect(() => {
    if (answer === 'in') onClose()
  }, [answer, onClose])

  const send = async (): Promise<void> => {
    if (given.password === '' || isTrying) return
    setUnsent(null)
    setSentAt(host.revision)
    const reply = await dispatch(askSecretly('signIn', { hostId: host.id, ...given }))
    setGiven({ ...given, password: '' })
    if (reply.ok) return
    setSentAt(null)
    setUnsent(reply.failure)
  }

  return (
    <Dialog
      title={words.signInToHostWords.title(host.name)}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="primary"
            isDisabled={given.password === '' || isTrying}
            onPress={() => void send()}
          >
            {words.signInToHostWords.signIn}
          </Button>
          <Button onPress={onClose}>{words.signInToHostWords.cancel}</Button>
        </>
      }
    >
      {user !== null && <p>{words.signInToHostWords.as(user)}</p>}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <PasswordFields autoFocus value={given} onChange={setGiven} />
      </form>
      <p role="status" className={styles['testEnd']}>
        {isTrying && words.signInToHostWords.trying(host.name)}
      </p>
      {failure && !isTrying && <FailureNote failure={failure} />}
    </Dialog>
  )
}

interface SignInDialogProps {
  readonly hostId: string
  readonly onClose: () => void
}

/** Asks for the password of the user a host is reached as, and stays until the host has let him in. */
export const SignInDialog = ({ hostId, onClose }: SignInDialogProps) => {
  const host = useAppSelector(selectHosts).find(({ id }) => id === hostId)
  return host ? <SignInForm host={host} onClose={onClose} /> : null
}
