import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { tellTest } from './channel.ts'
import { state, type Handler } from './state.ts'

/** A frame as a message may come from; `null` is one that is gone by now. */
export type Frame = { readonly url: string; readonly parent: object | null } | null

/** Whoever waits for a page, by number. */
const waiting = new Map<number, (error: string | null) => void>()
let loads = 0

/** The test has opened the page it was told to load, or says why it could not. */
export function loaded(id: number, error: string | null): void {
  waiting.get(id)?.(error)
  waiting.delete(id)
}

/** A window's contents: where its messages come from, and whether its page, which lives with the test, runs. */
export class WebContents extends EventEmitter {
  readonly mainFrame = { url: 'about:blank', parent: null }
  runs = false
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null

  getURL = (): string => this.mainFrame.url
  isDestroyed = (): boolean => false
  forcefullyCrashRenderer = (): void => this.crash('crashed')
  /** The page's process ends, and its page with it. */
  crash = (reason: Electron.RenderProcessGoneDetails['reason']): void => {
    this.runs = false
    tellTest({ kind: 'gone' })
    this.emit('render-process-gone', {}, { reason, exitCode: 139 })
  }
  setWindowOpenHandler = (handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void => {
    this.openHandler = handler
  }
  send = (channel: string, ...values: unknown[]): void => tellTest({ kind: 'message', channel, values })

  /** Has the test open a page. */
  load = async (url: string, preferences: Electron.WebPreferences): Promise<void> => {
    const error = await new Promise<string | null>((resolve) => {
      loads += 1
      waiting.set(loads, resolve)
      this.mainFrame.url = url
      tellTest({ kind: 'load', id: loads, url, preferences })
    })
    if (error !== null) throw new Error(`ERR_FAILED loading ${url}: ${error}`)
    this.runs = true
  }

  /** A message to the main process from one of this window's frames. */
  ask = async (channel: string, values: readonly unknown[], from: unknown): Promise<unknown> => {
    const handler = state.handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const event = { sender: this, senderFrame: from } as unknown as Parameters<Handler>[0]
    return handler(event, ...values)
  }
}
