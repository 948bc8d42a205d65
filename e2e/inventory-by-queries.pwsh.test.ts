import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { virtualClock } from '../shared/domain/clock.ts'
import type { Inventory } from '../shared/domain/inventory.ts'
import { inventoryRecord } from '../shared/simulator/host-records.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { seeds } from '../shared/simulator/seeds.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import type { World } from '../shared/simulator/world.ts'
import { queryCases } from './host-conformance/query-cases.ts'
import { sickCases } from './host-conformance/sick-cases.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { powerShellOverStandIn, type PowerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'
import type { WmiInstance, WmiValue } from './hyper-v/wmi-instances.ts'
import type { WmiBehaviour, WmiClassName } from './hyper-v/wmi-query.ts'

const NOW = Date.UTC(2026, 10, 20)
const hostId = 'tested'

/** A world of some machines, each with two checkpoints. */
const worldOf = (count: number): World =>
  buildWorld(
    { now: NOW, newId: seededIds(31) },
    Array.from({ length: count }, (_, at) => ({
      name: `SRV-${at}`,
      history: [
        { kind: 'checkpoint' as const, name: 'First', ago: 9 * DAY },
        { kind: 'checkpoint' as const, name: 'Second', ago: DAY, memory: true },
      ],
    })),
  )
const simulatorOf = (world: World): Simulator =>
  createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(32), pace: 0 })

/** A host whose queries tell one property of one class otherwise. */
const lyingIn =
  (name: WmiClassName, property: string, change: (value: WmiValue) => WmiValue['value']): WmiBehaviour =>
  (className, instances) =>
    className !== name
      ? instances
      : instances.map((instance): WmiInstance => {
          const value = instance[property]
          return value ? { ...instance, [property]: { ...value, value: change(value) } } : instance
        })

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1
const comparable = ({ machines, checkpoints, findings }: Inventory) => ({
  machines: machines.toSorted(byId),
  // Those of one machine come in the order in which they were made.
  checkpoints: checkpoints.toSorted((one, other) =>
    one.vmId === other.vmId ? 0 : one.vmId < other.vmId ? -1 : 1,
  ),
  findings,
})

