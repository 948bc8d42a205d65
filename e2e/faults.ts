import type { Fault } from '../shared/simulator/faults.ts'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'

/** The checkpoint that would keep the current state cannot be made. */
export const KEEP_FAILS: Fault = {
  at: 'takeCheckpoint',
  phase: 'during',
  call: 1,
  effect: {
    kind: 'failed',
    error: hyperVError(
      'OperationFailed',
      'CheckpointVM',
      'Checkpoint operation failed.',
      'There is not enough space.',
    ),
  },
}
/** `Restore-VMSnapshot` saves, applies and starts in its client; this one dies after the first. */
export const KILLED_BETWEEN_SAVE_AND_APPLY: Fault = {
  at: 'applyCheckpoint',
  phase: 'before',
  call: 1,
  effect: { kind: 'lost' },
}

/**
 * Returns a fault for a deletion. A call of the host and the step of its cmdlet are counted apiece: the first
 * is the call.
 */
export const deletionFault = (phase: Fault['phase'], effect: 'refused' | 'lost', call = 2): Fault => ({
  at: 'deleteCheckpoint',
  phase,
  call,
  effect:
    effect === 'lost'
      ? { kind: 'lost' }
      : {
          kind: 'failed',
          error: hyperVError('OperationFailed', 'RemoveVMSnapshot', 'Catastrophic failure (0x8000FFFF)'),
        },
})
