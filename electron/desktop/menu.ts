import type { MenuItemConstructorOptions } from 'electron'
import type { WindowMenu } from '../../shared/domain/window-menu.ts'
import { appName } from '../../shared/words/names.ts'
import { words } from '../../shared/words/words.ts'

/** Electron takes a single `&` for the mark of an access key. */
const plain = (label: string): string => label.replaceAll('&', '&&')

/** As Electron writes keys. The window listens for them itself; here they are only shown. */
const acceleratorOf = (shortcut: string): string => shortcut.replace(/^Ctrl(?=\+)/u, 'CommandOrControl')

const separator = { type: 'separator' } as const

type Item = WindowMenu[number]['items'][number]

// macOS would take the keys from the window: there is no way to only show them.
const shownKeys = (shortcut: string | null, platform: NodeJS.Platform): MenuItemConstructorOptions =>
  shortcut === null || platform === 'darwin'
    ? {}
    : { accelerator: acceleratorOf(shortcut), registerAccelerator: false }

const itemOf = (
  { id, label, shortcut, isEnabled }: Item,
  platform: NodeJS.Platform,
  choose: (id: string) => void,
): MenuItemConstructorOptions => ({
  label: plain(label),
  enabled: isEnabled,
  ...shownKeys(shortcut, platform),
  click: () => {
    choose(id)
  },
})

/** The window's own commands, as it offers them. */
const commandsOf = (
  platform: NodeJS.Platform,
  menu: WindowMenu,
  choose: (id: string) => void,
): MenuItemConstructorOptions[] =>
  menu
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => ({
      label: plain(title),
      submenu: items.flatMap((item, index) => [
        ...(item.startsGroup && index > 0 ? [separator] : []),
        itemOf(item, platform, choose),
      ]),
    }))

type Role = keyof typeof words.roleWords

/**
 * Returns an item for one of Electron's roles, under our words: its own follow the system and not the
 * language chosen.
 */
function roleItem(role: Role): MenuItemConstructorOptions {
  const label = words.roleWords[role]
  return { role, label: typeof label === 'string' ? label : label(appName) }
}

const roleMenu = (role: Role, items: readonly (Role | null)[]): MenuItemConstructorOptions => ({
  ...roleItem(role),
  submenu: items.map((item) => (item === null ? separator : roleItem(item))),
})

const programMenu = (): MenuItemConstructorOptions => ({
  role: 'appMenu',
  label: appName,
  submenu: [
    ...(['about', 'services', 'hide', 'hideOthers', 'unhide'] as const).map(roleItem),
    separator,
    roleItem('quit'),
  ],
})

/**
 * The system's menu: the commands of the window, and what the page cannot do itself. Without an edit menu copy and
 * paste have no keys on macOS, and without zoom the text cannot be made larger.
 */
export const menuTemplate = (
  platform: NodeJS.Platform,
  menu: WindowMenu,
  choose: (id: string) => void,
): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [programMenu()] : []),
  ...commandsOf(platform, menu, choose),
  roleMenu('editMenu', ['undo', 'redo', null, 'cut', 'copy', 'paste', 'delete', null, 'selectAll']),
  roleMenu('viewMenu', ['resetZoom', 'zoomIn', 'zoomOut', null, 'togglefullscreen', 'toggleDevTools']),
  roleMenu('windowMenu', ['minimize', 'close']),
]
