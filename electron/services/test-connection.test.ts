import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { NO_SCRIPT_FILES, runsScriptFiles, scripted } from '../../e2e/hyper-v/scripted-powershell.ts'
import type { ConnectionStep } from '../../shared/domain/connection-test.ts'
import type { HostAddress } from '../../shared/domain/host-address.ts'
import { systemClock } from './system-clock.ts'
import { connectionTester } from './test-connection.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A port of this computer that takes connections and says nothing. */
async function listen(): Promise<number> {
  const server = createServer((socket) => void socket.on('error', () => undefined))
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const winRm = (port: number, change: Partial<HostAddress> = {}): HostAddress =>
  ({
    transport: 'winRm',
    computer: '127.0.0.1',
    port,
    useSsl: true,
    user: null,
    endpoint: null,
    trustsByName: false,
    ...change,
  }) as HostAddress

const refused = (errorId: string): string =>
  `refused ${JSON.stringify({ errorId, code: null, cause: '', message: 'Zugriff verweigert', said: '' })}`

describe.skipIf(!runsScriptFiles)(`a test of a connection (skipped where ${NO_SCRIPT_FILES})`, () => {
  async function tryIt(
    address: HostAddress,
    {
      starts = 'ready',
      does,
      roots = ['/modules'],
      cancelAt,
    }: {
      readonly starts?: string
      readonly does?: string
      readonly roots?: readonly string[]
      readonly cancelAt?: ConnectionStep['step']
    } = {},
  ) {
    const controller = new AbortController()
    const told: ConnectionStep[] = []
    const connectionTest = connectionTester({
      clock: systemClock,
      powerShell: (connection) => ({
        ...scripted(systemClock, starts, does),
        connection,
        hyperVRoots: roots,
      }),
    })
    await connectionTest(
      address,
      'secret',
      (step) => {
        told.push(step)
        if (step.step === cancelAt && step.state === 'running') controller.abort()
      },
      controller.signal,
    )
    const ended = told.filter(({ state }) => state !== 'running')
    return {
      steps: ended.map(({ step, state, found, failure }) => [step, state, failure?.kind ?? found]),
      last: ended.at(-1),
    }
  }

  it('tells what each step found', async () => {
    const port = await listen()
    const { steps } = await tryIt(winRm(port, { user: 'CORP\\ann' }))
    expect(steps).toEqual([
      ['resolve', 'done', '127.0.0.1'],
      ['port', 'done', String(port)],
      ['signIn', 'done', 'CORP\\ann'],
      ['session', 'done', 'PowerShell 0.0'],
      ['module', 'done', 'Hyper-V 2.0.0.0, CheckpointPanel 0.1.0'],
      ['rights', 'done', 'HV-01'],
      ['inventory', 'done', '0'],
    ])
  })

  it('ends at a name that nobody has', async () => {
    const { steps } = await tryIt(winRm(1, { computer: 'no-such-computer.invalid' }))
    expect(steps).toEqual([['resolve', 'failed', 'NameNotFound']])
  })

  it('ends at a port where nobody listens', async () => {
    const { steps } = await tryIt(winRm(1))
    expect(steps.at(-1)).toEqual(['port', 'failed', 'PortClosed'])
  })

  it.each([
    ['signIn', 'LogonFailure,PSSessionOpenFailed', 'SignInRefused'],
    ['signIn', 'ServerNotTrusted,PSSessionOpenFailed', 'NotTrustedByName'],
    ['session', 'InvalidResourceUri,PSSessionOpenFailed', 'EndpointMissing'],
  ])('ends at the %s with %s, and the words of the host', async (step, errorId, kind) => {
    const { steps, last } = await tryIt(winRm(await listen()), { starts: refused(errorId) })
    expect(steps.at(-1)).toEqual([step, 'failed', kind])
    expect(last?.failure).toMatchObject({ hostMessage: 'Zugriff verweigert', errorId })
  })

  it('asks for a password where there is none', async () => {
    const controller = new AbortController()
    const told: ConnectionStep[] = []
    const connectionTest = connectionTester({
      clock: systemClock,
      powerShell: (connection) => ({ ...scripted(systemClock), connection, hyperVRoots: [] }),
    })
    await connectionTest(
      winRm(await listen(), { user: 'ann' }),
      null,
      (step) => told.push(step),
      controller.signal,
    )
    expect(told.at(-1)).toMatchObject({ step: 'signIn', failure: { kind: 'SignInNeeded' } })
  })

  it.each([
    ['is missing', 'without Hyper-V', ['/modules']],
    ['lies where anybody may put it', 'ready', ['/elsewhere']],
  ])('ends at the module where that of Hyper-V %s', async (_why, starts, roots) => {
    const { steps } = await tryIt(winRm(await listen()), { starts, roots })
    expect(steps.at(-1)).toEqual(['module', 'failed', 'HyperVMissing'])
  })

  it('ends at the rights where they are missing', async () => {
    const { steps } = await tryIt(winRm(await listen()), { does: 'refuse' })
    expect(steps.at(-1)).toEqual(['rights', 'failed', 'AccessDenied'])
  })

  it.each(['resolve', 'port', 'signIn', 'rights'] as const)('can be cancelled at %s', async (cancelAt) => {
    const { steps } = await tryIt(winRm(await listen()), { starts: 'ready', does: 'hangForGood', cancelAt })
    expect(steps.at(-1)).toEqual([cancelAt, 'skipped', null])
  })
})
