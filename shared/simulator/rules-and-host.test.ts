import { describe, expect, it } from 'vitest'
import {
  canApplyCheckpoint,
  canCreateCheckpoint,
  canDeleteCheckpoint,
  canDeleteSeveral,
  canEditCheckpoint,
  canExportCheckpoint,
} from '../domain/checkpoint-rules.ts'
import { descendantsOf } from '../domain/checkpoint-tree.ts'
import type { Checkpoint } from '../domain/checkpoint.ts'
import { toExpectedMachine } from '../domain/expected.ts'
import { HostError } from '../domain/failure.ts'
import { powerCommand, type PowerCommand } from '../domain/command-name.ts'
import { canPower } from '../domain/power-rules.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { CheckpointType, VirtualMachine, VMState } from '../domain/virtual-machine.ts'
import { checkpointDetailsRecord } from './detail-records.ts'
import { checkpointRecords, machineRecord } from './host-records.ts'
import { DAY, GB } from './seed-builder.ts'
import { simulateMachine, type SimulatedMachine } from './simulate-machine.ts'
import { createSimulatorHost } from './simulator-host.ts'

const STATES: readonly VMState[] = [
  ...(['Running', 'Off', 'Saved', 'Paused', 'FastSaved', 'Hibernated'] as const),
  ...(['Starting', 'Stopping', 'Saving', 'Pausing', 'Resuming', 'FastSaving', 'Reset'] as const),
  ...(['ForceShutdown', 'ForceReboot', 'ComponentServicing', 'Other'] as const),
  ...(['RunningCritical', 'OffCritical', 'SavedCritical', 'PausedCritical', 'FastSavedCritical'] as const),
  ...(['StartingCritical', 'StoppingCritical', 'SavingCritical', 'ResumingCritical'] as const),
]

type Doing = 'nothing' | 'creating' | 'merging'
const DOING: readonly Doing[] = ['nothing', 'creating', 'merging']

const TARGETED = {
  applyCheckpointStep: canApplyCheckpoint,
  renameCheckpoint: canEditCheckpoint,
  setCheckpointNotes: canEditCheckpoint,
  exportCheckpoint: canExportCheckpoint,
  deleteCheckpoint: canDeleteCheckpoint,
  deleteCheckpointSubtree: (machine, target, all) =>
    canDeleteSeveral(machine, [target, ...descendantsOf(target.id, all)]),
} as const satisfies Readonly<
  Record<string, (machine: VirtualMachine, target: Checkpoint, all: readonly Checkpoint[]) => Verdict>
>

/** The commands Hyper-V would take and Hyper-V Manager does not offer, each with why we do not either. */
const NOT_OFFERED: Readonly<Record<string, string>> = {
  'turnOffVirtualMachine Saved': 'it throws the saved memory away, which Delete Saved State says',
  'turnOffVirtualMachine FastSaved': 'it throws the saved memory away, which Delete Saved State says',
  ...Object.fromEntries(
    ['Running', 'Off', 'Saved', 'Paused', 'FastSaved'].map((state) => [
      `exportCheckpoint ${state}Critical`,
      'files that an export reads cannot be reached',
    ]),
  ),
}

function worldOf(
  state: VMState,
  doing: Doing,
  checkpointType: CheckpointType = 'Standard',
): SimulatedMachine {
  const on = simulateMachine(
    {
      state,
      checkpointType,
      history: [
        { kind: 'checkpoint', name: 'A', ago: 9 * DAY, memory: true },
        { kind: 'checkpoint', name: 'B', ago: 8 * DAY, written: 400 * GB },
        { kind: 'checkpoint', name: 'C', ago: 7 * DAY, written: 400 * GB },
        ...(doing === 'merging' ? [{ kind: 'delete' as const, name: 'B', ago: 0 }] : []),
      ],
    },
    { pace: 1, volumes: [{ root: 'D:\\', bytes: 8192 * GB, otherBytes: 0 }] },
  )
  if ((on.machine().merge !== null) !== (doing === 'merging')) throw new Error('the merge is not as asked')
  const work = { operation: 'CreatingSnapshot', startedAt: 0, endsAt: Infinity, cancelable: false } as const
  on.simulator.change((world) => ({
    ...world,
    machines: world.machines.map((one) => (doing === 'creating' ? { ...one, work } : one)),
  }))
  return on
}

