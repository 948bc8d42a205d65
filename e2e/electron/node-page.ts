import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Reply, Request } from '../../shared/contract/reply.ts'
import type { PageHost } from './page.ts'
import { runPreload, type PreloadModule, type Receive } from './renderer-half.ts'

/** The actions of a test as the page of a window. */
export interface NodePage {
  /** Returns the values that the preload put into `window`, by name. */
  readonly world: () => Readonly<Record<string, unknown>>
  readonly invoke: (request: unknown) => Promise<Reply>
  /** Begins to listen; `events` answers what came since. */
  readonly subscribe: () => void
  readonly events: () => readonly PanelEvent[]
}

/** A page without a browser: the preload runs in Node, and what it exposes is called by the test. */
export function createNodePage(): NodePage & PageHost {
  let world: Record<string, unknown> = {}
  let receive: Receive = () => undefined
  const events: PanelEvent[] = []
  const bridge = (): Bridge => world['panel'] as Bridge
  return {
    world: () => world,
    invoke: (request) => bridge().invoke(request as Request),
    subscribe: () => void bridge().subscribe((event) => events.push(event)),
    events: () => events,
    load: async (main, url, preload) => {
      const { status } = await main.ask.fetch(url)
      if (status !== 200) throw new Error(`status ${status}`)
      world = {}
      const parameters = ['require', 'module', 'exports', 'process']
      receive = runPreload(compileFunction(readFileSync(preload, 'utf8'), parameters) as PreloadModule, {
        platform: process.platform,
        invoke: (channel, values) => main.ask.receive({ url, parent: null }, channel, values),
        expose: (name, value) => (world[name] = value),
      })
    },
    receive: (channel, values) => receive(channel, values),
    gone: () => {
      world = {}
      receive = () => undefined
    },
  }
}
