import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { HostCallName, InputOf, OutputOf } from '../contract/operations.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import { changesOfTarget, type ExpectedTarget } from '../domain/expected.ts'
import { checkpointDetailsRecord } from './detail-records.ts'
import { CHECKPOINT_GONE, refused, refuseFolder, type Call } from './host-call.ts'
import { checkpointRecords, machineRecord } from './host-records.ts'
import type { HostSteps } from './host-steps.ts'
import type { CheckpointArgs } from './transition.ts'

type TargetName =
  | 'renameCheckpoint'
  | 'setCheckpointNotes'
  | 'deleteCheckpoint'
  | 'deleteCheckpointSubtree'
  | 'exportCheckpoint'

/** The calls aimed at a checkpoint, but for applying it. Each first compares what the user saw with what is there. */
export function targetCalls({
  simulator,
  machineNow,
  refuseChanges,
  step,
  command,
}: HostSteps): Pick<HostCalls, TargetName> {
  const callOf = (operation: HostCallName, { name, target }: ExpectedTarget): Call => ({
    operation,
    subject: { vmName: name, checkpointName: target.name },
  })

  const expectTarget = (call: Call, expected: ExpectedTarget): CheckpointArgs => {
    const machine = machineNow(call, expected.vmId)
    const details = checkpointDetailsRecord(simulator.world(), machine, expected.target.id, simulator.now())
    if (!details) throw refused(call, CHECKPOINT_GONE)
    refuseChanges(call, changesOfTarget(expected, details.expected))
    return { vmId: expected.vmId, checkpointId: expected.target.id }
  }

  const checkpointNow = (call: Call, { vmId, checkpointId }: CheckpointArgs): Checkpoint => {
    const checkpoint = checkpointRecords(machineNow(call, vmId)).find(({ id }) => id === checkpointId)
    if (!checkpoint) throw refused(call, CHECKPOINT_GONE)
    return checkpoint
  }

  const deletion =
    (operation: 'deleteCheckpoint' | 'deleteCheckpointSubtree') =>
    async ({ expected }: InputOf<'deleteCheckpoint'>): Promise<OutputOf<'deleteCheckpoint'>> => {
      const call = callOf(operation, expected)
      await step(call, operation, expectTarget(call, expected))
      return { operation: machineRecord(machineNow(call, expected.vmId), simulator.now()).operation }
    }

  return {
    renameCheckpoint: command('renameCheckpoint', async ({ expected, name }) => {
      const call = callOf('renameCheckpoint', expected)
      const target = expectTarget(call, expected)
      await step(call, 'renameCheckpoint', { ...target, newName: name })
      return { checkpoint: checkpointNow(call, target) }
    }),
    setCheckpointNotes: command('setCheckpointNotes', async ({ expected, notes }) => {
      const call = callOf('setCheckpointNotes', expected)
      const target = expectTarget(call, expected)
      await step(call, 'setNotes', { ...target, notes })
      return { checkpoint: checkpointNow(call, target) }
    }),
    deleteCheckpoint: command('deleteCheckpoint', deletion('deleteCheckpoint')),
    deleteCheckpointSubtree: command('deleteCheckpointSubtree', deletion('deleteCheckpointSubtree')),
    exportCheckpoint: command('exportCheckpoint', async ({ expected, folder }) => {
      const call = callOf('exportCheckpoint', expected)
      refuseFolder(call, folder)
      await step(call, 'exportCheckpoint', { ...expectTarget(call, expected), folder })
      return {}
    }),
  }
}
