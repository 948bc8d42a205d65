import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { systemClock } from '../../electron/services/system-clock.ts'
import { createWebShell } from '../../electron/web/server.ts'
import { virtualClock, type VirtualClock } from '../../shared/domain/clock.ts'
import type { Panel } from '../../shared/services/panel.ts'
import { createPanelInMemory } from '../../shared/services/panel-in-memory.ts'
import { simulatedHosts, type SimulatedHosts } from '../../shared/services/simulated-hosts.ts'
import type { HostOptions, ShellUnderTest } from './shell.ts'

/** What only the web shell of a test has. */
export interface WebUnderTest extends ShellUnderTest {
  readonly kind: 'web'
  readonly panel: Panel
  readonly newAddress: () => string
  readonly several: SimulatedHosts | null
  /** The panel's time, where it is virtual. */
  readonly clock: VirtualClock | null
}

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

/** The web shell in this process, over a panel whose files are lists. */
export async function openWeb(options: HostOptions): Promise<WebUnderTest> {
  const { world, faults, pace, hosts, isVirtual = false } = options
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
  return {
    kind: 'web',
    host: memory,
    panel: memory.panel,
    several,
    clock: virtual,
    newAddress: shell.newAddress,
    pageFor: async (page) => page,
    show: async (page: Page) => void (await page.goto(shell.newAddress())),
    layoutKept: (page) =>
      page.waitForResponse((response) => response.request().postData()?.includes('setLayout') === true),
    close: async () => {
      await shell.close()
      await memory.panel.close()
    },
  }
}
