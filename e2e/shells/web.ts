import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { systemClock } from '../../electron/services/system-clock.ts'
import { createWebShell } from '../../electron/web/server.ts'
import { virtualClock, type VirtualClock } from '../../shared/domain/clock.ts'
import type { Panel } from '../../shared/services/panel.ts'
import { spokenSettings } from '../../electron/services/spoken-settings.ts'
import { createPanelInMemory } from '../../shared/testing/panel-in-memory.ts'
import { simulatedHosts, type SimulatedHosts } from '../../shared/testing/simulated-hosts.ts'
import { hurriedClock } from './hurried-clock.ts'
import type { HostOptions, ShellUnderTest } from './shell.ts'

/** The web shell of a test, with what only it has. */
export interface WebUnderTest extends ShellUnderTest {
  readonly kind: 'web'
  readonly panel: Panel
  readonly newAddress: () => string
  readonly several: SimulatedHosts | null
  /** The panel's time, where it is virtual. */
  readonly clock: VirtualClock | null
}

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/** How much faster the panel's time passes than that of the test, which would only wait: for polls, merges, heartbeats. */
const HURRY = 4

type ServedPanel = Pick<Panel, 'invoke' | 'subscribe'>

/** One web shell in this process, whose panel is that of the test which is running. */
export interface WebServer {
  readonly newAddress: () => string
  readonly serve: (panel: ServedPanel) => void
  readonly close: () => Promise<void>
}

export async function startWebServer(): Promise<WebServer> {
  let served: ServedPanel | null = null
  const panel = (): ServedPanel => {
    if (served === null) throw new Error('no test is running')
    return served
  }
  const shell = await createWebShell({
    panel: {
      invoke: (request) => panel().invoke(request),
      subscribe: (listener) => panel().subscribe(listener),
    },
    rendererFolder,
    clock: systemClock,
    log: (message) => {
      throw new Error(message)
    },
  })
  return {
    newAddress: shell.newAddress,
    serve: (next) => {
      served = next
    },
    close: shell.close,
  }
}

/** A panel whose files are lists, served by `server`. */
export function openWeb(options: HostOptions, server: WebServer): WebUnderTest {
  const { world, faults, hosts, isVirtual = false } = options
  const virtual = isVirtual ? virtualClock(Date.now()) : null
  const clock = virtual ?? hurriedClock(systemClock, HURRY)
  const pace = virtual ? options.pace : options.pace * HURRY
  const several = hosts ? simulatedHosts(hosts, { clock, newId: randomUUID, pace }) : null
  const memory = createPanelInMemory({
    clock,
    world: world(Date.now()),
    newId: randomUUID,
    faults,
    pace,
    ...(several ? { ports: several.ports } : {}),
    onSettings: (settings) => spokenSettings(settings, ['en-US']),
  })
  server.serve(memory.panel)
  return {
    kind: 'web',
    host: memory,
    panel: memory.panel,
    several,
    clock: virtual,
    newAddress: server.newAddress,
    pageFor: async (page) => page,
    show: async (page: Page) => void (await page.goto(server.newAddress())),
    layoutKept: (page) =>
      page.waitForResponse((response) => response.request().postData()?.includes('setLayout') === true),
    close: () => memory.panel.close(),
  }
}
