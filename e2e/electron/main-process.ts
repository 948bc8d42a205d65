import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Driver } from './driver.ts'
import type { FromMain, ToMain } from './channel.ts'
import { preloadOf, type PageHost } from './page.ts'
import { bundleStandIn } from '../../build/electron-stand-in.mjs'

const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The functions of `Driver`, called from another process. */
export type Remote = {
  readonly [K in keyof Driver]: (...values: Parameters<Driver[K]>) => Promise<Awaited<ReturnType<Driver[K]>>>
}

/** The built main process, running under the stand-in for Electron. */
export interface MainProcess {
  readonly ask: Remote
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>
  readonly kill: () => void
}

function mustBeBuilt(): void {
  for (const file of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
    if (!existsSync(inRepository(file)))
      throw new Error(`${file} is missing: run "npm run build" first. "npm test" does so by itself.`)
}

/**
 * Starts `out/main/main.js` with the words of a command line; its window's page is shown by `page`. Throws, saying what
 * to do, where the program has not been built.
 */
export async function startMainProcess(
  words: readonly string[],
  page: PageHost,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<MainProcess> {
  mustBeBuilt()
  const standIn = await bundleStandIn()
  const child: ChildProcess = fork(inRepository('out/main/main.js'), words, {
    execArgv: ['--import', pathToFileURL(inRepository('e2e/electron/register.mjs')).href],
    env: { ...environment, ELECTRON_STAND_IN: standIn },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  let errors = ''
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()))
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, errors }))
  })

  let calls = 0
  const waiting = new Map<number, (answer: Extract<FromMain, { kind: 'answer' }>) => void>()
  const call = (what: string, values: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1
      const id = calls
      waiting.set(id, ({ value, error }) => {
        waiting.delete(id)
        if (error === undefined) resolve(value)
        else reject(new Error(error))
      })
      void ended.then(() => reject(new Error(`The desktop shell ended. ${errors}`)))
      child.send({ id, what, values } satisfies ToMain, (error) => {
        if (error) reject(error)
      })
    })
  const ask = new Proxy({} as Remote, {
    get:
      (_target, what) =>
      (...values: unknown[]) =>
        call(String(what), values),
  })
  const main: MainProcess = { ask, ended, kill: () => void child.kill('SIGKILL') }

  const load = async ({ id, url, preferences }: Extract<FromMain, { kind: 'load' }>): Promise<void> => {
    const error = await Promise.resolve()
      .then(() => page.load(main, url, preloadOf(preferences)))
      .then(
        () => null,
        (failed: unknown) => String(failed),
      )
    // A program that has ended meanwhile waits for no page.
    await ask.loaded(id, error).catch(() => undefined)
  }
  child.on('message', (message: FromMain) => {
    if (message.kind === 'answer') waiting.get(message.id)?.(message)
    else if (message.kind === 'load') void load(message)
    else if (message.kind === 'message') page.receive(message.channel, message.values)
    else page.gone()
  })
  return main
}
