import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Inventory } from '../shared/domain/inventory.ts'
import type { Driver } from './electron/driver.ts'

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const main = inRepository('out/main/main.js')

let folder: string
let children: ChildProcess[]

/** What `Driver` promises, from the other side of a process. */
type Remote = {
  readonly [K in keyof Driver]: (...values: Parameters<Driver[K]>) => Promise<Awaited<ReturnType<Driver[K]>>>
}

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** A running desktop shell. */
export interface Desktop {
  readonly ask: Remote
  readonly ended: Promise<{ code: number | null; errors: string }>
}

/** Runs the built main process, and in its window the built preload, under the stand-in for Electron. */
export function runDesktop(...words: string[]): Desktop {
  const child = fork(main, [`--data=${folder}`, ...words], {
    execArgv: ['--import', inRepository('e2e/electron/register.mjs')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  children.push(child)
  let errors = ''
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()))
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, errors }))
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
  const call = (what: string, values: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = waiting.size
      waiting.set(id, ({ value, error }) => (error === undefined ? resolve(value) : reject(new Error(error))))
      void ended.then(() => reject(new Error(`The desktop shell ended. ${errors}`)))
      child.send({ id, what, values })
    })
  const ask = new Proxy({} as Remote, {
    get:
      (_target, what) =>
      (...values: unknown[]) =>
        call(String(what), values),
  })
  return { ask, ended }
}

/** Opens the demo; resolves once its window shows. */
export async function openDesktop(...words: string[]): Promise<Desktop> {
  const desktop = runDesktop('--host=demo', ...words)
  await desktop.ask.window()
  return desktop
}

export async function machinesOf(ask: Remote): Promise<Inventory['machines']> {
  const reply = await ask.invoke({ name: 'getInventory', input: { hostId: 'demo' } })
  return (reply as { value: Inventory }).value.machines
}

/** Before each test: a data folder of its own. Throws, saying what to do, where the program has not been built. */
export async function prepareDesktop(): Promise<void> {
  for (const file of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'])
    if (!existsSync(inRepository(`out/${file}`)))
      throw new Error(`out/${file} is missing: run "npm run build" first. "npm test" does so by itself.`)
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  children = []
}

/** After each test: nothing is left. */
export async function endDesktop(): Promise<void> {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
}
