import { useEffect } from 'react'
import type { Host } from '../../shared/domain/host.ts'
import { defaultPreferences } from '../../shared/domain/preferences.ts'
import { visible } from '../../shared/words/format.ts'
import { words } from '../../shared/words/words.ts'
import { lineId } from '../api/machine-rows.ts'
import {
  useGetPreferencesQuery,
  useGetProgramQuery,
  useListActivitiesQuery,
  useListHostsQuery,
  useListMadeCheckpointsQuery,
  useListRunsQuery,
} from '../api/panel-api.ts'
import { selectAgesAt, selectHost, selectHosts, selectShownHosts } from '../api/selectors.ts'
import styles from './app.module.css'
import { selectSubjects } from '../commands/subjects.ts'
import { useShortcuts } from '../commands/use-shortcuts.ts'
import { useWindowMenu } from '../commands/use-window-menu.ts'
import { ActivitiesPane } from '../features/activities/activities-pane.tsx'
import { ActionsPane } from '../features/actions/actions-pane.tsx'
import { CheckpointsPane } from '../features/checkpoints/checkpoints-pane.tsx'
import { DetailsPane } from '../features/details/details-pane.tsx'
import { Dialogs } from './dialogs.tsx'
import { AwayHosts } from '../features/hosts/away-hosts.tsx'
import { HostAway } from '../features/hosts/host-away.tsx'
import { HostFindings } from '../features/hosts/host-findings.tsx'
import { ALL_KEY } from '../features/hosts/hosts-tree.tsx'
import { HostsPane } from '../features/hosts/hosts-pane.tsx'
import { useSignInPrompt } from '../features/hosts/use-sign-in-prompt.ts'
import { Notices } from '../features/notices/notices.tsx'
import { StatusStrip } from './status/status-strip.tsx'
import { ToastVoice } from '../features/toasts/toast-voice.tsx'
import { Toasts } from '../features/toasts/toasts.tsx'
import { TitleBar } from './title-bar/title-bar.tsx'
import { MachinesPane } from '../features/virtual-machines/machines-pane.tsx'
import { useAppDispatch, useAppSelector } from '../store/hooks.ts'
import { hostSelected, selectHostId, selectIsAllShown } from '../store/selection-slice.ts'
import { selectIsActivitiesOpen } from '../store/activities-slice.ts'
import { selectIsActionsOpen, selectPaneSize } from '../store/layout-slice.ts'
import { classNames } from '../ui/class-names.ts'
import { Pane, PaneHead, PaneMessage } from '../ui/pane.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { PaneSplitter } from './pane-splitter.tsx'
import { useAskedPlace } from './use-asked-place.ts'

/** Puts the host in use that the panel was started with, whenever there is none. */
function useFirstHost(): void {
  const dispatch = useAppDispatch()
  useListHostsQuery({})
  const { data: program } = useGetProgramQuery({})
  const hosts = useAppSelector(selectHosts)
  const hostId = useAppSelector(selectHostId)
  // The one in use may have been removed.
  const isNone = hostId === null || (hosts.length > 0 && !hosts.some(({ id }) => id === hostId))
  const start = program?.startHost
  const first = hosts.length === 0 || hosts.some(({ id }) => id === start) ? start : hosts[0]?.id
  useEffect(() => {
    if (isNone && first !== undefined) dispatch(hostSelected(first))
  }, [dispatch, isNone, first])
}

/** Shows the user's theme and row height in the document's root. */
function useAppearance(): void {
  const { data: preferences = defaultPreferences } = useGetPreferencesQuery({})
  const { theme, density } = preferences
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    dataset['density'] = density
  }, [theme, density])
}

/** The list, and what there is to say of its hosts. */
const Machines = ({ hosts }: { readonly hosts: readonly Host[] }) => (
  <MachinesPane
    hosts={hosts}
    renderAway={(host, failure) => <HostAway host={host} failure={failure} />}
    renderNotes={(isRead) => (
      <>
        {isRead && <HostFindings hosts={hosts} />}
        {(isRead || hosts.length > 1) && <AwayHosts hosts={hosts} />}
      </>
    )}
  />
)

