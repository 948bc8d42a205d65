import { describe, expect, it } from 'vitest'
import { newAbortController } from '../domain/abort.ts'
import { readJobs } from './host-readings.ts'
import { DAY, GB, type MachineSeed } from './seed-builder.ts'
import { simulateMachine, type SimulateOptions } from './simulate-machine.ts'

const simulated = (seed: Partial<MachineSeed> = {}, options: SimulateOptions = {}) => {
  const one = simulateMachine(
    { state: 'Off', history: [{ kind: 'checkpoint', name: 'first', ago: DAY, memory: true }], ...seed },
    options,
  )
  const args = { vmId: one.vmId, folder: 'D:\\Exports\\', liveState: 'CaptureSavedState' } as const
  const written = () =>
    [...one.simulator.world().files.keys()].filter((path) => path.startsWith('D:\\Exports'))
  return { ...one, args, written, run: () => one.simulator.run('exportMachine', args) }
}

const refused = (why: string) => ({
  kind: 'failed',
  error: {
    errorId: 'OperationFailed,Microsoft.HyperV.PowerShell.Commands.ExportVM',
    category: 'NotSpecified',
    message: expect.stringContaining(why),
  },
})

describe('the export of a machine', () => {
  it('has all of its checkpoints, and every file of their chains on top of one another', async () => {
    const { run, simulator, machine, vmId } = simulated()
    expect(await run()).toMatchObject({ kind: 'done' })
    const [exported] = simulator.world().exported ?? []
    const root = 'D:\\Exports\\SRV-01'
    expect(exported?.path).toBe(`${root}\\Virtual Machines\\${vmId.toUpperCase()}.vmcx`)
    expect(exported?.machine).toMatchObject({ id: vmId, state: 'Off', snapshotFileLocation: root })
    expect(exported?.machine.checkpoints.map(({ name }) => name)).toEqual(['first'])
    const top = exported?.machine.drives[0]?.path ?? ''
    expect(simulator.world().files.get(top)).toMatchObject({
      parentPath: exported?.machine.checkpoints[0]?.drives[0]?.path,
      type: 'Differencing',
    })
    expect(machine().drives[0]?.path).not.toBe(top)
  })

  it('of a running machine keeps its memory, or what a backup keeps, or nothing but disks', async () => {
    const state = async (
      liveState: 'CaptureSavedState' | 'CaptureDataConsistentState',
      backup: 'Ok' | 'Disabled',
    ) => {
      const guest = { heartbeat: 'OkApplicationsHealthy', backupService: backup } as const
      const { simulator, args } = simulated({ state: 'Running', guest })
      const outcome = await simulator.run('exportMachine', { ...args, liveState })
      return outcome.kind === 'done' ? simulator.world().exported?.[0]?.machine.state : outcome.kind
    }
    expect(await state('CaptureSavedState', 'Disabled')).toBe('Saved')
    expect(await state('CaptureDataConsistentState', 'Ok')).toBe('Off')
    expect(await state('CaptureDataConsistentState', 'Disabled')).toBe('failed')
  })

  it('is refused where its folder is there already', async () => {
    const { run } = simulated()
    await run()
    expect(await run()).toMatchObject(refused('already exists'))
  })

  it('is refused where files of two folders are called alike', async () => {
    const { run } = simulated({ disks: [{ path: 'D:\\a\\disk.vhdx' }, { path: 'D:\\b\\DISK.vhdx' }] })
    expect(await run()).toMatchObject(refused('The file exists'))
  })

  it('is refused where a chain is broken, and where there is no space for all of it', async () => {
    const broken = simulated({
      history: [
        { kind: 'checkpoint', name: 'first', ago: 2 * DAY },
        { kind: 'checkpoint', name: 'second', ago: DAY },
        { kind: 'loseFiles', name: 'first', ago: DAY },
      ],
    })
    expect(await broken.run()).toMatchObject(refused('chain of virtual hard disks is broken'))
    const full = simulated({}, { volumes: [{ root: 'D:\\', bytes: 30 * GB, otherBytes: 0 }] })
    expect(await full.run()).toMatchObject(refused('not enough space'))
  })

  it('leaves nothing behind where it is cancelled, or where its job is stopped', async () => {
    const { simulator, args, written, clock, vmId } = simulated({}, { pace: 1 })
    const controller = newAbortController()
    const first = simulator.run('exportMachine', args, {
      onProgress: () => undefined,
      signal: controller.signal,
    })
    controller.abort()
    expect(await first).toEqual({ kind: 'cancelled' })
    const second = simulator.run('exportMachine', args)
    expect(await simulator.run('startMachine', { vmId })).toMatchObject({ kind: 'failed' })
    clock.advance(6_000)
    expect(simulator.cancelJob(readJobs(simulator.world(), clock.now())[0]?.id ?? '')).toBe('asked')
    expect(await second).toMatchObject(refused('The operation was canceled. (0x800704C7)'))
    expect(written()).toEqual([])
    const third = simulator.run('exportMachine', args)
    clock.advance(12_000)
    expect(await third).toMatchObject({ kind: 'done' })
    expect(written()).toHaveLength(2)
  })
})
