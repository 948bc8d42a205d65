import { describe, expect, it } from 'vitest'
import { DAY, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { changed, createTwin, NOW, seen, valueOf, type Adapter } from './twin.ts'

const MACHINE: MachineSeed = {
  name: 'WEB-01',
  history: [{ kind: 'checkpoint', name: 'first', ago: 9 * DAY }],
}

/** One call of each operation that neither the other cases of a transport nor those of a throw-away machine ask for. */
export function transportCases(adapter: () => Adapter): void {
  describe('an operation over a transport', () => {
    const twinOf = () => createTwin(adapter(), { machines: [MACHINE] })

    it('changes settings, and tells them', async () => {
      const twin = twinOf()
      const vmId = twin.machine('WEB-01').id
      const { expected, settings: was } = valueOf(await twin.ask('getCheckpointSettings', { vmId }))
      const change = { checkpointType: 'ProductionOnly' } as const
      const { settings } = valueOf(await twin.ask('setCheckpointSettings', { expected, was, change }))
      expect(settings).toEqual({ ...was, ...change })
    })

    it('shuts down', async () => {
      const twin = twinOf()
      const expected = seen(twin.machine('WEB-01'))
      expect(valueOf(await twin.ask('shutDownVirtualMachine', { expected }))).toEqual({ state: 'Off' })
    })

    it('exports under a folder of any characters', async () => {
      const twin = twinOf()
      const ids = { vmId: twin.machine('WEB-01').id, checkpointId: twin.checkpoint('WEB-01', 'first').id }
      const { expected } = valueOf(await twin.ask('getCheckpointDetails', ids))
      const folder = "D:\\O'Brien & Sons (x86) [1] `$(x)"
      expect(valueOf(await twin.ask('exportCheckpoint', { expected, folder }))).toEqual({})
      expect([...twin.simulator.world().files.keys()].some((file) => file.startsWith(folder))).toBe(true)
    })

    it('stops a job', async () => {
      const twin = twinOf()
      const vmId = twin.machine('WEB-01').id
      const work = { operation: 'CreatingSnapshot', startedAt: NOW - 3000, endsAt: NOW + 9000 } as const
      twin.change(changed(vmId, (machine) => ({ ...machine, work: { ...work, cancelable: true } })))
      const [job] = valueOf(await twin.ask('listJobs', {})).jobs
      expect(valueOf(await twin.ask('cancelJob', { vmId, jobId: job?.id ?? '' }))).toEqual({})
    })
  })
}
