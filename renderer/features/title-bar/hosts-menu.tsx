import { visible } from '../../../shared/words/format.ts'
import { hostWords } from '../../../shared/words/screens.ts'
import { selectHosts } from '../../api/selectors.ts'
import { useAppSelector } from '../../store/hooks.ts'
import { selectHostId } from '../../store/selection-slice.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useSelectHost } from '../hosts/use-select-host.ts'

/** The hosts as a menu, where the window is too narrow for their pane. */
export const HostsMenu = () => {
  const hosts = useAppSelector(selectHosts)
  const hostId = useAppSelector(selectHostId)
  const selectHost = useSelectHost()
  return (
    <MenuButton icon="host" label={hostWords.title}>
      {() => (
        <Menu
          aria-label={hostWords.title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={hostId === null ? [] : [hostId]}
          onAction={(key) => selectHost(String(key))}
        >
          {hosts.map(({ id, name }) => (
            <MenuItem key={id} id={id} label={visible(name)} />
          ))}
        </Menu>
      )}
    </MenuButton>
  )
}
