import { visible } from '../../../shared/words/format.ts'
import { appName } from '../../../shared/words/names.ts'
import { words } from '../../../shared/words/words.ts'
import { selectHost } from '../../api/selectors.ts'
import { CommandMenu } from '../../commands/command-menu.tsx'
import { offeredScopes } from '../../commands/offered-commands.ts'
import { selectSubjects } from '../../commands/subjects.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectIsAllShown } from '../../store/selection-slice.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { HostMark } from '../../features/hosts/host-mark.tsx'
import { FilterBox } from '../../features/virtual-machines/filter-box.tsx'
import { HelpMenu } from './help-menu.tsx'
import { HostsMenu } from './hosts-menu.tsx'
import styles from './title-bar.module.css'
import { ViewMenu } from './view-menu.tsx'

export interface TitleBarProps {
  /** Whether the window is too narrow for a pane of Actions. */
  readonly hasActionsMenu: boolean
  readonly hasHostsMenu: boolean
}

const ActionsMenu = () => {
  const subjects = useAppSelector(selectSubjects)
  return (
    <MenuButton icon="menu" label={words.paneWords.actions} isWide>
      {(closeAndRun) => (
        <CommandMenu
          label={words.paneWords.actions}
          closeAndRun={closeAndRun}
          scopes={offeredScopes(subjects)}
        />
      )}
    </MenuButton>
  )
}

/** The top of the window: which host is in use and whether it is the demo, the filter, and how the window looks. */
export const TitleBar = ({ hasActionsMenu, hasHostsMenu }: TitleBarProps) => {
  const host = useAppSelector(selectHost)
  const isAllShown = useAppSelector(selectIsAllShown)
  return (
    <header className={styles['bar']}>
      {hasHostsMenu && <HostsMenu />}
      <Icon name="checkpointMemory" className={styles['logo'] ?? ''} />
      <h1 className={styles['app']}>{appName}</h1>
      {isAllShown && (
        <span className={styles['host']}>
          <span className={styles['hostName']}>{words.hostTreeWords.all}</span>
        </span>
      )}
      {host && !isAllShown && (
        <span className={styles['host']}>
          <span className={styles['hostName']}>{visible(host.name)}</span>
          <HostMark host={host} />
        </span>
      )}
      <FilterBox />
      <span className={styles['end']}>
        {hasActionsMenu && <ActionsMenu />}
        <ViewMenu canHideActions={!hasActionsMenu} />
        <HelpMenu />
      </span>
    </header>
  )
}
