/** The ports of a page's half of Electron, wherever the page is. Values arrive and leave as clones. */
export interface RendererPorts {
  readonly platform: string
  readonly invoke: (channel: string, values: readonly unknown[]) => Promise<unknown>
  /** Puts something into the page's `window`. */
  readonly expose: (name: string, value: unknown) => void
}

/** A preload as its file says it: the body of a CommonJS module. */
export type PreloadModule = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: { readonly platform: string; readonly env: object; readonly versions: object },
) => void

/** Tells the page's half of a message from the main process. */
export type Receive = (channel: string, values: readonly unknown[]) => void

/**
 * Runs a preload as a sandboxed window does: it may `require` Electron's renderer half and nothing of Node, and with
 * context isolation only what it exposes reaches the page, copied and frozen. Whole in itself, because a browser is
 * handed its text.
 * https://www.electronjs.org/docs/latest/api/context-bridge
 */
export function runPreload(preload: PreloadModule, { platform, invoke, expose }: RendererPorts): Receive {
  type Listener = (event: unknown, ...values: unknown[]) => void
  type Call = (...values: unknown[]) => unknown
  const listeners = new Map<string, Listener[]>()
  const exposed = new Set<string>()
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

  // Functions cross as ways to call them, and everything else as copies.
  const copied = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const call = value as Call
      return (...values: unknown[]): unknown => copied(call(...values.map(copied)))
    }
    if (value instanceof Promise)
      return value.then(copied, (error: unknown) => Promise.reject(new Error(messageOf(error))))
    return structuredClone(value)
  }
  const frozen = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return copied(value)
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, frozen(one)])))
  }

  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown): void => {
      if (exposed.has(name)) throw new Error(`"${name}" was exposed before`)
      exposed.add(name)
      expose(name, frozen(api))
    },
  }
  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]): Promise<unknown> =>
      // A value that cannot be cloned is refused on this side already, like in Electron.
      invoke(channel, structuredClone(values)).catch((error: unknown) =>
        Promise.reject(new Error(`Error invoking remote method '${channel}': ${messageOf(error)}`)),
      ),
    on: (channel: string, listener: Listener): void =>
      void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    off: (channel: string, listener: Listener): void =>
      void listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      ),
  }

  const module = { exports: {} }
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name} (a sandboxed preload has no Node)`)
  }
  preload(require, module, module.exports, { platform, env: {}, versions: {} })
  return (channel, values) => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: 'not for the page' }, ...values)
  }
}
