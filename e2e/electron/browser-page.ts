import { readFile } from 'node:fs/promises'
import type { Frame, Page, Route } from '@playwright/test'
import type { MainProcess } from './main-process.ts'
import type { PageHost } from './page.ts'
import { runPreload, type PreloadModule, type RendererPorts } from './renderer-half.ts'

/** No browser knows the scheme of the program's page, so it lives at an address of the web's that leads nowhere. */
const ORIGIN = 'https://panel.test'
const APP = 'app://panel'
/** How a page reaches the test; gone from its `window` before any script of its own runs. */
const BINDING = 'standInForElectron'

const toApp = (url: string): string => (url.startsWith(`${ORIGIN}/`) ? APP + url.slice(ORIGIN.length) : url)
const toWeb = (url: string): string => (url.startsWith(`${APP}/`) ? ORIGIN + url.slice(APP.length) : url)

interface Message {
  readonly channel: string
  readonly values: readonly unknown[]
}

interface ToTest {
  (what: 'invoke', channel: string, values: readonly unknown[]): Promise<unknown>
  /** The messages that came since it was last asked; waits for one. */
  (what: 'next', isFirst: boolean): Promise<readonly Message[]>
  (what: 'open', url: string): Promise<void>
  (what: 'permission', name: string): Promise<boolean>
}

/** The page's half of Electron in a browser; handed to it as text, with the preload as a function in it. */
function inBrowser(run: typeof runPreload, preload: PreloadModule, toTest: ToTest, platform: string): void {
  const expose: RendererPorts['expose'] = (name, value) =>
    Object.defineProperty(globalThis, name, { value, enumerable: true })
  const invoke: RendererPorts['invoke'] = (channel, values) => toTest('invoke', channel, values)
  const receive = run(preload, { platform, invoke, expose })
  const listen = async (isFirst: boolean): Promise<void> => {
    for (const { channel, values } of await toTest('next', isFirst)) receive(channel, values)
    return listen(false)
  }
  void listen(true)
  // A browser would have opened it by the time the main process is heard.
  globalThis.open = (url = 'about:blank') => {
    void toTest('open', new URL(url, location.href).href)
    return null
  }
  navigator.permissions.query = async ({ name }) => {
    const isGranted = await toTest('permission', name)
    return { name, state: isGranted ? 'granted' : 'denied' } as PermissionStatus
  }
}

const scriptOf = (preload: string): string => `{
  const toTest = globalThis.${BINDING}
  delete globalThis.${BINDING}
  if (location.origin === '${ORIGIN}' && window === top)
    (${inBrowser.toString()})(
      ${runPreload.toString()},
      function (require, module, exports, process) { ${preload}
      },
      toTest,
      '${process.platform}',
    )
}`

/**
 * Shows the page of a window in a browser: what it requests is answered by the main process, what it asks and is told
 * crosses as a clone, and where it wants to go is for the main process to allow.
 */
export function createBrowserPage(page: Page): PageHost {
  let main: MainProcess | null = null
  let loading: string | null = null
  let queue: Message[] = []
  let deliver: ((messages: readonly Message[]) => void) | null = null

  const next = (isFirst: boolean): Promise<readonly Message[]> =>
    new Promise((resolve) => {
      if (isFirst) queue = []
      if (queue.length === 0) deliver = resolve
      else resolve(queue.splice(0))
    })

  const fulfil = async (route: Route, { ask }: MainProcess): Promise<void> => {
    const request = route.request()
    const url = toApp(request.url())
    const isLeaving =
      request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() !== loading
    // An answer without content leaves the page where it is.
    if (isLeaving && !(await ask.mayNavigate(url))) return route.fulfill({ status: 204 })
    const answer = await ask.request(url, request.method())
    if (answer === null) return route.abort('blockedbyclient')
    const { status, headers, body } = answer
    const isText = headers['content-type']?.startsWith('text/html') === true
    const text = isText ? Buffer.from(body).toString().replaceAll(`"${APP}/`, `"${ORIGIN}/`) : null
    return route.fulfill({ status, headers, body: text ?? Buffer.from(body) })
  }

  const prepare = async (process: MainProcess, preload: string): Promise<void> => {
    main = process
    const { ask } = process
    const answers: Record<string, (from: Frame, ...values: readonly unknown[]) => Promise<unknown>> = {
      invoke: (frame, channel, values) => {
        const parent = frame.parentFrame() && {}
        return ask.receive({ url: toApp(frame.url()), parent }, String(channel), values as unknown[])
      },
      next: (_frame, isFirst) => next(isFirst === true),
      open: async (_frame, url) => {
        if ((await ask.opens(String(url))) !== 'deny') throw new Error('the stand-in opens no second window')
      },
      permission: async (frame, name) => (await ask.permission(String(name), toApp(frame.url()))).check,
    }
    await page.exposeBinding(BINDING, ({ frame }, what: string, ...values: readonly unknown[]) =>
      answers[what]?.(frame, ...values),
    )
    await page.addInitScript({ content: scriptOf(await readFile(preload, 'utf8')) })
    await page.route('**/*', (route) => fulfil(route, process))
  }

  return {
    load: async (process, url, preload) => {
      if (main === null) await prepare(process, preload)
      loading = toWeb(url)
      const response = await page.goto(loading)
      loading = null
      if (response?.ok() !== true) throw new Error(`status ${response?.status()}`)
    },
    receive: (channel, values) => {
      queue.push({ channel, values })
      deliver?.(queue.splice(0))
      deliver = null
    },
    gone: () => {
      queue = []
      deliver = null
    },
  }
}
