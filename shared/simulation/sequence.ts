import type { Fault, FaultEffect, FaultPoint } from '../simulator/faults.ts'
import { hyperVError } from '../simulator/hyper-v-error.ts'
import { seededRandom, type Random } from './random.ts'

/** A user's command at the one machine, in one of two windows. */
export type Asked =
  | { readonly name: 'createCheckpoint' }
  | {
      readonly name: 'applyCheckpoint'
      readonly target: number
      readonly keep: 'keep' | 'reason' | 'none'
      readonly start: boolean
    }
  | { readonly name: 'deleteCheckpoints'; readonly targets: readonly number[]; readonly subtree: boolean }
  | { readonly name: 'renameCheckpoint'; readonly target: number }
  | {
      readonly name:
        | 'startVirtualMachine'
        | 'turnOffVirtualMachine'
        | 'saveVirtualMachine'
        | 'pauseVirtualMachine'
        | 'resumeVirtualMachine'
    }

/** One line of a sequence. */
export type Step =
  /** `waits`: what follows comes once it was answered. */
  | { readonly do: 'ask'; readonly asked: Asked; readonly waits: boolean }
  | { readonly do: 'fault'; readonly fault: Fault }
  /** Somebody else changes the machine. */
  | { readonly do: 'others'; readonly what: 'create' | 'rename' | 'delete' }
  | { readonly do: 'cancel' }
  | { readonly do: 'pass'; readonly ms: number }
  /** The panel's clock is set; the host's goes on. */
  | { readonly do: 'setClock'; readonly by: number }
  | { readonly do: 'historyFails'; readonly line: 'begin' | 'end' }
  | { readonly do: 'quit' }

export interface Sequence {
  readonly state: 'Running' | 'Off' | 'Saved'
  readonly checkpointType: 'Production' | 'Standard'
  /** How long Hyper-V takes, 1 being lifelike. */
  readonly pace: number
  /** A window is open, and so the host is polled. */
  readonly isWatched: boolean
  readonly steps: readonly Step[]
}

/** Where the changes of a command can be struck; readings have fewer ways to go wrong. */
const CHANGES: Readonly<Record<Asked['name'], readonly [FaultPoint, ...FaultPoint[]]>> = {
  applyCheckpoint: [
    'createCheckpoint',
    'takeCheckpoint',
    'applyCheckpointStep',
    'keepAndApply',
    'saveMachine',
    'applyCheckpoint',
    'startMachine',
    'startVirtualMachine',
  ],
  createCheckpoint: ['createCheckpoint', 'takeCheckpoint'],
  deleteCheckpoints: ['deleteCheckpoint', 'deleteCheckpointSubtree'],
  renameCheckpoint: ['renameCheckpoint'],
  startVirtualMachine: ['startVirtualMachine', 'startMachine'],
  turnOffVirtualMachine: ['turnOffVirtualMachine', 'turnOffMachine'],
  saveVirtualMachine: ['saveVirtualMachine', 'saveMachine'],
  pauseVirtualMachine: ['pauseVirtualMachine', 'pauseMachine'],
  resumeVirtualMachine: ['resumeVirtualMachine', 'resumeMachine'],
}
const READINGS = [
  'getInventory',
  'previewApply',
  'listJobs',
  'measureCheckpoints',
  'getCheckpointDetails',
  'getCheckpointSettings',
] as const satisfies readonly FaultPoint[]

const FAILED: FaultEffect = {
  kind: 'failed',
  error: hyperVError('OperationFailed', 'RestoreVMSnapshot', 'It failed.'),
}
const EFFECTS: readonly [FaultEffect, ...FaultEffect[]] = [
  { kind: 'lost' },
  { kind: 'unreadable' },
  { kind: 'timedOut' },
  FAILED,
]

function randomFault(random: Random, { name }: Asked): Fault {
  if (random.chance(0.25))
    return {
      at: random.pick(READINGS),
      phase: random.pick(['before', 'after']),
      call: random.chance(0.1) ? 'every' : 1 + Math.floor(random.next() * 8),
      effect: random.pick(EFFECTS),
    }
  // A host that says that it has deleted or applied what it has not; a deletion is met as a call first, then as a step.
  if (random.chance(0.08))
    return random.chance(0.5)
      ? { at: 'deleteCheckpoint', phase: 'before', call: 2, effect: { kind: 'pretended' } }
      : { at: 'applyCheckpoint', phase: 'before', call: 1, effect: { kind: 'pretended' } }
  return {
    at: random.pick(CHANGES[name]),
    phase: random.pick(['before', 'during', 'after']),
    call: random.pick([1, 1, 1, 2]),
    effect: random.pick(EFFECTS),
  }
}

function randomAsked(random: Random): Asked {
  const target = Math.floor(random.next() * 3)
  const dice = random.next()
  if (dice < 0.45)
    return {
      name: 'applyCheckpoint',
      target,
      keep: random.pick(['keep', 'keep', 'reason', 'none']),
      start: random.chance(0.3),
    }
  if (dice < 0.6) return { name: 'createCheckpoint' }
  if (dice < 0.75)
    return {
      name: 'deleteCheckpoints',
      targets: random.chance(0.3) ? [target, (target + 1) % 3] : [target],
      subtree: random.chance(0.2),
    }
  if (dice < 0.82) return { name: 'renameCheckpoint', target }
  return {
    name: random.pick([
      'startVirtualMachine',
      'turnOffVirtualMachine',
      'saveVirtualMachine',
      'pauseVirtualMachine',
      'resumeVirtualMachine',
    ]),
  }
}

function randomSteps(random: Random): readonly Step[] {
  const dice = random.next()
  if (dice < 0.7) {
    const asked = randomAsked(random)
    const faults = random.pick([0, 1, 1, 1, 2])
    return [
      ...Array.from({ length: faults }, (): Step => ({ do: 'fault', fault: randomFault(random, asked) })),
      { do: 'ask', asked, waits: random.chance(0.75) },
    ]
  }
  if (dice < 0.8) return [{ do: 'others', what: random.pick(['create', 'rename', 'delete']) }]
  if (dice < 0.86) return [{ do: 'cancel' }]
  if (dice < 0.93) return [{ do: 'pass', ms: random.pick([0, 500, 3_000, 20_000, 180_000]) }]
  if (dice < 0.97) return [{ do: 'setClock', by: random.pick([-3_600_000, 3_600_000, 90_000]) }]
  return [{ do: 'historyFails', line: random.pick(['begin', 'end']) }]
}

/** The sequence of a seed; the same for ever. */
export function sequenceOf(seed: number): Sequence {
  const random = seededRandom(seed)
  const count = 1 + Math.floor(random.next() * 4)
  const steps = Array.from({ length: count }, () => randomSteps(random)).flat()
  return {
    state: random.pick(['Running', 'Running', 'Off', 'Saved']),
    checkpointType: random.pick(['Production', 'Standard']),
    pace: random.pick([1, 1, 1, 30]),
    isWatched: random.chance(0.25),
    steps: random.chance(0.1) ? [...steps, { do: 'quit' }] : steps,
  }
}
