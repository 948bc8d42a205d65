import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inventory } from '../shared/domain/inventory.ts'
import { startMainProcess, type MainProcess } from './electron/main-process.ts'
import { createNodePage, type NodePage } from './electron/node-page.ts'

let folder: string
let running: MainProcess[]

/** A running desktop shell, and what its page may do. */
export interface Desktop extends Pick<MainProcess, 'ask' | 'ended'> {
  readonly page: NodePage
}

/** Runs the built main process, and in its window the built preload, under the stand-in for Electron. */
export async function runDesktop(...words: string[]): Promise<Desktop> {
  const page = createNodePage()
  const main = await startMainProcess([`--data=${folder}`, ...words], page)
  running.push(main)
  return { ...main, page }
}

/** Opens the demo; resolves once its window shows. */
export async function openDesktop(...words: string[]): Promise<Desktop> {
  const desktop = await runDesktop('--host=demo', ...words)
  await desktop.ask.window()
  return desktop
}

export async function machinesOf({ invoke }: NodePage): Promise<Inventory['machines']> {
  const reply = await invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  return (reply as { value: Inventory }).value.machines
}

/** Before each test: a data folder of its own. */
export async function prepareDesktop(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  running = []
}

/** After each test: nothing is left. */
export async function endDesktop(): Promise<void> {
  for (const { kill } of running) kill()
  await Promise.all(running.map(({ ended }) => ended))
  await rm(folder, { recursive: true, force: true })
}
