import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../shared/domain/inventory.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../../shared/testing/sample-records.ts'
import { parseAnswer } from './parse-answer.ts'

const machines = [sampleMachine(), sampleMachine({ id: sampleId(2), name: 'SRV-02' })]
const checkpoints = [sampleCheckpoint(1), sampleCheckpoint(2, { vmId: sampleId(2) })]
const inventory = { readAt: 1, machines, checkpoints, findings: [] }

const parsed = async (value: unknown): Promise<Inventory | null> =>
  (await parseAnswer('getInventory', value)) as Inventory | null

describe('an answer with a record of no known form', () => {
  it('is what it was where there is none', async () => {
    expect(await parsed(inventory)).toEqual(inventory)
  })

  it('tells a machine as missing, and all others', async () => {
    const answer = await parsed({ ...inventory, machines: [{ id: sampleId(1), name: 7 }, machines[1], null] })
    expect(answer?.machines).toEqual([machines[1]])
    expect(answer?.checkpoints).toEqual(checkpoints)
    expect(answer?.findings).toEqual([
      { kind: 'machine', vmId: sampleId(1), hostMessage: '', errorId: null },
      { kind: 'machine', vmId: null, hostMessage: '', errorId: null },
    ])
  })

  it('tells a checkpoint as missing, also at its machine, whose tree is not whole without it', async () => {
    const strange = { ...sampleCheckpoint(2), vmId: sampleId(2), name: null }
    const answer = await parsed({ ...inventory, checkpoints: [checkpoints[0], strange] })
    expect(answer?.machines.map(({ unread }) => unread)).toEqual([
      [],
      [{ fact: 'checkpoints', hostMessage: '' }],
    ])
    expect(answer?.checkpoints).toEqual([checkpoints[0]])
    expect(answer?.findings).toEqual([
      { kind: 'checkpoint', vmId: sampleId(2), hostMessage: '', errorId: null },
    ])
  })

  it.each([null, [], {}, { ...inventory, readAt: 'now' }, { ...inventory, machines: {} }])(
    'is refused where it is no inventory at all: %j',
    async (value) => {
      expect(await parsed(value)).toBeNull()
    },
  )

  it('leaves a job out', async () => {
    const answer = await parseAnswer('listJobs', { readAt: 1, jobs: [{ id: 'x' }] })
    expect(answer).toEqual({ readAt: 1, jobs: [] })
  })
})