describe.skipIf(pwsh === null)(`an inventory by two queries (needs PowerShell: ${NO_PWSH})`, () => {
  const opened: PowerShellOverStandIn[] = []
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
  })
  async function open(world: World, wmi?: WmiBehaviour | null, hyperV: '2.0' | '1.1' = '2.0') {
    const simulator = simulatorOf(world)
    const over = await powerShellOverStandIn(pwsh ?? '', {
      simulator,
      hyperV,
      ...(wmi === undefined ? {} : { wmi }),
    })
    opened.push(over)
    return {
      simulator,
      server: over.server,
      read: () => over.host.calls.getInventory({ hostId }),
      expected: () => inventoryRecord(simulator.world(), NOW),
    }
  }

  it('costs two questions, however many machines there are, once it has proved itself', async () => {
    const { simulator, server, read, expected } = await open(worldOf(3))
    expect((await read()).source).toEqual({ by: 'queries', reason: null, property: null, hostMessage: '' })
    for (const count of [3, 30]) {
      simulator.change(() => worldOf(count))
      const asked = server.requests.length
      const told = await read()
      expect(comparable(told)).toEqual(comparable(expected()))
      expect(told.machines).toHaveLength(count)
      expect(server.requests.slice(asked).map(({ command }) => command)).toEqual(['queryWmi', 'queryWmi'])
    }
  })

  it('is compared with the cmdlets for 20 machines at the most', async () => {
    const { server, read, expected } = await open(worldOf(45))
    const told = await read()
    expect(told.source?.by).toBe('queries')
    expect(comparable(told)).toEqual(comparable(expected()))
    const compared = server.requests.filter(({ command }) => command === 'readCheckpoints')
    expect(compared.length).toBeGreaterThan(9)
    expect(compared.length).toBeLessThan(21)
  })

  it.each([
    ['Msvm_SummaryInformation', 'ElementName', () => 'Another', 'machines.name'],
    ['Msvm_SummaryInformation', 'EnabledState', () => 9, 'machines.state'],
    [
      'Msvm_SummaryInformation',
      'MemoryUsage',
      ({ value }) => Number(value) * 1024,
      'machines.memoryAssigned',
    ],
    ['Msvm_SummaryInformation', 'UpTime', ({ value }) => Number(value) * 1000, 'machines.uptime'],
    ['Msvm_VirtualSystemSettingData', 'Parent', () => null, 'machines.parentCheckpointId'],
    ['Msvm_VirtualSystemSettingData', 'UserSnapshotType', () => 2, 'machines.checkpointType'],
    ['Msvm_VirtualSystemSettingData', 'IsSaved', ({ value }) => value !== true, 'checkpoints.state'],
    ['Msvm_VirtualSystemSettingData', 'CreationTime', ({ value }) => Number(value) + 1, 'machines.createdAt'],
  ] as const satisfies readonly (readonly [
    WmiClassName,
    string,
    (value: WmiValue) => WmiValue['value'],
    string,
  ])[])(
    'is given up where %s tells %s otherwise than the cmdlets, which are believed',
    async (className, property, change, told) => {
      const { server, read, expected } = await open(worldOf(2), lyingIn(className, property, change))
      const first = await read()
      expect(first.source).toEqual({ by: 'cmdlets', reason: 'differs', property: told, hostMessage: '' })
      expect(comparable(first)).toEqual(comparable(expected()))
      const asked = server.requests.length
      expect((await read()).source?.reason).toBe('differs')
      expect(server.requests.slice(asked).map(({ command }) => command)).not.toContain('queryWmi')
    },
  )

  it('is given up where the queries leave a machine or a checkpoint out', async () => {
    const lacking: WmiBehaviour = (className, instances) =>
      className === 'Msvm_VirtualSystemSettingData' ? instances.slice(1) : instances
    expect((await (await open(worldOf(2), lacking)).read()).source).toMatchObject({
      by: 'cmdlets',
      reason: 'differs',
      property: 'checkpoints.id',
    })
  })

  it.each([
    ['0x80041003', 'denied', 'Access denied '],
    ['0x80041010', 'unsupported', 'Invalid class '],
    ['0x80041001', 'failed', 'Generic failure '],
  ] as const)(
    'WMI that answers %s is told as %s, and the cmdlets serve',
    async (error, reason, hostMessage) => {
      const { read, expected } = await open(worldOf(2), () => error)
      const told = await read()
      expect(told.source).toEqual({ by: 'cmdlets', reason, property: null, hostMessage })
      expect(comparable(told)).toEqual(comparable(expected()))
    },
  )

  it.skipIf(process.platform === 'win32')(
    'a PowerShell without CimCmdlets is told as that (Windows has them), and the cmdlets serve',
    async () => {
      const { read, expected } = await open(worldOf(2), null)
      const told = await read()
      expect(told.source).toMatchObject({ by: 'cmdlets', reason: 'missing', property: null })
      expect(comparable(told)).toEqual(comparable(expected()))
    },
  )

  it('a failure that passes is tried again, and what comes then proves itself', async () => {
    let fails = true
    const { read } = await open(worldOf(2), (_className, instances) => (fails ? '0x80041001' : instances))
    expect((await read()).source?.reason).toBe('failed')
    fails = false
    expect((await read()).source?.by).toBe('queries')
  })

  it('Windows Server 2012 R2 does not know the properties, and is read by its cmdlets', async () => {
    const { read, expected } = await open(seeds.old(NOW), undefined, '1.1')
    const told = await read()
    expect(told.source).toMatchObject({ by: 'cmdlets', reason: 'unsupported' })
    expect(comparable(told)).toEqual(comparable(expected()))
  })

  it('of many machines that are not told whole the cmdlets tell everything', async () => {
    const { read, expected } = await open(
      worldOf(12),
      lyingIn('Msvm_SummaryInformation', 'HealthState', () => null),
    )
    const told = await read()
    expect(told.source).toMatchObject({ by: 'cmdlets', reason: 'incomplete', property: 'HealthState' })
    expect(comparable(told)).toEqual(comparable(expected()))
  })
})

describe.skipIf(pwsh === null)(`by the cmdlets alone (needs PowerShell: ${NO_PWSH})`, () => {
  const { simulator, switchTo } = switchedSimulator()
  let over: PowerShellOverStandIn | null = null
  const adapter = () => ({
    on: (next: Simulator) => {
      switchTo(next)
      if (over === null) throw new Error('the host was not opened')
      return over.host
    },
    close: async () => over?.close(),
  })
  beforeAll(async () => {
    over = await powerShellOverStandIn(pwsh ?? '', { simulator, wmi: () => '0x80041003' })
  })
  afterAll(() => over?.close())
  queryCases(adapter, 'cmdlets')
  sickCases(adapter)
})
