import type * as Electron from 'electron'
import { mustBeReady, mustNotBeReady, state, type Handler, type Part } from './state.ts'

export const protocol: Part<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: (schemes) => {
    mustNotBeReady('registerSchemesAsPrivileged')
    if (state.schemes.size > 0) throw new Error('registerSchemesAsPrivileged: once only')
    for (const { scheme, privileges } of schemes) state.schemes.set(scheme, privileges)
  },
  handle: (scheme, handler) => {
    mustBeReady('protocol.handle')
    state.protocols.set(scheme, handler)
  },
}

export const ipcMain: Part<Electron.IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    if (state.handlers.has(channel)) throw new Error(`a second handler for "${channel}"`)
    state.handlers.set(channel, handler as Handler)
  },
}

const defaultSession: Part<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & { readonly webRequest: object; readonly on: (name: string, listener: () => void) => void } = {
  setPermissionRequestHandler: (handler) => (state.permissions.request = handler),
  setPermissionCheckHandler: (handler) => (state.permissions.check = handler),
  setDevicePermissionHandler: (handler) => (state.permissions.device = handler),
  webRequest: {
    onBeforeRequest: (_filter: Electron.WebRequestFilter, judge: typeof state.judge) => (state.judge = judge),
  },
  on: (name, listener) => void state.sessionEvents.on(name, listener),
}

export const session = {
  get defaultSession() {
    mustBeReady('session.defaultSession')
    return defaultSession
  },
}
