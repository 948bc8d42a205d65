import type { Host } from '../../../shared/domain/host.ts'
import { words } from '../../../shared/words/words.ts'
import { waitsForSignIn } from '../../api/host-state.ts'
import { askToSignIn, reconnect } from '../../commands/connection-commands.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Countdown } from './countdown.tsx'
import styles from './host-retry.module.css'

/** The time of the next attempt at a host that does not answer, and a button to try now or to sign in. */
export const HostRetry = ({ host }: { readonly host: Host }) => {
  const dispatch = useAppDispatch()
  const { connection } = host
  if (connection.state !== 'unavailable') return null
  const { nextTryAt } = connection
  return (
    <span className={styles['retry']}>
      {nextTryAt !== undefined && (
        <span className={styles['when']}>
          <Countdown key={nextTryAt} at={nextTryAt}>
            {words.retryWords.again}
          </Countdown>
        </span>
      )}
      {waitsForSignIn(host) ? (
        <Button variant="link" onPress={() => dispatch(askToSignIn({ host }))}>
          {words.commandLabels.signIn}
        </Button>
      ) : (
        <Button variant="link" onPress={() => dispatch(reconnect({ host }))}>
          {words.commandLabels.reconnect}
        </Button>
      )}
    </span>
  )
}
