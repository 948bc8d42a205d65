import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Reply, Request } from '../../shared/contract/reply.ts'
import { CHANNEL } from './channel.ts'

const { platform } = process

const invoke = async (request: Request): Promise<Reply> =>
  (await ipcRenderer.invoke(CHANNEL, JSON.stringify(request))) as Reply

function subscribe(listener: (event: PanelEvent) => void): () => void {
  // Electron's own event object has the sender in it and must not reach the page (checklist, 20).
  const tell = (_event: IpcRendererEvent, event: PanelEvent): void => {
    listener(event)
  }
  ipcRenderer.on(CHANNEL, tell)
  return () => {
    ipcRenderer.off(CHANNEL, tell)
  }
}

const bridge: Bridge = {
  invoke,
  subscribe,
  shell: Object.freeze({
    kind: 'desktop',
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
  }),
}

contextBridge.exposeInMainWorld('panel', bridge)