interface Tried {
  readonly verdict: Verdict
  /** Whether the world is another one afterwards. */
  readonly hasChanged: boolean
  /** `null` where the host took it. */
  readonly refused: HostError | null
}

type Calls = ReturnType<typeof createSimulatorHost>['calls']

const picture = ({ simulator, machine }: SimulatedMachine): string =>
  JSON.stringify([machine(), [...simulator.world().files.keys()]])

async function attempt(
  on: SimulatedMachine,
  rule: (machine: VirtualMachine, checkpoints: readonly Checkpoint[]) => Verdict,
  give: (calls: Calls, was: VirtualMachine) => Promise<unknown>,
): Promise<Tried> {
  const was = machineRecord(on.machine(), on.clock.now())
  const before = picture(on)
  const verdict = rule(was, checkpointRecords(on.machine()))
  const answer = give(createSimulatorHost(on.simulator).calls, was).then(
    () => null,
    (error: unknown) => {
      if (error instanceof HostError) return error
      throw error
    },
  )
  await on.clock.advanceAsync(60_000)
  const refused = await answer
  return { verdict, hasChanged: picture(on) !== before, refused }
}

const givePower = (on: SimulatedMachine, command: PowerCommand): Promise<Tried> =>
  attempt(
    on,
    (machine) => canPower(command, machine),
    (calls, was) => calls[command]({ hostId: 'demo', expected: toExpectedMachine(was) }),
  )

const giveTargeted = (on: SimulatedMachine, command: keyof typeof TARGETED): Promise<Tried> => {
  const target = checkpointRecords(on.machine()).find(({ name }) => name === 'A')
  const details =
    target && checkpointDetailsRecord(on.simulator.world(), on.machine(), target.id, on.clock.now())
  if (!target || !details) throw new Error('there is no A')
  const input = {
    hostId: 'demo',
    expected: details.expected,
    name: 'New',
    notes: 'New',
    folder: 'D:\\Exports',
  }
  return attempt(
    on,
    (machine, all) => TARGETED[command](machine, target, all),
    (calls) => calls[command](input),
  )
}

/**
 * Returns what is wrong where rule and host do not agree. They agree on what is offered and taken, on what is
 * neither, and on what is listed as taken by Hyper-V alone.
 */
function disagreement({ verdict, hasChanged, refused }: Tried, what: string, doing: Doing): string[] {
  const isRefused = refused !== null
  if (verdict.allowed) return isRefused ? [`${what} is offered, and refused: ${refused.message}`] : []
  // The list holds nothing that an idle host refuses; a busy one refuses more.
  if (what in NOT_OFFERED) return isRefused && doing === 'nothing' ? [`${what} is refused, after all`] : []
  // A cmdlet that finds the machine where it should bring it only warns.
  return isRefused || !hasChanged ? [] : [`${what} is not offered, and taken`]
}

async function disagreements(
  command: string,
  doing: Doing,
  give: (state: VMState) => Promise<Tried>,
): Promise<readonly string[]> {
  const all: string[] = []
  for (const state of STATES) all.push(...disagreement(await give(state), `${command} ${state}`, doing))
  return all
}

describe.each(DOING)(
  'what is offered, the host takes, and what is not, it refuses: busy with %s',
  (doing) => {
    it.each(powerCommand.options)('%s', async (command) => {
      const give = (state: VMState) => givePower(worldOf(state, doing), command)
      expect(await disagreements(command, doing, give)).toEqual([])
    })

    it.each(Object.keys(TARGETED) as (keyof typeof TARGETED)[])('%s', async (command) => {
      const give = (state: VMState) => giveTargeted(worldOf(state, doing), command)
      expect(await disagreements(command, doing, give)).toEqual([])
    })

    it.each<CheckpointType>(['Disabled', 'Production', 'ProductionOnly', 'Standard'])(
      'createCheckpoint of the type %s',
      async (checkpointType) => {
        const give = (state: VMState) =>
          attempt(
            worldOf(state, doing, checkpointType),
            (machine, all) => canCreateCheckpoint(machine, all.length),
            (calls, was) => calls.createCheckpoint({ hostId: 'demo', expected: toExpectedMachine(was) }),
          )
        expect(await disagreements('createCheckpoint', doing, give)).toEqual([])
      },
    )
  },
)
