import type { Host } from '../../../shared/domain/host.ts'
import { visible } from '../../../shared/words/format.ts'
import { words } from '../../../shared/words/words.ts'
import { selectHostState } from '../../api/host-state.ts'
import { selectHost, selectHosts } from '../../api/selectors.ts'
import { commandOf, runCommand } from '../../commands/run-command.ts'
import { useAppDispatch, useAppSelector } from '../../store/hooks.ts'
import { allHostsSelected, selectHostId, selectIsAllShown } from '../../store/selection-slice.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Menu, MenuItem, MenuSection } from '../../ui/menu.tsx'
import { HostOrderSection } from '../../features/hosts/host-order-section.tsx'
import { ALL_KEY } from '../../features/hosts/hosts-tree.tsx'
import { useSelectHost } from '../../features/hosts/use-select-host.ts'

const HostItem = ({ host, onAction }: { readonly host: Host; readonly onAction: () => void }) => {
  const state = useAppSelector((root) => selectHostState(root, host))
  return (
    <MenuItem
      id={host.id}
      label={words.hostInMenu(visible(host.name), host.group ?? null, state)}
      onAction={onAction}
    />
  )
}

/** The hosts as a menu, where the window is too narrow for their pane. */
export const HostsMenu = () => {
  const dispatch = useAppDispatch()
  const hosts = useAppSelector(selectHosts)
  const host = useAppSelector(selectHost)
  const hostId = useAppSelector(selectHostId)
  const isAllShown = useAppSelector(selectIsAllShown)
  const selectHostById = useSelectHost()
  const connect = (): void => {
    const command = commandOf('connectToServer')
    if (command) dispatch(runCommand(command))
  }
  return (
    <MenuButton icon="host" label={words.hostWords.title}>
      {(closeAndRun) => (
        <Menu aria-label={words.hostWords.title}>
          <MenuSection
            aria-label={words.hostWords.title}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={isAllShown ? [ALL_KEY] : hostId === null ? [] : [hostId]}
          >
            {hosts.length > 1 && (
              <MenuItem
                id={ALL_KEY}
                label={words.hostTreeWords.all}
                onAction={() => dispatch(allHostsSelected())}
              />
            )}
            {hosts.map((one) => (
              <HostItem key={one.id} host={one} onAction={() => selectHostById(one.id)} />
            ))}
          </MenuSection>
          <MenuSection aria-label={words.commandLabels.connectToServer}>
            <MenuItem
              id="connect"
              icon="add"
              label={words.commandLabels.connectToServer}
              onAction={() => closeAndRun(connect)}
            />
          </MenuSection>
          {host && hosts.length > 1 && (
            <HostOrderSection host={host} hosts={hosts} closeAndRun={closeAndRun} />
          )}
        </Menu>
      )}
    </MenuButton>
  )
}
