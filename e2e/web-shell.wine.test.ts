import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { planWindowsNode } from '../build/fetch-windows-node.mjs'
import { fetchedWindowsNode, onPath } from '../build/fetched-programs.mjs'
import { cacheFolder } from '../build/root.mjs'
import type { Inventory } from '../shared/domain/inventory.ts'
import { builtFolder, signIn, type Ask } from './built-web-shell.ts'
import { pathsOut } from './paths-out.ts'
import { commandEnd } from './command-end.ts'

// The first start makes a Windows of its own. Its pipes do not tell one program of another: that only one has a data folder
// is not seen here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 })
const patient = { timeout: 40_000 }

const plan = planWindowsNode({ platform: process.platform, environment: process.env, exists: existsSync })
const missing = plan.kind === 'none' ? plan.why : plan.kind === 'fetch' ? 'npm test fetches it' : null

/** A program of Wine, which is there where nothing is missing. */
const wineProgram = (name: string): string =>
  onPath(name, { environment: process.env, exists: existsSync }) ?? name

/** A path as Wine's programs see it. */
const windowsPath = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

const environment = {
  ...process.env,
  LC_ALL: 'C.UTF-8',
  WINEPREFIX: join(cacheFolder, 'wine'),
  WINEDEBUG: '-all',
  DISPLAY: '',
}

describe.skipIf(missing !== null)(
  `the built web shell on Windows' Node under Wine (needs Wine: ${missing})`,
  () => {
    let folder = ''
    let origin = ''
    let ask: Ask
    const data = (): string => join(folder, 'Prüfer & Größen', 'data')

    beforeAll(async () => {
      // Node wants no older one.
      const version = ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win81', '/f']
      spawnSync(wineProgram('wine'), version, { env: environment, stdio: 'ignore', timeout: 120_000 })
      folder = mkdtempSync(join(tmpdir(), 'panel-'))
      // Its pipes are not what Node takes for a pipe there.
      const said = openSync(join(folder, 'said'), 'w')
      const words = ['--host=demo', '--no-open', `--data=${windowsPath(data())}`]
      spawn(
        wineProgram('wine'),
        [fetchedWindowsNode, windowsPath(join(builtFolder(), 'web', 'main.js')), ...words],
        {
          env: environment,
          stdio: ['ignore', said, said],
        },
      )
      closeSync(said)
      const address = await vi.waitFor(() => {
        const text = readFileSync(join(folder, 'said'), 'utf8')
        const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/u.exec(text)?.[0]
        if (found === undefined) throw new Error(`It said no address: ${text}`)
        return found
      }, patient)
      origin = new URL(address).origin
      ask = await signIn(address)
    })
    afterAll(() => {
      // Ends all that runs in this Windows, and nothing else.
      spawnSync(wineProgram('wineserver'), ['-k'], { env: environment, stdio: 'ignore', timeout: 30_000 })
      rmSync(folder, { recursive: true, force: true })
    })

    it('tells the machines of the demo, and carries out a command that it has written down before', async () => {
      const reply = await ask('getInventory', { hostId: 'demo' })
      const { machines } = (reply as unknown as { value: Inventory }).value
      const off = machines.find(({ state, operation }) => state === 'Off' && operation === null)
      const { id: vmId, name, state } = off ?? { id: '', name: '', state: '' }
      const expected = { vmId, name, state }
      expect(
        await commandEnd(ask, 'createCheckpoint', { hostId: 'demo', expected, name: 'Prüfung' }),
      ).toMatchObject({
        ok: true,
        value: { checkpoint: { name: 'Prüfung' } },
      })
      const lines = readFileSync(join(data(), 'history.jsonl'), 'utf8').trim().split('\n')
      expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
        { what: 'begin', command: 'createCheckpoint', vmName: name },
        { what: 'end', outcome: 'succeeded' },
      ])
    })

    it('keeps settings in a folder with spaces and umlauts', async () => {
      const preferences = { theme: 'dark', density: 'comfortable', language: 'de' }
      expect(await ask('setPreferences', preferences)).toEqual({ ok: true, value: preferences })
      await expect
        .poll(() => JSON.parse(readFileSync(join(data(), 'settings.json'), 'utf8')) as unknown, patient)
        .toMatchObject({ settings: { preferences } })
    })

    it('leads no path out of the folder of the page', async () => {
      const statusOf = (path: string): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const { hostname, port } = new URL(origin)
          request({ hostname, port, path }, (response) => {
            response.resume()
            resolve(response.statusCode)
          })
            .on('error', reject)
            .end()
        })
      const windowsOnly = [
        '/C:/windows/win.ini',
        '/..%5c..%5cpackage.json',
        '/index.html::$DATA',
        '/CON',
        '/INDEX.HTML',
      ]
      for (const path of [...pathsOut('web/main.js'), ...windowsOnly])
        expect([path, await statusOf(path)]).toEqual([path, 404])
      expect(await statusOf('/')).toBe(200)
    })
  },
)
