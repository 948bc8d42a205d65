import { describe, expect, it } from 'vitest'
import { exportMachine } from './export-machine.ts'
import { importMachine, incompatibilitiesOf, planImport, type ImportWish } from './import-machine.ts'
import { DAY, GB } from './seed-builder.ts'
import { seededIds } from './seed-ids.ts'
import { simulateMachine } from './simulate-machine.ts'
import type { Result } from './transition.ts'
import type { PlannedMachine, World } from './world.ts'

const sure = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const { simulator, vmId } = simulateMachine({
  state: 'Off',
  history: [
    { kind: 'checkpoint', name: 'first', ago: 2 * DAY },
    { kind: 'checkpoint', name: 'second', ago: DAY },
  ],
})
const moment = { now: 0, newId: seededIds(8), pace: 0 }
const whole = sure(
  exportMachine.finish(
    simulator.world(),
    { vmId, folder: 'D:\\Exports', liveState: 'CaptureSavedState' },
    moment,
  ),
).world
/** The host without the machine that was exported. */
const bare: World = { ...whole, machines: [] }
const path = whole.exported?.[0]?.path ?? ''

const inPlace: ImportWish = { path, copies: false, newIdentifier: false }
const aCopy: ImportWish = {
  path,
  copies: true,
  newIdentifier: true,
  folder: 'D:\\VMs\\',
  diskFolder: 'D:\\Disks\\',
}

const newId = seededIds(9)
const plan = (world: World, wish: ImportWish): Result<PlannedMachine> =>
  planImport(world, wish, { cmdlet: 'ImportVM', newId })
const run = (world: World, wish: ImportWish): Result<World> =>
  importMachine(world, sure(plan(world, wish)), 7)
const told = (result: Result<unknown>): string =>
  result.ok ? 'done' : `${result.error.category}: ${result.error.message.split('\n').at(-1) ?? ''}`

describe('the import of a machine', () => {
  it('in its place uses the files of the export, and makes its configuration file the host’s', () => {
    const world = sure(run(bare, inPlace))
    expect(world.machines[0]).toMatchObject({ id: vmId, snapshotFileLocation: 'D:\\Exports\\SRV-01' })
    expect(world.files).toEqual(bare.files)
    expect(world.exported).toEqual([])
    expect(told(plan(world, inPlace))).toMatch(/^ResourceBusy: .*in use/u)
  })

  it('as a copy has files and identifiers of its own, its checkpoints too, and leaves the export as it was', () => {
    const world = sure(run(whole, aCopy))
    const [original, copy] = world.machines
    expect(copy?.id).not.toBe(original?.id)
    const [first, second] = copy?.checkpoints ?? []
    expect([second?.parentId, copy?.parentCheckpointId]).toEqual([first?.id, second?.id])
    expect(original?.checkpoints.map(({ id }) => id)).not.toContain(first?.id)
    const disks = [...world.files.keys()].filter((one) => one.startsWith('D:\\Disks\\'))
    expect(disks).toHaveLength(3)
    expect(world.files.get(copy?.drives[0]?.path ?? '')?.parentPath).toBe(second?.drives[0]?.path)
    expect(world.exported).toEqual(whole.exported)
  })

  it('is refused with the identifier of another machine, in the place of other files, and of what is no export', () => {
    expect(told(plan(whole, inPlace))).toContain('same identifier already exists')
    expect(told(run(sure(run(whole, aCopy)), { ...aCopy }))).toContain('The file exists')
    expect(told(plan(whole, { ...aCopy, path: 'D:\\no.vmcx' }))).toContain('cannot find the file')
    const full = { ...whole, volumes: [{ root: 'D:\\', bytes: 50 * GB, otherBytes: 0 }] }
    expect(told(run(full, aCopy))).toContain('not enough space')
    expect(told(run(whole, { ...aCopy, diskFolder: 'X:\\' }))).toContain('cannot find the path')
  })

  it('is refused, after it has been told why, where the host lacks a switch or a disk file', () => {
    const base =
      [...whole.files.keys()].find((one) => one.startsWith('D:\\Exports') && !one.includes('_')) ?? ''
    const lacking: World = {
      ...bare,
      switches: ['Other'],
      files: new Map([...bare.files].filter(([one]) => one !== base)),
    }
    const planned = sure(plan(lacking, inPlace))
    expect(incompatibilitiesOf(lacking, planned)).toEqual([
      { kind: 'switch', name: 'Default Switch', adapter: 0 },
      { kind: 'disk', path: base, drive: 0 },
    ])
    expect(told(importMachine(lacking, planned, 0))).toMatch(/^InvalidOperation: .*Compare-VM/u)
  })

  it('finds the disks where it is told to look for them', () => {
    const moved = (one: string): string => one.replace('D:\\Exports\\SRV-01\\Virtual Hard Disks', 'D:\\Moved')
    const elsewhere: World = {
      ...bare,
      files: new Map(
        [...bare.files.values()].map((file) => [
          moved(file.path),
          {
            ...file,
            path: moved(file.path),
            parentPath: file.parentPath === null ? null : moved(file.parentPath),
          },
        ]),
      ),
    }
    expect(told(run(elsewhere, aCopy))).toMatch(/^InvalidOperation/u)
    expect(told(run(elsewhere, { ...aCopy, disksFrom: 'D:\\Moved\\' }))).toBe('done')
  })
})
