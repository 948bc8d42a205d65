import { describe, expect, it } from 'vitest'
import { HostError, type Failure } from '../domain/failure.ts'
import { DAY } from './seed-builder.ts'
import { simulateMachine } from './simulate-machine.ts'
import { createSimulatorHost } from './simulator-host.ts'

const hostId = 'demo'

function working() {
  const history = [
    { kind: 'checkpoint', name: 'first', ago: 2 * DAY },
    { kind: 'checkpoint', name: 'second', ago: DAY },
  ] as const
  const on = simulateMachine({ history, written: 2_000_000_000 }, { pace: 1 })
  const { calls } = createSimulatorHost(on.simulator)
  const expectedOf = async (name: string) =>
    (await calls.getCheckpointDetails({ hostId, vmId: on.vmId, checkpointId: on.idOf(name) })).expected
  const jobs = async () => (await calls.listJobs({ hostId })).jobs
  return { ...on, calls, expectedOf, jobs }
}

const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => {
      if (error instanceof HostError) return error.failure
      throw error
    },
  )

describe('a job of the simulated host', () => {
  it('rises to its end, and keeps its id', async () => {
    const { clock, calls, expectedOf, jobs } = working()
    const exported = calls.exportCheckpoint({ hostId, expected: await expectedOf('first'), folder: 'D:\\x' })
    await clock.advanceAsync(0)
    const [begun] = await jobs()
    await clock.advanceAsync(6000)
    const [half] = await jobs()
    expect([begun?.percent, half?.percent]).toEqual([0, 50])
    expect(half?.id).toBe(begun?.id)
    await clock.advanceAsync(6000)
    expect(await exported).toEqual({})
    expect(await jobs()).toEqual([])
  })

  it('ends its command when it is stopped, and leaves everything as it was', async () => {
    const { clock, simulator, calls, vmId, expectedOf, jobs } = working()
    const expected = await expectedOf('first')
    const before = simulator.world()
    const failure = failureOf(calls.exportCheckpoint({ hostId, expected, folder: 'D:\\x' }))
    await clock.advanceAsync(1000)
    const jobId = (await jobs())[0]?.id ?? ''
    expect(await calls.cancelJob({ hostId, vmId, jobId })).toEqual({})
    expect(await failure).toMatchObject({ kind: 'StoppedElsewhere', hostMessage: expect.any(String) })
    expect(simulator.world()).toEqual(before)
    expect((await failureOf(calls.cancelJob({ hostId, vmId, jobId }))).kind).toBe('NotFound')
  })

  it('is two where a checkpoint is deleted: the deletion ends, then the disks merge', async () => {
    const { clock, calls, machine, expectedOf, jobs } = working()
    const deleted = calls.deleteCheckpoint({ hostId, expected: await expectedOf('second') })
    await clock.advanceAsync(500)
    expect((await jobs()).map(({ kind, cancelable }) => [kind, cancelable])).toEqual([['delete', false]])
    await clock.advanceAsync(500)
    expect(await deleted).toEqual({ operation: 'MergingDisks' })
    expect(machine().checkpoints.map(({ name }) => name)).toEqual(['first'])
    expect((await jobs()).map(({ kind }) => kind)).toEqual(['merge'])
    await clock.advanceAsync(3_600_000)
    expect(await jobs()).toEqual([])
    const { events } = await calls.listHostEvents({ hostId, vmId: machine().id, days: 1 })
    expect(events.map(({ eventId }) => eventId)).toEqual([19080, 19070])
  })
})
