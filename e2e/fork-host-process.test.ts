import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forkHostProcess as forkInDesktop } from '../electron/desktop/fork-host-process.ts'
import { securityRules } from '../electron/desktop/security/rules.ts'
import { securityOf } from '../electron/desktop/security/secure.ts'
import type { FromHostProcess } from '../electron/host-process/messages.ts'
import type { ForkHostProcess, HostProcessPort } from '../electron/host-process/host-process-port.ts'
import { forkHostProcess as forkInWeb } from '../electron/web/fork-host-process.ts'
import { state, utilityProcess } from './electron/electron.ts'

const environment = { ...process.env, PSModulePath: '/elsewhere', NODE_POWERSHELL: '/elsewhere/pwsh' }

let folder: string
let ports: HostProcessPort[]
let logged: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-'))
  ports = []
  logged = []
  state.ready = true
})
afterEach(() => {
  for (const port of ports) port.end()
  rmSync(folder, { recursive: true })
})

interface Given {
  readonly script: string
  readonly log: (message: string) => void
}
const forks: readonly (readonly [string, (given: Given) => ForkHostProcess])[] = [
  ['web', (given) => forkInWeb({ ...given, environment })],
  [
    'desktop',
    (given) =>
      forkInDesktop({
        ...given,
        utilityProcess,
        options: securityOf(securityRules).hostProcess(environment),
        isQuitting: () => false,
      }),
  ],
]

function run(fork: (given: Given) => ForkHostProcess, source: string) {
  const script = join(folder, 'script.mjs')
  writeFileSync(script, source)
  const port = fork({ script, log: (message) => logged.push(message) })()
  ports.push(port)
  const heard: FromHostProcess[] = []
  port.onMessage((message) => heard.push(message))
  const ended = new Promise<string>((resolve) => port.onEnd(resolve))
  return { port, heard, ended }
}

describe.each(forks)('a host process of the %s shell', (_name, fork) => {
  it('has what it says and dies of in the log, line by line', async () => {
    const { ended } = run(fork, "process.stderr.write('one\\ntwo\\n'); throw new Error('three')")
    expect(await ended).toBe('code 1')
    await expect.poll(() => logged).toContain("PowerShell's host process: Error: three")
    expect(logged.slice(0, 2)).toEqual(["PowerShell's host process: one", "PowerShell's host process: two"])
  })

  it('gets the environment of PowerShell, no arguments, and no script of its parent', async () => {
    const { ended } = run(
      fork,
      `const { PSModulePath, NODE_POWERSHELL, PATH } = process.env
      process.stderr.write(JSON.stringify([PSModulePath, NODE_POWERSHELL, typeof PATH, process.argv.length]))
      process.stderr.write('\\n', () => process.exit(0))`,
    )
    expect(await ended).toBe('code 0')
    await expect.poll(() => logged).toEqual(['PowerShell\'s host process: [null,null,"string",2]'])
  })

  it('that does nothing but turn in circles is ended all the same', async () => {
    const { port, ended } = run(fork, "process.stderr.write('begun\\n', () => { for (;;); })")
    await expect.poll(() => logged).toHaveLength(1)
    port.end()
    expect(await ended).toMatch(/SIG|code/u)
  })

  it('takes nothing more when it has ended, and nobody minds', async () => {
    const { port } = run(fork, 'process.exit(4)')
    const told = await new Promise<string>((resolve) =>
      port.onEnd((how) => {
        port.send({ kind: 'ping' })
        resolve(how)
      }),
    )
    expect(told).toBe('code 4')
    port.send({ kind: 'ping' })
  })
})

/** Forks a child that the test controls in place of one of Electron's; returns it and its port. */
function forkNothing(isQuitting: boolean) {
  const child = Object.assign(new EventEmitter(), { stderr: null })
  const port = forkInDesktop({
    utilityProcess: { fork: () => child as never },
    script: '',
    options: {},
    isQuitting: () => isQuitting,
    log: (message) => logged.push(message),
  })()
  return { child, port }
}

it('a fatal error of the engine is in the log by its place, and its report is not', () => {
  forkNothing(false).child.emit('error', 'FatalError', 'v8::ToLocalChecked', '{ "environmentVariables": {} }')
  expect(logged).toEqual(["PowerShell's host process: a fatal error in v8::ToLocalChecked"])
})

it.each([
  [true, 0],
  [false, 1],
])('the end of one is told unless the desktop quits: %s', (isQuitting, times) => {
  const { child, port } = forkNothing(isQuitting)
  const told = vi.fn<(how: string) => void>()
  port.onEnd(told)
  child.emit('exit', 0)
  expect(told).toHaveBeenCalledTimes(times)
})

it('no desktop forks one before it is ready', () => {
  state.ready = false
  const desktop = forks[1]?.[1]
  expect(() => desktop?.({ script: 'x', log: () => undefined })()).toThrow('before the app is ready')
})
