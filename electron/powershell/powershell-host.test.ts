import { failureText } from '../../shared/words/failures.ts'
import { describe, expect, it } from 'vitest'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from '../../e2e/hyper-v/scripted-powershell.ts'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { createPowerShellHost } from './powershell-host.ts'
import { startPowerShellProcess } from './start-powershell-process.ts'
import { failureOf } from '../../e2e/failure-of.ts'

const expected = { vmId: '5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11', name: 'SRV-01', state: 'Off' } as const

const inventory = (host: HyperVHost) => host.calls.getInventory({ hostId: 'local' })
const start = (host: HyperVHost) => host.calls.startVirtualMachine({ hostId: 'local', expected })

describe('a host without PowerShell', () => {
  it('fails every call for that reason, and closes', async () => {
    const host = createPowerShellHost({
      executable: null,
      serverPath: '',
      modulePath: '',
      environment: {},
      hyperVRoots: [],
      connection: null,
      clock: virtualClock(0),
      startProcess: startPowerShellProcess,
    })
    expect((await failureOf(inventory(host))).kind).toBe('PowerShellMissing')
    expect(failureText(await failureOf(start(host)))).toMatch(/^SRV-01 was not started\./u)
    await host.close()
  })
})

describe.skipIf(!runsScriptFiles)(`a PowerShell host (skipped where ${NO_SCRIPT_FILES})`, () => {
  async function over<T>(starts: string, does: string, use: (host: HyperVHost) => Promise<T>): Promise<T> {
    const host = createPowerShellHost({
      ...scripted(virtualClock(0), starts, does),
      hyperVRoots: ['/modules'],
    })
    try {
      return await use(host)
    } finally {
      await host.close()
    }
  }

  it.each([
    ['there is no Hyper-V module', 'without Hyper-V', 'HyperVMissing', 'no valid module file was found'],
    [
      'the Hyper-V module lies elsewhere',
      'with a foreign Hyper-V',
      'HyperVMissing',
      '/elsewhere/Hyper-V 9.9',
    ],
    ['our module cannot be imported', 'without our module', 'HostUnavailable', 'it is not signed'],
    [
      'scripts are forbidden',
      'where scripts are forbidden',
      'ScriptsForbidden',
      expect.stringContaining('disabled'),
    ],
    ['the server loop does not come up', 'and ends', 'HostUnavailable', expect.stringContaining('disabled')],
  ])('where %s, says so', async (_why, starts, kind, hostMessage) => {
    const failure = await over(starts, 'echo', (host) => failureOf(start(host)))
    expect(failure.kind).toBe(kind)
    expect(failure.hostMessage).toEqual(hostMessage)
  })

  it('gives a start that did not come up in time twice as long the next time', async () => {
    const clock = virtualClock(0)
    const given: (number | undefined)[] = []
    const host = createPowerShellHost({
      ...scripted(clock, 'silently'),
      hyperVRoots: ['/modules'],
      startProcess: (options) => {
        given.push(options.startLimit)
        return startPowerShellProcess(options)
      },
    })
    for (const limit of [30_000, 60_000, 120_000, 240_000, 240_000]) {
      const failing = failureOf(inventory(host))
      await expect.poll(() => given.at(-1)).toBe(limit)
      clock.advance(limit)
      expect((await failing).kind).toBe('HostUnavailable')
      clock.advance(60_000)
    }
    await host.close()
  })

  it('whose process ends in a command has lost it, in a query is unavailable', async () => {
    expect((await over('ready', 'killItself', (host) => failureOf(start(host)))).kind).toBe('Lost')
    expect((await over('ready', 'killItself', (host) => failureOf(inventory(host)))).kind).toBe(
      'HostUnavailable',
    )
  })

  it.each(['echo', 'wrongForm', 'brokenJson', 'brokenGzip'])(
    'uses no answer of another form: %s',
    async (does) => {
      expect((await over('ready', does, (host) => failureOf(inventory(host)))).kind).toBe('UnexpectedAnswer')
    },
  )

  it('tells an error of the host by its id, with its words and our sentence', async () => {
    expect(await over('ready', 'refuse', (host) => failureOf(start(host)))).toEqual({
      kind: 'AccessDenied',
      operation: 'startVirtualMachine',
      subject: { vmName: 'SRV-01' },
      hostMessage: 'Zugriff verweigert',
      errorId: 'AccessDenied,Microsoft.HyperV.PowerShell.Commands.StartVM',
    })
  })
})
