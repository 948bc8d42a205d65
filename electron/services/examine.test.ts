import { describe, expect, it } from 'vitest'
import { panelError } from '../../shared/contract/host-failure.ts'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import type { Probed } from '../powershell/probe.ts'
import { examine, probeReason, type ExaminePorts } from './examine.ts'

const HOME = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0'
const WELL: Probed = {
  edition: 'Desktop',
  version: '5.1.26100.1',
  psHome: HOME,
  languageMode: 'FullLanguage',
  policies: { MachinePolicy: 'Undefined', UserPolicy: 'Undefined', Process: 'Bypass' },
  hyperV: { folder: `${HOME}\\Modules\\Hyper-V\\2.0.0.0`, version: '2.0.0.0' },
  rights: 'hyperVAdministrator',
}

const demo = (): HyperVHost => {
  const clock = virtualClock(Date.UTC(2026, 10, 20))
  return createSimulatorHost(
    createSimulator({ clock, world: seeds.demo(clock.now()), newId: seededIds(1), pace: 0 }),
  )
}
const withoutRights = (): HyperVHost => {
  const host = demo()
  const getInventory = () =>
    Promise.reject(panelError('AccessDenied', 'getInventory', {}, { hostMessage: 'Zugriff verweigert' }))
  return { ...host, calls: { ...host.calls, getInventory } }
}

async function findings(probed: Partial<Probed> = {}, ports: Partial<ExaminePorts> = {}): Promise<Finding[]> {
  const whole: ExaminePorts = {
    platform: 'win32',
    environment: { SystemRoot: 'C:\\Windows' },
    exists: () => true,
    probe: async () => ({ ...WELL, ...probed }),
    host: demo(),
    now: () => 0,
    ...ports,
  }
  const found: Finding[] = []
  for await (const one of examine(whole)) found.push(one)
  return found
}
const wrong = async (...given: Parameters<typeof findings>): Promise<readonly string[]> =>
  (await findings(...given)).filter(({ ok }) => !ok).map(({ what, text }) => `${what}: ${text}`)

describe('the doctor', () => {
  it('finds all well where it is', async () => {
    const found = await findings()
    expect(found.map(({ what }) => what)).toEqual([
      'system',
      'powerShell',
      'version',
      'policy',
      'language',
      'module',
      'rights',
      'inventory',
    ])
    expect(found.filter(({ ok }) => !ok)).toEqual([])
  })

  it('says why a host is read by its cmdlets, and in which property its queries differ', async () => {
    const host = demo()
    const source = { by: 'cmdlets', reason: 'differs', property: 'machines.notes', hostMessage: '' } as const
    const getInventory: HyperVHost['calls']['getInventory'] = async (input) => ({
      ...(await host.calls.getInventory(input)),
      source,
    })
    const found = await findings({}, { host: { ...host, calls: { ...host.calls, getInventory } } })
    expect(found.at(-1)?.ok).toBe(true)
    expect(found.at(-1)?.text).toMatch(/otherwise than the cmdlets \(machines\.notes\)\.$/u)
  })

  it.each([
    ['an old PowerShell', { version: '5.0.10586.117' }, /^version: .*5\.1/u],
    ['a policy', { policies: { MachinePolicy: 'AllSigned' } }, /^policy: AllSigned, by group policy/u],
    ['a constrained language', { languageMode: 'ConstrainedLanguage' }, /^language: ConstrainedLanguage\./u],
    ['no module', { hyperV: null }, /^module: not found/u],
    [
      'a foreign module',
      { hyperV: { folder: 'D:\\Modules\\Hyper-V', version: '9' } },
      /^module: .*D:\\Modules/u,
    ],
    ['no rights', { rights: 'none' }, /^rights: neither elevated nor/u],
  ] as const)('names %s', async (_what, probed, line) => {
    const found = await wrong(probed)
    expect(found).toEqual([expect.stringMatching(line)])
  })

  it('ends where there is no PowerShell, or none that runs', async () => {
    expect(await wrong({}, { exists: () => false })).toEqual([expect.stringMatching(/^powerShell: none/u)])
    const probe = () => Promise.reject(new Error('spawn EACCES'))
    expect(await wrong({}, { probe })).toEqual([expect.stringMatching(/^powerShell: .*spawn EACCES/u)])
  })

  it('says what the host said when it could not be read', async () => {
    expect(await wrong({}, { host: withoutRights() })).toEqual([
      expect.stringMatching(/^inventory: .*You do not have the right.*Zugriff verweigert$/u),
    ])
  })
})

it.each([
  [{ stderr: 'Policy forbids it.\r\n', code: 1 }, 'Policy forbids it.'],
  [{ stderr: '', code: 3_221_225_781, killed: false }, '3221225781'],
  [{ stderr: '', code: null, signal: 'SIGSEGV' }, 'SIGSEGV'],
  [{ stderr: '', killed: true, signal: 'SIGTERM' }, 'it was ended after a minute'],
  [{}, 'Command failed'],
])('a PowerShell that ends with %j is told by its reason, not by what it was asked', (ending, reason) => {
  expect(probeReason(Object.assign(new Error('Command failed'), ending))).toBe(reason)
})

it('a PowerShell that ends well and says nothing is told by that', () => {
  expect(probeReason(new Error(''))).toBe('it ended without a word')
})
