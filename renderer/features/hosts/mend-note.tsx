import type { Failure } from '../../../shared/domain/failure.ts'
import type { HostAddress } from '../../../shared/domain/host-address.ts'
import { connectWords } from '../../../shared/words/connect-dialog.ts'
import { connectionMend } from '../../../shared/words/connection-mends.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import styles from './mend-note.module.css'

export interface MendNoteProps {
  readonly kind: Failure['kind']
  readonly address: HostAddress
  /** What the failed step of a trial found. */
  readonly found?: string | null
}

/** What mends a connection, with its commands to copy. Nothing of it is run here. */
export const MendNote = ({ kind, address, found = null }: MendNoteProps) => {
  const mend = connectionMend(kind, address, found)
  if (!mend) return null
  return (
    <div className={styles['mend']}>
      <p>{mend.text}</p>
      {mend.commands.map((command) => (
        <div key={command} className={styles['command']}>
          <code>{command}</code>
          <Button variant="link" onPress={() => void copyText(command)}>
            {connectWords.copy}
          </Button>
        </div>
      ))}
    </div>
  )
}
