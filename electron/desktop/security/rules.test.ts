import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from '../../../build/source-files.ts'
import { serveApp } from '../app-protocol.ts'
import type { Contents, SecurityRule, Sender, Session } from './rule.ts'
import { securityRules } from './rules.ts'
import { securityOf, type Security } from './secure.ts'

const PAGE = 'app://panel/'
type Handler<K extends keyof Session> = Session[K] extends (handler: infer H) => unknown ? H : never

/** A program that keeps some rules, as those who attack it find it. */
function programOf(rules: readonly SecurityRule[]) {
  const security: Security = securityOf(rules)
  const begun = { sandboxed: false, schemes: new Map<string, unknown>() }
  security.beforeReady({
    app: { enableSandbox: () => (begun.sandboxed = true), commandLine: { hasSwitch: () => false } },
    protocol: {
      registerSchemesAsPrivileged: (given) => {
        for (const { scheme, privileges } of given) begun.schemes.set(scheme, privileges)
      },
    },
  })

  const downloads = new EventEmitter()
  const asked: {
    request?: Handler<'setPermissionRequestHandler'>
    check?: Handler<'setPermissionCheckHandler'>
    device?: Handler<'setDevicePermissionHandler'>
  } = {}
  // Without a filter's handler every request is let through, as in Electron.
  let goes = (_url: string): boolean => true
  const session: Session = {
    setPermissionRequestHandler: (handler) => (asked.request = handler),
    setPermissionCheckHandler: (handler) => (asked.check = handler),
    setDevicePermissionHandler: (handler) => (asked.device = handler),
    webRequest: {
      onBeforeRequest: (_filter: unknown, listener?: unknown) => {
        const judge = listener as (
          request: { url: string },
          answer: (said: { cancel?: boolean }) => void,
        ) => void
        goes = (url) => {
          let cancelled = false
          judge({ url }, ({ cancel }) => (cancelled = cancel === true))
          return !cancelled
        }
      },
    },
    on: (name, listener) => downloads.on(name, listener),
  }
  security.onSession(session)

  const events = new EventEmitter()
  let opens: Parameters<Contents['setWindowOpenHandler']>[0] | null = null
  security.onContents(
    Object.assign(events, {
      setWindowOpenHandler: (handler: typeof opens) => (opens = handler),
    }) as unknown as Contents,
  )

  const happens = (on: EventEmitter, name: string, url = ''): boolean => {
    let prevented = false
    on.emit(name, { url, preventDefault: () => (prevented = true) })
    return !prevented
  }

  return {
    ...begun,
    preferences: security.preferences,
    hostProcess: security.hostProcess,
    answers: (sender: Sender) => security.mayAsk(sender),
    loads: (url: string) => goes(url),
    happens: (name: string) => happens(events, name),
    goesTo: (name: string, url: string) => happens(events, name, url),
    downloads: () => happens(downloads, 'will-download'),
    opensWindow: () => opens?.({ url: 'https://example.com/' } as never).action !== 'deny',
    /** Whether any of the three doors grants it. */
    grants: (permission: string, origin: string) => {
      const contents = { getURL: () => origin } as never
      let granted = asked.request === undefined
      asked.request?.(contents, permission as never, (said) => (granted = said), {} as never)
      const checked = asked.check?.(contents, permission as never, origin, {} as never) ?? true
      const device = asked.device?.({ deviceType: 'hid', origin, device: {} as never }) ?? true
      return { request: granted, check: checked, device }
    },
    headersOf: async (path: string): Promise<Headers> => {
      let answer = (_request: Request): Response | Promise<Response> => new Response()
      serveApp(
        { handle: (_scheme, handler) => (answer = handler) },
        new Map([['/', { body: Buffer.from('<!doctype html>'), headers: { 'Content-Type': 'text/html' } }]]),
        security.headers,
      )
      return (await answer(new Request(`app://panel${path}`))).headers
    },
    accepts: (source: string) => !rules.some(({ forbidden }) => forbidden?.test(source)),
  }
}

type Program = ReturnType<typeof programOf>

const anyOf = (granted: Record<string, boolean>): boolean => Object.values(granted).some(Boolean)

