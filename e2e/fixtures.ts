import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { systemClock } from '../electron/services/system-clock.ts'
import { createWebShell } from '../electron/web/server.ts'
import { createPanelInMemory, type PanelInMemory } from '../shared/services/panel-in-memory.ts'
import { virtualClock, type VirtualClock } from '../shared/domain/clock.ts'
import type { Fault } from '../shared/simulator/faults.ts'
import {
  simulatedHosts,
  type SimulatedHost,
  type SimulatedHosts,
} from '../shared/services/simulated-hosts.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import type { World } from '../shared/simulator/world.ts'
import { PanelPage } from './pages/panel-page.ts'

/** What a spec may choose about the host behind its window. */
interface HostOptions {
  readonly world: (now: number) => World
  readonly faults: readonly Fault[]
  /** What the simulator's durations are multiplied by. */
  readonly pace: number
  /** Several remote hosts in place of the demo; the world is not used then. */
  readonly hosts?: readonly SimulatedHost[]
  /** Whether the panel's time stands still until the test moves it. */
  readonly isVirtual?: boolean
}

interface Fixtures {
  readonly hostOptions: HostOptions
  /** The panel behind the window: its world, its history, its faults. */
  readonly host: PanelInMemory & {
    readonly newAddress: () => string
    readonly several: SimulatedHosts | null
    /** The panel's time, where it is virtual. */
    readonly clock: VirtualClock | null
  }
  /** The window, signed in and showing the list. */
  readonly panel: PanelPage
  /** A window of another browser over the same panel, signed in and showing the list. */
  readonly otherPanel: PanelPage
  /** Everything the page complained about; the test fails when there is anything. */
  readonly complaints: string[]
}

async function signIn(page: Page, address: string): Promise<PanelPage> {
  const panel = new PanelPage(page)
  await panel.recordAnnouncements()
  await page.goto(address)
  await panel.list.waitFor()
  return panel
}

const rendererFolder = join(import.meta.dirname, '..', 'out', 'renderer')

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}

/** A test with a window of the web shell over a simulated host of its own; nothing is shared between tests. */
export const test = base.extend<Fixtures>({
  hostOptions: [{ world: seeds.demo, faults: [], pace: 0.02 }, { option: true }],

  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      listen(page, complaints)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],

  host: async ({ hostOptions: { world, faults, pace, hosts, isVirtual = false } }, use) => {
    const virtual = isVirtual ? virtualClock(Date.now()) : null
    const clock = virtual ?? systemClock
    const several = hosts ? simulatedHosts(hosts, { clock, newId: randomUUID, pace }) : null
    const memory = createPanelInMemory({
      clock,
      world: world(Date.now()),
      newId: randomUUID,
      faults,
      pace,
      ...(several ? { ports: several.ports } : {}),
    })
    const shell = await createWebShell({
      panel: memory.panel,
      rendererFolder,
      clock: systemClock,
      log: (message) => {
        throw new Error(message)
      },
    })
    await use({ ...memory, several, clock: virtual, newAddress: shell.newAddress })
    await shell.close()
    await memory.panel.close()
  },

  panel: async ({ page, host }, use) => {
    await use(await signIn(page, host.newAddress()))
  },

  otherPanel: async ({ browser, host, complaints }, use) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    listen(page, complaints)
    await use(await signIn(page, host.newAddress()))
    await context.close()
  },
})

/** Waits until what was changed about the layout is remembered, which takes a moment of rest. */
export const layoutKept = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => response.request().postData()?.includes('setLayout') === true)

export { expect }
