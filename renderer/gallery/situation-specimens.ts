import { seeds } from '../../shared/simulator/seeds.ts'
import type { situations } from '../../shared/simulator/situations.ts'
import type { DialogState } from '../store/dialog-slice.ts'
import { START } from '../testing/memory-bridge.ts'
import type { Specimen } from './specimens.ts'

type Situation = keyof typeof situations
type Question = 'applyCheckpoint' | 'deleteCheckpoints' | 'exportCheckpoint'

function dialogOf(seed: Situation, machine: string, checkpoint: string, kind: Question): DialogState {
  const found = seeds[seed](START).machines.find(({ config }) => config.name === machine)
  const checkpointId = found?.checkpoints.find(({ name }) => name === checkpoint)?.id
  if (!found || checkpointId === undefined) throw new Error(`${seed} has no ${machine} with ${checkpoint}`)
  const about = { hostId: 'demo', vmId: found.id }
  switch (kind) {
    case 'applyCheckpoint':
      return { kind, ...about, checkpointId, revert: false }
    case 'deleteCheckpoints':
      return { kind, ...about, checkpointIds: [checkpointId], subtree: false }
    case 'exportCheckpoint':
      return { kind, ...about, checkpointId }
  }
}

const seen = (seed: Situation, machine: string, checkpoint?: string): Specimen => ({
  name: `seed-${seed}`,
  options: { world: seeds[seed](START) },
  machine,
  ...(checkpoint === undefined ? {} : { checkpoint }),
})

const asked = (seed: Situation, machine: string, checkpoint: string, kind: Question): Specimen => ({
  ...seen(seed, machine, checkpoint),
  name: `seed-${seed}-${kind}`,
  dialog: dialogOf(seed, machine, checkpoint, kind),
})

/** Every situation that a demo can start with, and the questions that it changes. */
export const situationSpecimens: readonly Specimen[] = [
  seen('sick', 'SICK-01'),
  asked('sick', 'SICK-03', 'Second', 'applyCheckpoint'),
  asked('sick', 'SICK-03', 'Second', 'deleteCheckpoints'),
  seen('unread', 'SLOW-01'),
  asked('unread', 'SLOW-02', 'Second', 'applyCheckpoint'),
  seen('spellings', 'SPELL-02', 'First'),
  seen('leftover', 'LEFT-01'),
  seen('renamed', 'NEW-NAME', 'First'),
  asked('renamed', 'NEW-NAME', 'First', 'applyCheckpoint'),
  asked('vhdset', 'SET-01', 'First', 'applyCheckpoint'),
  seen('clock', 'AHEAD-01', 'Made in the future'),
  seen('replica', 'COPY-01', 'Recovery point'),
  asked('replica', 'FIRST-01', 'First', 'applyCheckpoint'),
  asked('collision', 'TWICE-01', 'First', 'exportCheckpoint'),
]
