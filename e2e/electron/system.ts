import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { mustBeReady, state } from './state.ts'

export const Menu: Pick<typeof Electron.Menu, 'buildFromTemplate'> & {
  readonly setApplicationMenu: (menu: Electron.Menu | null) => void
} = {
  buildFromTemplate: (template) => ({ items: template }) as unknown as Electron.Menu,
  setApplicationMenu: (menu) => (state.menu = (menu?.items ?? []) as unknown as typeof state.menu),
}

export const powerMonitor = new EventEmitter()

export const screen: Pick<Electron.Screen, 'getAllDisplays'> = {
  getAllDisplays: () => {
    mustBeReady('screen.getAllDisplays')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] as Electron.Display[]
  },
}
