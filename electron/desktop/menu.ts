import type { MenuItemConstructorOptions } from 'electron'

/**
 * The window's menu: only what the page cannot do itself. Without an edit menu copy and paste have no keys on
 * macOS, and without zoom the text cannot be made larger.
 */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
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
