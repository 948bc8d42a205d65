import type { Failure } from '../../../shared/domain/failure.ts'
import type { HostAddress } from '../../../shared/domain/host-address.ts'
import { connectionRemedy } from '../../../shared/words/connection-remedies.ts'
import { words } from '../../../shared/words/words.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import styles from './remedy-note.module.css'

export interface RemedyNoteProps {
  readonly kind: Failure['kind']
  readonly address: HostAddress
  /** The finding of a test's failed step. */
  readonly found?: string | null
}

/** The remedy for a connection, with its commands to copy. None of them is run here. */
export const RemedyNote = ({ kind, address, found = null }: RemedyNoteProps) => {
  const mend = connectionRemedy(kind, address, found)
  if (!mend) return null
  return (
    <div className={styles['mend']}>
      <p>{mend.text}</p>
      {mend.commands.map((command) => (
        <div key={command} className={styles['command']}>
          <code>{command}</code>
          <Button variant="link" onPress={() => void copyText(command)}>
            {words.connectWords.copy}
          </Button>
        </div>
      ))}
    </div>
  )
}
