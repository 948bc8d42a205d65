import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSecrets } from '../electron/desktop/secrets.ts'
import { createPowerShellHost, type PowerShellHostOptions } from '../electron/powershell/powershell-host.ts'
import { openLog } from '../electron/services/log.ts'
import { openPanel } from '../electron/services/open-panel.ts'
import { systemClock as clock } from '../electron/services/system-clock.ts'
import { connectionTester } from '../electron/services/test-connection.ts'
import { hostProcess } from '../electron/host-process/host-process.ts'
import type { Connection } from '../electron/powershell/connection.ts'
import type { Host } from '../shared/domain/host.ts'
import { nullShell } from '../shared/services/null-shell.ts'
import { safeStorage, state } from './electron/electron.ts'
import { builtHostProcess } from './built-host-process.ts'
import { filesWith, holds, processesWith } from './find-secret.ts'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from './hyper-v/scripted-powershell.ts'
import { askToTheEnd } from '../shared/testing/ask-to-the-end.ts'

const PASSWORD = 'Zx9-known-Passw0rd-7Qk'
const WRONG = 'Wr0ng-known-Passw0rd-3Jv'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'panel-'))
  state.ready = true
  state.backend = 'gnome_libsecret'
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the search itself', () => {
  it.each<[string, Buffer]>([
    ['as it is', Buffer.from(`x${PASSWORD}x`)],
    ['in UTF-16', Buffer.from(`x${PASSWORD}x`, 'utf16le')],
    ['as hexadecimal digits', Buffer.from(Buffer.from(PASSWORD).toString('hex'))],
    ...[0, 1, 2].flatMap((shift): [string, Buffer][] =>
      (['utf8', 'utf16le'] as const).map((encoding) => [
        `in base64 of ${encoding} after ${shift} bytes`,
        Buffer.from(
          Buffer.concat([
            Buffer.alloc(shift, 'x'),
            Buffer.from(PASSWORD, encoding),
            Buffer.from('yz'),
          ]).toString('base64'),
        ),
      ]),
    ),
  ])('finds a password %s', (_how, bytes) => {
    writeFileSync(path.join(folder, 'file'), bytes)
    expect(filesWith(folder, PASSWORD)).toHaveLength(1)
  })

  it.skipIf(process.platform !== 'linux')(
    'finds a password among arguments and in an environment (skipped where there is no /proc)',
    async () => {
      const idle = ['-e', 'setInterval(() => {}, 1000)']
      const children = [
        spawn(process.execPath, [...idle, PASSWORD], { stdio: 'ignore' }),
        spawn(process.execPath, idle, { stdio: 'ignore', env: { HIDDEN: PASSWORD } }),
      ]
      await Promise.all(children.map((child) => once(child, 'spawn')))
      expect(processesWith(PASSWORD).found).toHaveLength(2)
      for (const child of children) child.kill()
    },
  )
})

const log = (message: string): void => openLog(folder, clock)(message)

/** Returns the options of a host that lets in any password; 127.0.0.2 refuses, as for a wrong one. */
const optionsOf = (connection: Connection): PowerShellHostOptions => ({
  ...scripted(clock, connection.computer === '127.0.0.2' ? 'and refuses' : 'for a password'),
  startProcess: hostProcess(builtHostProcess(log), log),
  hyperVRoots: ['/modules'],
  connection,
})

describe.skipIf(!runsScriptFiles)(`a run with a known password (skipped where ${NO_SCRIPT_FILES})`, () => {
  it('leaves it in no file, reply, event, log, argument or environment', async () => {
    const listener = createServer().listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const address = listener.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    const heard: unknown[] = []
    const { panel } = await openPanel({
      folder,
      askedHost: 'demo',
      platform: 'win32',
      clock,
      locales: [],
      secrets: (await openSecrets({ safeStorage, platform: 'linux', folder, clock })).store,
      shell: nullShell('1', { canWinRm: true, secrets: 'kept' }),
      openHost: ({ address: to }, password) => {
        if (to === undefined) throw new Error('only remote hosts are asked here')
        return createPowerShellHost(optionsOf({ ...to, password }))
      },
      testConnection: connectionTester({ clock, powerShell: optionsOf }),
      log,
    })
    panel.subscribe((event) => heard.push(event))
    const ask = async (name: string, input: object): Promise<unknown> => {
      const reply = await askToTheEnd(panel, { name, input })
      heard.push(reply)
      return reply
    }

    const winRm = { transport: 'winRm', port, useSsl: true, endpoint: null, trustsByName: false } as const
    const to = (computer: string) => ({ ...winRm, computer, user: 'CORP\\ann' })
    const save = async (computer: string): Promise<string> => {
      const entry = { name: computer, group: null, address: to(computer) }
      const reply = (await ask('saveHost', { id: null, entry })) as { readonly value: Host }
      return reply.value.id
    }
    const good = await save('127.0.0.1')
    const bad = await save('127.0.0.2')
    const signIn = (hostId: string, password: string, remember: boolean) =>
      ask('signIn', { hostId, password, remember })
    const expected = { vmId: '5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11', name: 'SRV-01', state: 'Off' }

    expect(await ask('getInventory', { hostId: good })).toMatchObject({ failure: { kind: 'SignInNeeded' } })
    await signIn(good, PASSWORD, true)
    // The password went where it belongs, or all that follows would say nothing.
    expect(await ask('getInventory', { hostId: good })).toMatchObject({ ok: true })
    await signIn(bad, WRONG, true)
    expect(await ask('getInventory', { hostId: bad })).toMatchObject({ failure: { kind: 'SignInRefused' } })
    expect(await ask('startVirtualMachine', { hostId: good, expected })).toMatchObject({
      failure: { kind: 'AccessDenied' },
    })
    expect(await ask('startVirtualMachine', { hostId: bad, expected })).toMatchObject({ ok: false })
    await ask('testConnection', { id: 'one', address: to('127.0.0.1'), password: PASSWORD })
    await ask('testConnection', { id: 'two', address: to('127.0.0.2'), password: WRONG })
    // Replies to requests of a wrong form must not tell them again.
    await ask('signIn', { hostId: good, password: PASSWORD, remember: 'perhaps' })
    await ask('noSuchOperation', { password: PASSWORD })

    const searches = process.platform === 'linux' ? [PASSWORD, WRONG].map(processesWith) : []
    expect(searches.flatMap(({ found }) => found)).toEqual([])
    expect(searches.filter(({ looked }) => looked < 2)).toEqual([])
    await panel.close()
    listener.close()
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['secrets.json', 'settings.json']))
    for (const secret of [PASSWORD, WRONG]) {
      expect(filesWith(folder, secret)).toEqual([])
      expect(heard.filter((told) => holds(JSON.stringify(told), secret))).toEqual([])
    }
  })
})
