import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openSettings } from '../../electron/services/settings-store.ts'
import { systemClock as clock } from '../../electron/services/system-clock.ts'
import type { SavedHost } from '../../shared/domain/host-address.ts'
import type { HistoryLine } from '../../shared/services/panel-in-memory.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import { createBrowserPage } from '../electron/browser-page.ts'
import { startMainProcess, type MainProcess } from '../electron/main-process.ts'
import { startSimulatedPowerShell } from '../hyper-v/simulated-powershell.ts'
import type { HostOptions, HostUnderTest, ShellUnderTest } from './shell.ts'

/** What only the desktop shell of a test has. */
export interface DesktopUnderTest extends ShellUnderTest {
  readonly kind: 'desktop'
  /** The main process, once its window shows. */
  readonly main: () => MainProcess
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** A line of the history's file, as the same line is of a history that is a list. */
function historyLine(text: string): HistoryLine {
  const { what, ...entry } = JSON.parse(text) as { readonly what: HistoryLine['kind'] }
  return { kind: what, ...entry } as HistoryLine
}

/** The built program over a host that PowerShell reaches; what stands in for PowerShell answers from this process. */
export async function openDesktop({ world, faults, pace }: HostOptions): Promise<DesktopUnderTest> {
  const simulator = createSimulator({ clock, world: world(clock.now()), newId: randomUUID, faults, pace })
  const powerShell = await startSimulatedPowerShell(createSimulatorHost(simulator))
  const folder = await mkdtemp(join(tmpdir(), 'panel-'))
  const { hostName } = simulator.world()
  const saved: SavedHost = {
    id: 'remote-demo',
    name: hostName,
    group: null,
    address: { transport: 'ssh', computer: hostName, port: null, user: null, keyFile: null },
  }
  const settings = await openSettings(folder, clock)
  await settings.store.write({ lastHost: saved.id, hosts: [saved] })

  const host: HostUnderTest = {
    simulator,
    get history() {
      return textOf(join(folder, 'history.jsonl')).split('\n').slice(0, -1).map(historyLine)
    },
  }
  let main: MainProcess | null = null
  const settingsText = (): string => textOf(join(folder, 'settings.json'))
  return {
    kind: 'desktop',
    host,
    pageFor: async (page: Page) => page,
    show: async (page) => {
      main = await startMainProcess([`--data=${folder}`], createBrowserPage(page), {
        ...process.env,
        ...powerShell.environment,
      })
      await main.ask.window()
    },
    layoutKept: async () => {
      const before = settingsText()
      await expect.poll(settingsText).not.toBe(before)
    },
    main: () => {
      if (main === null) throw new Error('the window was not shown')
      return main
    },
    close: async () => {
      main?.kill()
      await main?.ended
      await powerShell.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
