import { seeds } from '../../shared/simulator/seeds.ts'
import type { DialogState } from '../store/dialog-slice.ts'
import { START } from './memory-bridge.ts'

/** One of each dialog there is, as it opens about *SRV-01* of the demo and its checkpoint *Pre-patch*. */
export function everyDialog(): {
  readonly [Kind in DialogState['kind']]: DialogState & { readonly kind: Kind }
} {
  const { machines } = seeds.demo(START)
  const machine = machines.find(({ config }) => config.name === 'SRV-01')
  const checkpointId = machine?.checkpoints.find(({ name }) => name === 'Pre-patch')?.id
  if (!machine || checkpointId === undefined) throw new Error('The demo has no SRV-01 with Pre-patch')
  const ofMachine = { hostId: 'demo', vmId: machine.id }
  return {
    applyCheckpoint: { kind: 'applyCheckpoint', ...ofMachine, checkpointId, revert: false },
    deleteCheckpoints: {
      kind: 'deleteCheckpoints',
      ...ofMachine,
      checkpointIds: [checkpointId],
      subtree: false,
    },
    exportCheckpoint: { kind: 'exportCheckpoint', ...ofMachine, checkpointId },
    checkpointSettings: { kind: 'checkpointSettings', ...ofMachine },
    editCheckpoint: { kind: 'editCheckpoint', ...ofMachine, checkpointId, field: 'notes' },
    machineRun: {
      kind: 'machineRun',
      runId: 'run',
      hostId: 'demo',
      command: 'createCheckpoint',
      vmIds: machines.map(({ id }) => id),
      hiddenCount: 2,
    },
    checkpointName: { kind: 'checkpointName', ...ofMachine },
    power: { kind: 'power', command: 'turnOff', ...ofMachine },
    connectHost: { kind: 'connectHost', hostId: null },
    removeHost: { kind: 'removeHost', hostId: 'demo' },
    signIn: { kind: 'signIn', hostId: 'demo' },
    palette: { kind: 'palette' },
    keys: { kind: 'keys' },
  }
}
