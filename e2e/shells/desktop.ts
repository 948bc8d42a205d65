import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { electronRuntime } from '../../build/electron-runtime.mjs'
import { openSettings } from '../../electron/services/settings-store.ts'
import { systemClock as clock } from '../../electron/services/system-clock.ts'
import type { SavedHost } from '../../shared/domain/host-address.ts'
import type { HistoryLine } from '../../shared/testing/panel-in-memory.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import { startSimulatedPowerShell } from '../hyper-v/simulated-powershell.ts'
import type { DesktopWindow, Start } from './desktop-window.ts'
import { electronWindow } from './electron-window.ts'
import type { HostOptions, ShellUnderTest } from './shell.ts'
import { standInWindow } from './stand-in-window.ts'

/** The desktop shell of a test, with what only it has. */
export interface DesktopUnderTest extends ShellUnderTest {
  readonly kind: 'desktop'
  readonly window: DesktopWindow
  /** Electron itself, or what stands in for it. */
  readonly runtime: 'electron' | 'standIn'
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** A line of the history's file, as the same line is of a history that is a list. */
function historyLine(text: string): HistoryLine {
  const { what, ...entry } = JSON.parse(text) as { readonly what: HistoryLine['kind'] }
  return { kind: what, ...entry } as HistoryLine
}

/** A host over SSH whose far side is a simulator in this process, put into the data folder as if a user had. */
async function saveHost(folder: string, computer: string): Promise<void> {
  const address = { transport: 'ssh', computer, port: null, user: null, keyFile: null } as const
  const saved: SavedHost = { id: 'remote-demo', name: computer, group: null, address }
  const settings = await openSettings(folder, clock)
  await settings.store.write({ lastHost: saved.id, hosts: [saved] })
}

const runtime = await electronRuntime()

/**
 * The built program over a host that it reaches by PowerShell, for which this process answers; on Electron itself where
 * it is to be had.
 */
export async function openDesktop(options: HostOptions): Promise<DesktopUnderTest> {
  const { world, faults, pace, isDemo = false } = options
  const simulator = createSimulator({ clock, world: world(clock.now()), newId: randomUUID, faults, pace })
  const powerShell = isDemo ? null : await startSimulatedPowerShell(createSimulatorHost(simulator))
  const folder = await mkdtemp(join(tmpdir(), 'panel-'))
  if (!isDemo) await saveHost(folder, simulator.world().hostName)
  const start: Start = {
    words: [`--data=${folder}`, ...(isDemo ? ['--host=demo'] : [])],
    environment: { ...process.env, ...powerShell?.environment },
  }
  const window = runtime.ok ? electronWindow(runtime.executable, start) : standInWindow(start)
  const settingsText = (): string => textOf(join(folder, 'settings.json'))
  return {
    kind: 'desktop',
    runtime: runtime.ok ? 'electron' : 'standIn',
    window,
    host: {
      simulator,
      get history() {
        return textOf(join(folder, 'history.jsonl')).split('\n').slice(0, -1).map(historyLine)
      },
    },
    pageFor: window.pageFor,
    show: window.show,
    layoutKept: async () => {
      const before = settingsText()
      await expect.poll(settingsText).not.toBe(before)
    },
    close: async () => {
      await window.end()
      await powerShell?.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
