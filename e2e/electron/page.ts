import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type * as Electron from 'electron'

/** What a page needs of its window: a way to the main process. */
interface Contents {
  readonly ask: (channel: string, values: unknown[]) => Promise<unknown>
}

/** A page after its preload ran. */
export interface Page {
  /** What the preload put into `window`, by name. */
  readonly world: Readonly<Record<string, unknown>>
  readonly receive: (channel: string, values: unknown[]) => void
}

/** A message from the main process, as the preload sees it; what of it reaches the page is the preload's doing. */
const messageEvent = { sender: 'not for the page' }

/**
 * Runs a preload as a sandboxed window does: one CommonJS file that may `require` Electron's renderer half and
 * nothing of Node, with context isolation, so that only what is exposed reaches the page.
 */
export function openPage(
  contents: Contents,
  { preload, sandbox, contextIsolation }: Electron.WebPreferences,
): Page {
  if (preload === undefined) throw new Error('the window has no preload')
  if (sandbox !== true || contextIsolation !== true)
    throw new Error('the window is not sandboxed and isolated')
  const world: Record<string, unknown> = {}
  const messages = new EventEmitter()

  const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (name: string, api: object) => {
      if (name in world) throw new Error(`"${name}" was exposed before`)
      world[name] = Object.freeze({ ...api })
    },
  }
  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]): Promise<unknown> =>
      // A value that cannot be cloned is refused on this side already, like in Electron.
      contents.ask(channel, structuredClone(values)),
    on: (channel: string, listener: (event: unknown, ...values: unknown[]) => void) =>
      messages.on(channel, listener),
    off: (channel: string, listener: (event: unknown, ...values: unknown[]) => void) =>
      messages.off(channel, listener),
  } satisfies Partial<Record<keyof Electron.IpcRenderer, unknown>>

  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name} (a sandboxed preload has no Node)`)
  }
  const { platform, env, versions } = process
  const module = { exports: {} }
  const run = compileFunction(readFileSync(preload, 'utf8'), ['require', 'module', 'exports', 'process']) as (
    ...given: unknown[]
  ) => void
  run(require, module, module.exports, { platform, env, versions })
  return { world, receive: (channel, values) => void messages.emit(channel, messageEvent, ...values) }
}
