import { failureText } from '../../../shared/words/failures.ts'
import type { Failure } from '../../../shared/domain/failure.ts'
import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { useOpenDemoMutation } from '../../api/panel-api.ts'
import { dialogOpened } from '../../store/dialog-slice.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AsAdministrator } from './as-administrator.tsx'
import { ComputerFindings } from './computer-findings.tsx'
import { HostRetry } from './host-retry.tsx'
import styles from './host-away.module.css'
import { RemedyNote } from './remedy-note.tsx'
import { useSelectHost } from './use-select-host.ts'

export interface HostAwayProps {
  readonly host: Host
  readonly failure: Failure
}

/**
 * A host that has not answered yet: why, and what can be done. Where it is this computer, what was found on it, and
 * another computer or the demo as ways to go on. Nothing switches by itself.
 */
export const HostAway = ({ host, failure }: HostAwayProps) => {
  const selectHost = useSelectHost()
  const dispatch = useAppDispatch()
  const [openDemo, { isLoading }] = useOpenDemoMutation()
  const open = async (): Promise<void> => {
    const { data } = await openDemo({})
    if (data) selectHost(data.id)
  }
  return (
    <div className={styles['away']}>
      <div role="status" className={styles['words']}>
        <h3 className={styles['title']}>
          <Icon name="warning" />
          {words.hostWords.noAnswer(visible(host.name))}
        </h3>
        <p>{failureText(failure)}</p>
        {failure.hostMessage !== undefined && (
          <p className={styles['host']}>
            {words.hostWords.hostSays} <q>{failure.hostMessage}</q>
          </p>
        )}
      </div>
      {host.address && (
        <div className={styles['host']}>
          <RemedyNote kind={failure.kind} address={host.address} />
        </div>
      )}
      {host.kind === 'local' && failure.kind === 'AccessDenied' && (
        <div className={styles['host']}>
          <AsAdministrator />
        </div>
      )}
      <HostRetry host={host} />
      {host.kind === 'local' && (
        <>
          <ComputerFindings />
          <div role="group" aria-label={words.hostWords.goOn} className={styles['doors']}>
            <Button onPress={() => dispatch(dialogOpened({ kind: 'connectHost', hostId: null }))}>
              {words.hostWords.another}
            </Button>
            <Button isPending={isLoading} onPress={() => void open()}>
              {words.hostWords.openDemo}
            </Button>
          </div>
          <p className={styles['host']}>{words.hostWords.demoNote}</p>
        </>
      )}
    </div>
  )
}
