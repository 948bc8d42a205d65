import { expect, test } from 'vitest'
import type { Inventory } from '../domain/inventory.ts'
import { findLinkedPlace } from './find-linked-place.ts'

const SRV = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const TWIN = '3f2504e0-4f89-41d3-9a0c-0305e82c3302'
const hosts = [
  { id: 'local', name: 'HV-01' },
  { id: 'r1', name: 'hv-02.contoso.com' },
]
const machines = [
  { id: SRV, name: 'SRV-01' },
  { id: TWIN, name: 'Twin' },
  { id: '3f2504e0-4f89-41d3-9a0c-0305e82c3303', name: 'TWIN' },
]
const read = async (): Promise<Inventory> => ({ machines }) as unknown as Inventory
const find = (host: string, machine: string | null, inventory = read) =>
  findLinkedPlace({ host, machine }, hosts, inventory)

test.each([
  ['a host', 'HV-01', null, { hostId: 'local', vmId: null }],
  ['a host in other letters', 'HV-02.CONTOSO.COM', null, { hostId: 'r1', vmId: null }],
  ['a machine by name', 'hv-01', 'srv-01', { hostId: 'local', vmId: SRV }],
  ['a machine by id', 'HV-01', TWIN.toUpperCase(), { hostId: 'local', vmId: TWIN }],
])('finds %s', async (_what, host, machine, place) => {
  expect(await find(host, machine)).toEqual({ place, told: null })
})

test('finds no host it does not know, asks none for it, and says so', async () => {
  const asked: string[] = []
  const { place, told } = await find('evil.example.com', 'SRV-01', async () => {
    asked.push('asked')
    return read()
  })
  expect(place).toBeNull()
  expect(told).toMatchObject({ why: 'noHost', host: 'evil.example.com' })
  expect(asked).toEqual([])
})

test('chooses none of several machines of one name, and none it does not have', async () => {
  const host = { hostId: 'local', vmId: null }
  expect(await find('HV-01', 'twin')).toEqual({
    place: host,
    told: expect.objectContaining({ why: 'severalMachines' }),
  })
  expect(await find('HV-01', 'nothing')).toEqual({
    place: host,
    told: expect.objectContaining({ why: 'noMachine' }),
  })
})

test('says so where the host could not be read', async () => {
  const broken = () => Promise.reject(new Error('no'))
  expect(await find('HV-01', 'SRV-01', broken)).toEqual({
    place: { hostId: 'local', vmId: null },
    told: expect.objectContaining({ why: 'unread' }),
  })
})
