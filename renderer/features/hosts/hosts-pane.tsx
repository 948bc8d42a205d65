import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { hostTree, isMovable, putHost, stepHost, type HostPlace } from '../../../shared/domain/host-tree.ts'
import { words } from '../../../shared/words/words.ts'
import { selectHosts } from '../../api/selectors.ts'
import { commandOf, runCommand } from '../../commands/run-command.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { allHostsSelected, selectHostId, selectIsAllShown } from '../../store/selection-slice.ts'
import { Button } from '../../ui/button.tsx'
import { ContextMenu, useContextMenu } from '../../ui/context-menu.tsx'
import { Pane } from '../../ui/pane.tsx'
import { HostMenu } from './host-menu.tsx'
import styles from './hosts-pane.module.css'
import { ALL_KEY, groupOfKey, HostsTree } from './hosts-tree.tsx'
import { useArrangeHosts } from './use-arrange-hosts.ts'
import { useHostDrag, type HostDrop } from './use-host-drag.ts'
import { useSelectHost } from './use-select-host.ts'

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]') : null

function placeOf({ key, side }: HostDrop): HostPlace {
  const group = groupOfKey(key)
  if (group !== null || side === 'into') return { kind: 'group', name: group ?? '' }
  return { kind: side, hostId: key }
}

/** The hosts; a click puts one in use, or all of them. */
export const HostsPane = () => {
  const dispatch = useAppDispatch()
  const hosts = useAppSelector(selectHosts)
  const hostId = useAppSelector(selectHostId)
  const isAllShown = useAppSelector(selectIsAllShown)
  const selectHost = useSelectHost()
  const arrange = useArrangeHosts()
  const menu = useContextMenu()
  const [menuHostId, setMenuHostId] = useState<string | null>(null)
  const [collapsed, setCollapsed] = useState<readonly string[]>([])
  const hostOf = (id: string | undefined) => hosts.find((one) => one.id === id)
  const menuHost = hostOf(menuHostId ?? undefined)

  const drag = useHostDrag(
    (id, drop) => (putHost(hosts, id, placeOf(drop)) ? placeOf(drop) : null),
    (id, place) => {
      const host = hostOf(id)
      if (host) arrange(host, putHost(hosts, id, place))
    },
  )
  const select = (key: string): void => {
    if (drag.wasDrag()) return
    if (key === ALL_KEY) dispatch(allHostsSelected())
    else selectHost(key)
  }
  const openMenu = (row: HTMLElement, place: { readonly x: number; readonly y: number }): boolean => {
    const host = hostOf(row.dataset['key'])
    if (!host) return false
    selectHost(host.id)
    setMenuHostId(host.id)
    menu.openAt(place, row)
    return true
  }
  const handleContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event.target)
    if (row && openMenu(row, { x: event.clientX, y: event.clientY })) event.preventDefault()
  }
  const handlePointerDown = (event: PointerEvent): void => {
    const host = hostOf(rowOf(event.target)?.dataset['key'])
    if (event.button === 0 && host && isMovable(host)) drag.start(host.id, event)
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target)
    const host = hostOf(row?.dataset['key'])
    if (!row || !host) return
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (isMenuKey) {
      const { left, bottom } = row.getBoundingClientRect()
      openMenu(row, { x: left + 24, y: bottom })
    } else if (event.altKey && step !== null) arrange(host, stepHost(hosts, host.id, step))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const connect = (): void => {
    const command = commandOf('connectToServer')
    if (command) dispatch(runCommand(command))
  }

  return (
    <Pane label={words.paneWords.hosts} className={styles['hosts']}>
      <h2 className={styles['title']}>{words.hostWords.title}</h2>
      {/* The tree's own keys come after these: Alt with an arrow would go on through it. */}
      <div
        role="presentation"
        className={styles['content']}
        onContextMenu={handleContextMenu}
        onPointerDownCapture={handlePointerDown}
        onKeyDownCapture={handleKeyDown}
      >
        <HostsTree
          hosts={hosts}
          nodes={hostTree(hosts)}
          selectedKey={isAllShown ? ALL_KEY : hostId}
          collapsed={collapsed}
          drop={drag.drop}
          onSelect={select}
          onCollapse={setCollapsed}
        />
      </div>
      <div className={styles['foot']}>
        <Button
          variant="subtle"
          icon="add"
          aria-label={words.commandLabels.connectToServer}
          onPress={connect}
        >
          {words.hostTreeWords.add}
        </Button>
      </div>
      {menuHost && (
        <ContextMenu state={menu} label={words.hostTreeWords.menu(menuHost.name)}>
          <HostMenu host={menuHost} hosts={hosts} closeAndRun={menu.closeAndRun} />
        </ContextMenu>
      )}
    </Pane>
  )
}