/** For each rule what it is there against, and whether that succeeds. */
const attacks: Readonly<Record<number, (program: Program) => boolean | Promise<boolean>>> = {
  1: ({ loads }) =>
    [
      'http://example.com/x.js',
      'https://example.com/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://evil/',
    ].some(loads),
  2: ({ preferences: { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } }) =>
    [nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames].some((given) => given !== false),
  3: ({ preferences }) => preferences.contextIsolation !== true,
  4: ({ sandboxed, preferences }) => !sandboxed || preferences.sandbox !== true,
  5: ({ grants }) =>
    ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid', 'fileSystem'].some(
      (permission) => anyOf(grants(permission, PAGE)),
    ) || anyOf(grants('clipboard-sanitized-write', 'https://example.com/')),
  6: ({ preferences }) => preferences.webSecurity !== true,
  7: async ({ headersOf }) => {
    const all = await Promise.all(['/', '/nowhere'].map(headersOf))
    return all.some((headers) => {
      const policy = headers.get('content-security-policy') ?? ''
      const strict = policy.startsWith("default-src 'none'; script-src 'self';") && !policy.includes('unsafe')
      return !strict || headers.get('x-content-type-options') !== 'nosniff'
    })
  },
  8: ({ preferences }) => preferences.allowRunningInsecureContent !== false,
  9: ({ preferences }) => preferences.experimentalFeatures !== false,
  10: ({ preferences }) => preferences.enableBlinkFeatures !== '',
  11: ({ preferences }) => preferences.webviewTag !== false,
  12: ({ happens }) => happens('will-attach-webview'),
  13: ({ goesTo, preferences }) =>
    ['will-navigate', 'will-frame-navigate', 'will-redirect'].some((name) =>
      ['https://example.com/', 'app://evil/', 'app://panel/x', 'file:///x', 'data:text/html,x'].some((url) =>
        goesTo(name, url),
      ),
    ) || preferences.navigateOnDragDrop !== false,
  14: ({ opensWindow }) => opensWindow(),
  15: ({ accepts }) => accepts('void shell.openExternal(url)') || accepts('shell.openPath(path)'),
  17: ({ answers }) =>
    [
      null,
      { url: 'https://example.com/', parent: null },
      { url: 'app://evil/', parent: null },
      { url: 'app://panel.evil/', parent: null },
      { url: 'file:///app/panel/index.html', parent: null },
      { url: 'data:text/html,app://panel/', parent: null },
      { url: PAGE, parent: { url: PAGE } as never },
    ].some((senderFrame) => answers({ senderFrame })),
  18: ({ schemes, accepts }) =>
    JSON.stringify(schemes.get('app')) !==
      JSON.stringify({ standard: true, secure: true, supportFetchAPI: true, codeCache: true }) ||
    accepts("window.loadFile('index.html')") ||
    accepts("window.loadURL('file:///index.html')"),
  20: ({ accepts }) =>
    accepts("contextBridge.exposeInMainWorld('panel', ipcRenderer)") ||
    accepts("contextBridge.exposeInMainWorld('panel', { ask: ipcRenderer })") ||
    accepts("contextBridge.exposeInMainWorld('panel', { require })"),
  21: ({ downloads }) => downloads(),
  22: ({ hostProcess }) => {
    const { env, execArgv, stdio } = hostProcess({
      PATH: '/bin',
      PSModulePath: '/evil',
      NODE_POWERSHELL: '/evil',
    })
    // Electron takes an environment that is empty for none, and hands on the whole of its own.
    const given = JSON.stringify(env)
    const isClean = given?.includes('"PATH":"/bin"') && !given.includes('evil')
    return !isClean || execArgv?.length !== 0 || stdio?.[1] !== 'ignore'
  },
}

/** The numbers of the rules whose attack succeeds on a program with these rules. */
async function breaches(rules: readonly SecurityRule[]): Promise<readonly number[]> {
  const program = programOf(rules)
  const found: number[] = []
  for (const [number, succeeds] of Object.entries(attacks))
    if (await succeeds(program)) found.push(Number(number))
  return found
}

describe('the security rules', () => {
  test('together withstand every attack there is on one of them', async () => {
    expect(await breaches(securityRules)).toEqual([])
  })

  test('have each an attack that it is there against', () => {
    const numbers = securityRules.map(({ number }) => number)
    expect(numbers).toEqual(Object.keys(attacks).map(Number))
    expect(numbers.filter((number) => number <= 20)).toEqual(
      // 16 and 19 are kept where the program is packed.
      Array.from({ length: 20 }, (_, index) => index + 1).filter((number) => number !== 16 && number !== 19),
    )
  })

  test.each(securityRules.map((rule) => [rule.number, rule.title] as const))(
    'without rule %i (%s) exactly its attack succeeds',
    async (number) => {
      expect(await breaches(securityRules.filter((rule) => rule.number !== number))).toEqual([number])
    },
  )

  test('leave the page what it needs', () => {
    const { loads, grants, answers } = programOf(securityRules)
    expect(['app://panel/', 'app://panel/assets/a.js', 'data:image/png;base64,'].every(loads)).toBe(true)
    expect(grants('clipboard-sanitized-write', PAGE)).toMatchObject({ request: true, check: true })
    expect(answers({ senderFrame: { url: PAGE, parent: null } })).toBe(true)
  })

  test('are kept by every source of the desktop shell', () => {
    const sources = sourceFiles().filter(
      ({ path }) => /^electron\/desktop\/.*\.ts$/u.test(path) && !/\.test\.ts$|\/rules\.ts$/u.test(path),
    )
    expect(sources.length).toBeGreaterThan(5)
    const broken = sources.flatMap(({ path, text }) =>
      securityRules.flatMap(({ number, forbidden }) =>
        forbidden?.test(text) ? [`${path}: rule ${number}`] : [],
      ),
    )
    expect(broken).toEqual([])
  })
})
