import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { PowerShellProcess } from '../electron/powershell/powershell-process.ts'
import { startPowerShellProcess } from '../electron/powershell/start-powershell-process.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import { takeCheckpoint } from '../shared/simulator/checkpoint-transitions.ts'
import type { Fault } from '../shared/simulator/faults.ts'
import { applyFactsRecord } from '../shared/simulator/host-records.ts'
import { hyperVError } from '../shared/simulator/hyper-v-error.ts'
import { buildWorld, DAY, type MachineSeed } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import type { Machine, World } from '../shared/simulator/world.ts'
import { startHyperVServer, type HyperVServer } from './hyper-v/hyper-v-server.ts'
import { copyModule } from './hyper-v/module-copy.ts'
import { patientClock } from './hyper-v/patient-clock.ts'
import { serverPath } from './hyper-v/powershell-over-stand-in.ts'
import { standInEnvironment } from './hyper-v/run-pwsh.ts'
import { onBothShapes } from './hyper-v/shapes.ts'
import type { StandInRequest } from './hyper-v/stand-in-protocol.ts'
import { switchedSimulator } from './hyper-v/switched-simulator.ts'

const NOW = Date.UTC(2026, 10, 20)
const REASON = 'INC-4711: the update broke the service'
const HISTORY = [
  { kind: 'checkpoint', name: 'first', ago: 3 * DAY, memory: true },
  { kind: 'checkpoint', name: 'second', ago: DAY },
] as const
const failed = (at: Fault['at'], phase: Fault['phase'], call: Fault['call'] = 1): Fault => ({
  at,
  phase,
  call,
  effect: { kind: 'failed', error: hyperVError('OperationFailed', 'RestoreVMSnapshot', 'It broke.') },
})
onBothShapes('keeping and applying on the host', (executable) => {
  const { simulator, switchTo } = switchedSimulator()
  let meanwhile: (request: StandInRequest) => void = () => {}
  let folder = ''
  let server: HyperVServer
  let shell: PowerShellProcess
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
    server = await startHyperVServer(simulator, (request) => {
      meanwhile(request)
      return true
    })
    shell = startPowerShellProcess({
      executable,
      environment: standInEnvironment(server.place),
      serverPath,
      modulePath: copyModule(folder),
      connection: null,
      clock: patientClock,
    })
  })
  afterAll(async () => {
    await shell.stop()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    meanwhile = () => {}
  })

  const machineNow = (): Machine => {
    const [machine] = simulator.world().machines
    if (!machine) throw new Error('the world has no machine')
    return machine
  }
  const names = () => machineNow().checkpoints.map(({ name }) => name)
  const idOf = (name: string) => machineNow().checkpoints.find((one) => one.name === name)?.id ?? ''

  /** A world of one machine, and what a person saw of it. */
  function given(seed: Partial<MachineSeed> = {}, faults: readonly Fault[] = []) {
    const world = buildWorld({ now: NOW, newId: seededIds(3) }, [
      { name: 'SRV-01', history: HISTORY, ...seed },
    ])
    switchTo(createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(4), pace: 0, faults }))
    const { expected } = applyFactsRecord(world, machineNow(), idOf('first'), NOW) ?? {}
    return { expected, world }
  }

  async function keepAndApply(input: object): Promise<object> {
    const outcome = await shell.call({ functionName: 'Invoke-PanelKeepAndApply', input, limit: null })
    if (outcome.kind !== 'answer') throw new Error(outcome.kind)
    return outcome.body as object
  }

  const change = (alter: (machine: Machine) => Partial<Machine>): void =>
    simulator.change((world) => ({
      ...world,
      machines: world.machines.map((machine) => ({ ...machine, ...alter(machine) })),
    }))
  /** Another administrator's checkpoint. */
  const takeAnother = (): void =>
    simulator.change((world): World => {
      const taken = takeCheckpoint.finish(
        world,
        { vmId: machineNow().id },
        { now: NOW, newId: seededIds(99), pace: 0 },
      )
      return taken.ok ? taken.value.world : world
    })
  /** Does something once, when the cmdlet `command` is about to be carried out. */
  const onceAt = (command: string, act: () => void): void => {
    let done = false
    meanwhile = (request) => {
      if (done || request.command !== command) return
      done = true
      act()
    }
  }

  it('keeps what there is, with the reason in its notes, and applies', async () => {
    const { expected } = given()
    const before = machineNow()
    const answer = await keepAndApply({ expected, reason: REASON })
    const kept = machineNow().checkpoints.find(({ name }) => name.startsWith('Kept before an apply, '))
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'Running', noted: true, kept: { id: kept?.id } },
    })
    expect(kept?.parentId).toBe(before.parentCheckpointId)
    expect(kept?.drives).toEqual(before.drives)
    expect(kept?.config.notes).toContain(`Reason: ${REASON}`)
    expect(kept?.config.notes).toContain(idOf('first'))
    expect(machineNow().parentCheckpointId).toBe(idOf('first'))
  })

  it.each(['', '  ', 'ab', '....', 'two\nlines', 'x'.repeat(201), 'hid\u202eden', 'zero\u200bwidth'])(
    'takes no %j for a reason, and does nothing',
    async (reason) => {
      const { expected, world } = given()
      expect(await keepAndApply({ expected, reason })).toMatchObject({
        ok: false,
        error: { errorId: 'InvalidParameter,CheckpointPanel' },
      })
      expect(simulator.world()).toBe(world)
    },
  )

  it('cannot be asked without a reason, or to leave the keeping out', async () => {
    const { expected, world } = given()
    expect(await keepAndApply({ expected })).toMatchObject({ ok: false })
    expect(await keepAndApply({ expected, reason: REASON, keep: null })).toMatchObject({
      ok: false,
      error: { errorId: expect.stringMatching(/^NamedParameterNotFound/u) },
    })
    expect(simulator.world()).toBe(world)
  })

  const fifty = Array.from({ length: 48 }, (_, at) => ({
    kind: 'checkpoint' as const,
    name: `c${at}`,
    ago: 1000 * (100 - at),
  }))
  it.each([
    ['checkpoints are disabled', { checkpointType: 'Disabled' }, 'CheckpointsDisabled'],
    ['there are fifty', { history: [...HISTORY, ...fifty] }, 'LimitReached'],
    [
      'only production ones are allowed and the guest is silent',
      { checkpointType: 'ProductionOnly', guest: { heartbeat: 'NoContact', backupService: 'NoContact' } },
      'ProductionUnavailable',
    ],
    [
      'only production ones are allowed and it is saved',
      { checkpointType: 'ProductionOnly', state: 'Saved' },
      'ProductionUnavailable',
    ],
  ] as const)('refuses where %s, with that reason', async (_why, seed, cause) => {
    const { expected, world } = given(seed)
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { errorId: 'NotSupported,CheckpointPanel', cause },
    })
    expect(simulator.world()).toBe(world)
  })

  it('refuses where the machine is busy, or Hyper-V itself does not take a checkpoint', async () => {
    const { expected } = given()
    const work = {
      operation: 'ExportingVirtualMachine',
      startedAt: NOW,
      endsAt: NOW + 9000,
      cancelable: true,
    } as const
    change(() => ({ work }))
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { errorId: 'InvalidState,CheckpointPanel' },
    })
    const shared = given({}, [failed('takeCheckpoint', 'before')])
    expect(await keepAndApply({ expected: shared.expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { message: 'It broke.', detail: { applied: 'no', state: 'Running' } },
    })
    expect(names()).toEqual(['first', 'second'])
  })

  it('refuses where it is no longer what was seen', async () => {
    const { expected } = given()
    change(() => ({ state: 'Off' }))
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: {
        errorId: 'StaleTarget,CheckpointPanel',
        changes: [{ what: 'state', was: 'Running', is: 'Off' }],
      },
    })
    expect(names()).toEqual(['first', 'second'])
  })

  it.each([
    ['somebody else makes a checkpoint too', takeAnother, 'KeepUnproved,CheckpointPanel'],
    ['its state changes', () => change(() => ({ state: 'Off' })), 'StaleTarget,CheckpointPanel'],
  ])('applies nothing where %s while it keeps, and names what was kept', async (_why, act, errorId) => {
    const { expected } = given()
    onceAt('renameCheckpoint', act)
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: {
        errorId,
        detail: { applied: 'no', kept: { name: expect.stringMatching(/^Kept before an apply, /u) } },
      },
    })
    expect(machineNow().parentCheckpointId).not.toBe(idOf('first'))
    expect(names().some((name) => name.startsWith('Kept'))).toBe(true)
  })

  it('applies nothing where the proof cannot be read', async () => {
    const { expected } = given()
    onceAt('renameCheckpoint', () => simulator.addFault(failed('readDrives', 'before')))
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { detail: { applied: 'no', state: 'Running', kept: { name: expect.stringMatching(/^Kept/u) } } },
    })
    expect(machineNow().parentCheckpointId).not.toBe(idOf('first'))
  })

  it('applies where only the notes could not be written, and says so', async () => {
    const { expected } = given({}, [failed('setNotes', 'before')])
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: true,
      value: { noted: false },
    })
    expect(machineNow().parentCheckpointId).toBe(idOf('first'))
  })

  it.each([
    ['fails before anything', failed('applyCheckpoint', 'before'), 'no', 'Running'],
    ['fails half-way', failed('applyCheckpoint', 'during'), 'no', 'Running'],
    ['is done, and only its answer is an error', failed('applyCheckpoint', 'after'), 'yes', 'Running'],
    ['is done, and the start after it fails', failed('startMachine', 'before'), 'yes', 'Saved'],
  ] as const)('says what is true where the apply %s', async (_how, fault, applied, state) => {
    const { expected } = given({}, [fault])
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { detail: { applied, state, kept: { name: expect.stringMatching(/^Kept/u) } } },
    })
    expect(machineNow().parentCheckpointId === idOf('first')).toBe(applied === 'yes')
    expect(machineNow().state).toBe(state)
  })

  it('says that it could not be told where the host cannot be read afterwards', async () => {
    const { expected } = given({}, [failed('applyCheckpoint', 'during')])
    onceAt('applyCheckpoint', () => simulator.addFault(failed('readMachines', 'before', 'every')))
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { message: 'It broke.', detail: { applied: 'unknown', state: 'Other' } },
    })
  })

  it('does not believe an apply that changed nothing', async () => {
    const { expected } = given()
    let before: World | null = null
    meanwhile = ({ command }) => {
      if (command === 'applyCheckpoint') before ??= simulator.world()
      if (command !== 'applyCheckpoint' && before !== null) {
        const was = before
        before = null
        simulator.change(() => was)
      }
    }
    expect(await keepAndApply({ expected, reason: REASON })).toMatchObject({
      ok: false,
      error: { errorId: 'OperationFailed,CheckpointPanel', detail: { applied: 'no' } },
    })
  })
})