const Centre = ({ hasToasts }: { readonly hasToasts: boolean }) => {
  const host = useAppSelector(selectHost)
  const shown = useAppSelector(selectShownHosts)
  const isAllShown = useAppSelector(selectIsAllShown)
  const readAt = useAppSelector(selectAgesAt)
  const { machine, checkpoint } = useAppSelector(selectSubjects)
  const machines = useAppSelector((state) => selectPaneSize(state, 'machines'))
  const details = useAppSelector((state) => selectPaneSize(state, 'details'))
  if (!host) return <div className={styles['centre']} />
  // Of a host that has not answered yet there is only to say why, and what can be done.
  if (readAt === undefined && !isAllShown && host.connection.state === 'unavailable')
    return (
      <div className={classNames(styles['centre'], styles['alone'])}>
        <Machines key={host.id} hosts={shown} />
        {hasToasts && (
          <div className={styles['overDetails']}>
            <Toasts />
          </div>
        )}
      </div>
    )
  const isRead = machine !== null && readAt !== undefined
  return (
    <div
      className={styles['centre']}
      style={{ '--machines': `${machines}%`, '--details': `${details}%` } as React.CSSProperties}
    >
      <Machines key={isAllShown ? ALL_KEY : host.id} hosts={shown} />
      <PaneSplitter pane="machines" orientation="horizontal" unit="percent" min={12} max={70} />
      {isRead ? (
        <CheckpointsPane key={lineId(host.id, machine.machine.id)} subject={machine} readAt={readAt} />
      ) : (
        <Pane label={words.paneWords.checkpoints}>
          <PaneHead title={words.treeWords.title} />
          <PaneMessage>{words.treeWords.noMachine}</PaneMessage>
        </Pane>
      )}
      <PaneSplitter pane="details" orientation="horizontal" unit="percent" min={8} max={60} isAfter />
      <DetailsPane machine={machine} checkpoint={checkpoint} readAt={readAt} />
      {hasToasts && (
        <div className={styles['overDetails']}>
          <Toasts />
        </div>
      )}
    </div>
  )
}

/** The window: hosts, the list over the tree over the details, and the Actions, as in Hyper-V Manager. */
export const App = () => {
  useFirstHost()
  useAskedPlace()
  useAppearance()
  useShortcuts()
  useWindowMenu()
  useSignInPrompt()
  useListActivitiesQuery({})
  useListRunsQuery({})
  useListMadeCheckpointsQuery({})
  useGetProgramQuery({})
  const host = useAppSelector(selectHost)
  const isAllShown = useAppSelector(selectIsAllShown)
  const isNarrow = useMediaQuery('(max-width: 899px)')
  const isVeryNarrow = useMediaQuery('(max-width: 639px)')
  const hosts = useAppSelector((state) => selectPaneSize(state, 'hosts'))
  const actions = useAppSelector((state) => selectPaneSize(state, 'actions'))
  const hasActions = useAppSelector(selectIsActionsOpen) && !isNarrow
  const hasActivities = useAppSelector(selectIsActivitiesOpen)

  useEffect(() => {
    document.title = words.windowTitle(isAllShown ? words.hostTreeWords.all : host && visible(host.name))
  }, [host, isAllShown])

  return (
    <div
      className={styles['window']}
      style={{ '--hosts': `${hosts}px`, '--actions': `${actions}px` } as React.CSSProperties}
    >
      <TitleBar hasActionsMenu={isNarrow} hasHostsMenu={isVeryNarrow} />
      <Notices />
      <main className={styles['main']}>
        <div className={styles['panes']}>
          {!isVeryNarrow && (
            <>
              <div className={styles['hosts']}>
                <HostsPane />
              </div>
              <PaneSplitter pane="hosts" orientation="vertical" unit="pixels" min={120} max={360} />
            </>
          )}
          <Centre hasToasts={!hasActions} />
          {hasActions && (
            <>
              <PaneSplitter pane="actions" orientation="vertical" unit="pixels" min={180} max={420} isAfter />
              <div className={styles['actions']}>
                <ActionsPane />
                <Toasts />
              </div>
            </>
          )}
        </div>
        {hasActivities && (
          <>
            <PaneSplitter
              pane="activities"
              orientation="horizontal"
              unit="pixels"
              min={96}
              max={480}
              isAfter
            />
            <ActivitiesPane />
          </>
        )}
      </main>
      <StatusStrip />
      <ToastVoice />
      <Dialogs />
    </div>
  )
}
