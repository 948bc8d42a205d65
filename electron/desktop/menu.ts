import type { MenuItemConstructorOptions } from 'electron'
import type { WindowMenu } from '../../shared/domain/window-menu.ts'

/** Electron takes a single `&` for the mark of an access key. */
const plain = (label: string): string => label.replaceAll('&', '&&')

/** As Electron writes keys. The window listens for them itself; here they are only shown. */
const acceleratorOf = (shortcut: string): string => shortcut.replace(/^Ctrl(?=\+)/u, 'CommandOrControl')

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
        ...(item.startsGroup && index > 0 ? [{ type: 'separator' } as const] : []),
        itemOf(item, platform, choose),
      ]),
    }))

/**
 * The system's menu: the commands of the window, and what the page cannot do itself. Without an edit menu copy and
 * paste have no keys on macOS, and without zoom the text cannot be made larger.
 */
export const menuTemplate = (
  platform: NodeJS.Platform,
  menu: WindowMenu,
  choose: (id: string) => void,
): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  ...commandsOf(platform, menu, choose),
  { role: 'editMenu' },
  {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  },
  { role: 'windowMenu' },
]
