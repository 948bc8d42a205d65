import { expect, test } from 'vitest'
import { diffInventory, type Inventory } from '../../shared/domain/inventory.ts'
import { sampleId } from '../../shared/testing/sample-records.ts'
import { checkpointOf, inventoryOf, machineOf } from '../testing/inventory.ts'
import { staleDetails } from './stale-details.ts'
import { staleMeasures } from './stale-measures.ts'

const before = inventoryOf([machineOf(1), machineOf(2)], [checkpointOf(1, 1), checkpointOf(2, 2)])

test.each<readonly [string, Partial<Inventory>, readonly string[]]>([
  ['nothing changed', {}, []],
  ['only counters changed', { machines: [machineOf(1, { cpuUsage: 80 }), machineOf(2)] }, []],
  ['a merge began', { machines: [machineOf(1), machineOf(2, { operation: 'MergingDisks' })] }, [sampleId(2)]],
  ['a checkpoint came', { checkpoints: [...before.checkpoints, checkpointOf(3, 1)] }, [sampleId(1)]],
  ['a checkpoint went', { checkpoints: [checkpointOf(1, 1)] }, [sampleId(2)]],
  [
    'one was applied',
    { machines: [machineOf(1, { parentCheckpointId: checkpointOf(1, 1).id }), machineOf(2)] },
    [sampleId(1)],
  ],
])('when %s, these have to be measured again', (_what, part, stale) => {
  expect(staleMeasures(before, diffInventory(before, { ...before, ...part }))).toEqual(stale)
})

test.each<readonly [string, Partial<Inventory>, readonly string[]]>([
  ['only counters changed', { machines: [machineOf(1, { cpuUsage: 80, uptime: 9 }), machineOf(2)] }, []],
  ['a machine was stopped', { machines: [machineOf(1), machineOf(2, { state: 'Off' })] }, [sampleId(2)]],
  [
    'a checkpoint was renamed',
    { checkpoints: [checkpointOf(1, 1, { name: 'b' }), checkpointOf(2, 2)] },
    [sampleId(1)],
  ],
])('when %s, the details of these have to be read again', (_what, part, stale) => {
  expect(staleDetails(before, diffInventory(before, { ...before, ...part }))).toEqual(stale)
})
