import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import {
  operations,
  type HostCallName,
  type InputOf,
  type OutputOf,
} from '../../shared/contract/operations.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'

/**
 * The calls of the conformance suite on one throw-away machine of a host that no simulator stands behind: what is
 * answered has the contract's form, and what is done is there afterwards. They run in one order, because each stands
 * on what the one before it left.
 */
export function throwAwayCases(
  vmName: string,
  open: () => Promise<{ readonly host: HyperVHost; readonly close: () => Promise<void> }>,
): void {
  let opened: Awaited<ReturnType<typeof open>> | null = null
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())
  const hostNow = (): HyperVHost => {
    if (opened === null) throw new Error('the host was not opened')
    return opened.host
  }

  async function ask<N extends HostCallName>(
    name: N,
    input: Omit<InputOf<N>, 'hostId'>,
  ): Promise<OutputOf<N>> {
    const call = hostNow().calls[name] as (input: unknown) => Promise<OutputOf<N>>
    const value = await call({ hostId: 'local', ...input })
    // What the host's answers are parsed to must be of the form they are parsed with.
    expect(operations[name].output.parse(value)).toEqual(value)
    return value
  }

  const inventory = () => ask('getInventory', {})
  async function machine(): Promise<VirtualMachine> {
    const found = (await inventory()).machines.filter(({ name }) => name === vmName)
    const [only] = found
    if (!only || found.length > 1) throw new Error(`${found.length} machines are called ${vmName}`)
    return only
  }
  const expectedMachine = async () => {
    const { id, name, state } = await machine()
    return { vmId: id, name, state }
  }
  const checkpoints = async () => {
    const vmId = (await machine()).id
    return (await inventory()).checkpoints.filter((one) => one.vmId === vmId)
  }
  async function details(name: string) {
    const target = (await checkpoints()).find((one) => one.name === name)
    if (!target) throw new Error(`no checkpoint is called ${name}`)
    return ask('getCheckpointDetails', { vmId: target.vmId, checkpointId: target.id })
  }
  const merged = async (): Promise<void> => {
    await expect
      .poll(async () => (await machine()).operation, { timeout: 300_000, interval: 2_000 })
      .toBeNull()
  }

  it('tells host, machines, details, settings, jobs and events', async () => {
    const facts = await ask('getHostFacts', {})
    expect(facts.volumes.length).toBeGreaterThan(0)
    const { id: vmId } = await machine()
    expect((await ask('getMachineDetails', { vmId })).hardware.drives.length).toBeGreaterThan(0)
    expect((await ask('getCheckpointSettings', { vmId })).expected.vmId).toBe(vmId)
    expect((await ask('measureCheckpoints', { vmIds: [vmId] })).machines[0]?.files.length).toBeGreaterThan(0)
    const folder = await ask('checkFolder', { folder: facts.machineFolder })
    expect([folder.found, folder.isShare]).toEqual(['folder', false])
    await ask('listJobs', {})
    await ask('listHostEvents', { vmId, days: 7 })
  })

  it('makes a checkpoint under a name of any characters, renames it and gives it notes', async () => {
    const name = `panel "test" 'a' $(1) \u2018\u00fc\u2019 [b]*`
    const { checkpoint, named } = await ask('createCheckpoint', { expected: await expectedMachine(), name })
    expect([checkpoint.name, named]).toEqual([name, true])
    const notes = "line one\r\nline 'two' $(3)"
    const noted = await ask('setCheckpointNotes', { expected: (await details(name)).expected, notes })
    expect(noted.checkpoint.notes).toBe(notes)
    const renamed = await ask('renameCheckpoint', {
      expected: (await details(name)).expected,
      name: 'panel first',
    })
    expect(renamed.checkpoint.id).toBe(checkpoint.id)
  })

  it('applies it, and Now descends from it', async () => {
    const { checkpoint } = await details('panel first')
    const ids = { vmId: checkpoint.vmId, checkpointId: checkpoint.id }
    const { expected } = await ask('previewApply', ids)
    await ask('applyCheckpointStep', { expected })
    expect((await machine()).parentCheckpointId).toBe(checkpoint.id)
  })

  it('starts, pauses, resumes, saves and turns off', async () => {
    const { id: vmId } = await machine()
    const now = async () => ({ expected: await expectedMachine() })
    expect((await ask('startVirtualMachine', await now())).state).toBe('Running')
    expect((await ask('pauseVirtualMachine', await now())).state).toBe('Paused')
    expect((await ask('resumeVirtualMachine', await now())).state).toBe('Running')
    expect((await ask('resetVirtualMachine', await now())).state).toBe('Running')
    expect((await ask('saveVirtualMachine', await now())).state).toBe('Saved')
    expect((await ask('deleteSavedState', await now())).state).toBe('Off')
    expect((await ask('getMachineDetails', { vmId })).expected.state).toBe('Off')
  })

  it('deletes one and a subtree; the disks merge', async () => {
    await ask('createCheckpoint', { expected: await expectedMachine(), name: 'panel second' })
    await ask('createCheckpoint', { expected: await expectedMachine(), name: 'panel third' })
    await ask('deleteCheckpoint', { expected: (await details('panel second')).expected })
    await merged()
    await ask('deleteCheckpointSubtree', { expected: (await details('panel first')).expected })
    await merged()
    const left = (await checkpoints()).filter(({ name }) => name.startsWith('panel '))
    expect(left).toEqual([])
  })
}
