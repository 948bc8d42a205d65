import { failureText } from '../shared/words/failures.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../shared/contract/reply.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import type { Clock } from '../shared/domain/clock.ts'
import type { Failure } from '../shared/domain/failure.ts'
import { createPanelInMemory } from '../shared/testing/panel-in-memory.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import type { Machine } from '../shared/simulator/world.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { powerShellOverStandIn, type PowerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import type { StandInRequest } from './hyper-v/stand-in-protocol.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'
import { isAlive } from './is-alive.ts'
import { askToTheEnd } from '../shared/testing/ask-to-the-end.ts'

/** A busy computer is not a wrong program, and the panel itself may look for a minute; in ms. */
const PATIENCE = 240_000
/** The panel's pauses are short, for it looks at a host for seconds after a lost answer; its limits are what they are. */
const PAUSES_TO = 5_000
const HURRY = 10
const clock: Clock = {
  ...systemClock,
  after: (ms, run) => systemClock.after(ms <= PAUSES_TO ? ms / HURRY : ms, run),
}
const hostId = 'demo'

/** Every command, and every step of it on which Hyper-V changes something. */
const MOMENTS = [
  ['createCheckpoint', 'takeCheckpoint'],
  ['createCheckpoint', 'renameCheckpoint'],
  ['applyCheckpoint', 'takeCheckpoint'],
  ['applyCheckpoint', 'renameCheckpoint'],
  ['applyCheckpoint', 'saveMachine'],
  ['applyCheckpoint', 'applyCheckpoint'],
  ['applyCheckpoint', 'startMachine'],
  ['setCheckpointSettings', 'setMachine'],
  ['startVirtualMachine', 'startMachine'],
  ['turnOffVirtualMachine', 'turnOffMachine'],
] as const
type Moment = (typeof MOMENTS)[number]
type CommandName = Moment[0]

/** Every third moment, from one of the first three on: for ways that differ in what is killed and not in what is told. */
export const everyThird = (from: 0 | 1 | 2): readonly Moment[] =>
  MOMENTS.filter((_moment, index) => index % 3 === from)

/** When it is killed, and whether Hyper-V carries on then. */
export const WHEN = [
  ['before Hyper-V was asked', false],
  ['while Hyper-V goes on', true],
] as const

export interface Way {
  readonly what: 'PowerShell' | 'the host process'
  readonly over: 'process' | 'ssh'
  /** Why it cannot be tried here. */
  readonly missing: string | null
  readonly moments?: readonly Moment[]
  readonly when?: readonly (typeof WHEN)[number][]
}

/**
 * Tests that the panel tells the truth whatever is killed: PowerShell here, the far one of a session by SSH,
 * the process that has the PowerShells.
 */
export function killedInACommand({ what, over, missing, moments = MOMENTS, when = WHEN }: Way): void {
  describe(`kill -9 of ${what} in the middle of a command over ${over}`, () => {
    const { simulator, switchTo } = switchedSimulator()
    let before: (request: StandInRequest) => boolean = () => true
    let opened: PowerShellOverStandIn | undefined
    beforeAll(async () => {
      if (missing !== null) return
      opened = await powerShellOverStandIn(pwsh ?? '', {
        simulator,
        before: (request) => before(request),
        over,
      })
    })
    afterAll(() => opened?.close())

    /** Where Hyper-V goes on it takes its time: the panel looks before it has ended. */
    function panelOver(command: CommandName, goesOn: boolean) {
      const world = buildWorld({ now: clock.now(), newId: seededIds(3) }, [
        {
          name: 'SRV-01',
          state: command === 'startVirtualMachine' ? 'Off' : 'Running',
          history: [{ kind: 'checkpoint', name: 'first', ago: DAY, memory: true }],
        },
      ])
      switchTo(createSimulator({ clock: systemClock, world, newId: seededIds(4), pace: goesOn ? 1 : 0 }))
      const host = opened?.host
      if (!host) throw new Error('there is no host')
      const { panel } = createPanelInMemory({
        clock,
        world,
        newId: seededIds(5),
        ports: { openHost: () => host },
      })
      const ask = async (name: string, input: object): Promise<Reply> =>
        askToTheEnd(panel, { name, input: { hostId, ...input } })
      return { ask }
    }

    const machineNow = (): Machine => {
      const [machine] = simulator.world().machines
      if (!machine) throw new Error('the world has no machine')
      return machine
    }
    const valueOf = (reply: Reply): unknown => {
      if (!reply.ok) throw new Error(failureText(reply.failure))
      return reply.value
    }
    type Ask = ReturnType<typeof panelOver>['ask']

    async function inputOf(command: CommandName, ask: Ask): Promise<object> {
      const { id, config, state, checkpoints } = machineNow()
      const expected = { vmId: id, name: config.name, state }
      switch (command) {
        case 'createCheckpoint':
          return { expected, name: 'mine' }
        case 'applyCheckpoint': {
          const ids = { vmId: id, checkpointId: checkpoints[0]?.id }
          const preview = valueOf(await ask('previewApply', ids)) as { expected: object }
          return { expected: preview.expected, keep: { name: 'kept' }, startAfterwards: false }
        }
        case 'setCheckpointSettings': {
          const read = valueOf(await ask('getCheckpointSettings', { vmId: id })) as {
            expected: object
            settings: object
          }
          return { expected: read.expected, was: read.settings, change: { checkpointType: 'Standard' } }
        }
        default:
          return { expected }
      }
    }

    const freshOf = (was: Machine) =>
      machineNow().checkpoints.filter(({ id }) => was.checkpoints.every((one) => one.id !== id))

    /** Returns what a failure says of the world, and what it would have to say. */
    function toldAndTrue(command: CommandName, failure: Failure, was: Machine) {
      const machine = machineNow()
      const fresh = freshOf(was)
      if (command !== 'applyCheckpoint')
        return {
          told: {
            state: failure.state,
            made: / new since the last look: (?<names>"[^"]*")/u.exec(failureText(failure))?.[1],
          },
          truth: { state: machine.state, made: fresh[0] && `"${fresh[0].name}"` },
        }
      const isApplied = machine.parentCheckpointId === was.checkpoints[0]?.id && fresh.length > 0
      const truth = { state: machine.state, applied: isApplied ? 'yes' : 'no' }
      return {
        told: {
          state: failure.state,
          applied: failure.applied,
          ...(failure.kept ? { kept: failure.kept } : {}),
        },
        truth: failure.kept ? { ...truth, kept: { id: fresh[0]?.id, name: fresh[0]?.name } } : truth,
      }
    }

    describe.skipIf(missing !== null).each(when)(
      `%s${missing === null ? '' : ` (needs more: ${missing})`}`,
      (_when, goesOn) => {
        it.each(moments)(
          '%s, at %s: what is told is true, and the next command works',
          { timeout: PATIENCE },
          async (command, step) => {
            const { ask } = panelOver(command, goesOn)
            const killed: number[] = []
            before = () => true
            const was = machineNow()
            valueOf(await ask('getInventory', {}))
            const input = await inputOf(command, ask)
            before = (request) => {
              if (killed.length > 0 || request.command !== step) return true
              killed.push(request.pid)
              if (what === 'PowerShell') process.kill(request.pid, 'SIGKILL')
              else opened?.killHostProcess()
              return goesOn
            }
            const reply = await ask(command, input)
            expect(killed).toHaveLength(1)
            if (reply.ok) throw new Error('it did not fail')
            expect(reply.failure.kind).toBe('Lost')
            const { told, truth } = toldAndTrue(command, reply.failure, was)
            expect(told).toEqual(truth)
            await expect.poll(() => isAlive(killed[0] ?? 0)).toBe(false)

            const { id, config, state } = machineNow()
            const next = await ask('createCheckpoint', {
              expected: { vmId: id, name: config.name, state },
              name: 'next',
            })
            expect(next).toMatchObject({ ok: true, value: { named: true } })
          },
        )
      },
    )
  })
}
