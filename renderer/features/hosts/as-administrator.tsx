import { words } from '../../../shared/words/words.ts'
import { failureOf } from '../../api/failure-of.ts'
import { useGetProgramQuery, useStartAsAdministratorMutation } from '../../api/panel-api.ts'
import { useAppDispatch } from '../../store/hooks.ts'
import { failureToast, toastGiven } from '../../store/toasts-slice.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import styles from './remedy-note.module.css'

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.management/start-process */
const OPEN_TERMINAL = 'Start-Process -FilePath powershell.exe -Verb RunAs'

/** How the user gets the rights that Windows withheld from this start; nothing where none are known to be. */
export const AsAdministrator = () => {
  const { data: program } = useGetProgramQuery({})
  const dispatch = useAppDispatch()
  const [startAsAdministrator, { isLoading }] = useStartAsAdministratorMutation()
  const start = async (): Promise<void> => {
    const failure = failureOf((await startAsAdministrator({})).error)
    if (failure) dispatch(toastGiven(failureToast(failure)))
  }
  switch (program?.elevation) {
    case 'offered':
      return (
        <div className={styles['mend']}>
          <p>{words.hostWords.withheld}</p>
          <div>
            <Button isPending={isLoading} onPress={() => void start()}>
              {words.hostWords.asAdministrator}
            </Button>
          </div>
        </div>
      )
    case 'byHand':
      return (
        <div className={styles['mend']}>
          <p>{words.hostWords.withheldHere}</p>
          <div className={styles['command']}>
            <code>{OPEN_TERMINAL}</code>
            <Button variant="link" onPress={() => void copyText(OPEN_TERMINAL)}>
              {words.connectWords.copy}
            </Button>
          </div>
        </div>
      )
    case 'none':
    case undefined:
      return null
  }
}
