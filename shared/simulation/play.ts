import type { PanelEvent } from '../contract/events.ts'
import type { Reply } from '../contract/reply.ts'
import type { Activity } from '../domain/activity.ts'
import { virtualClock, type Clock } from '../domain/clock.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import { applyInventoryDiff, diffFits, type Inventory } from '../domain/inventory.ts'
import { askToTheEnd } from '../testing/ask-to-the-end.ts'
import { createPanelInMemory, type HistoryLine } from '../testing/panel-in-memory.ts'
import { buildWorld, DAY, GB } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { machineOf, withMachine, type Machine, type World } from '../simulator/world.ts'
import { createGroundTruth, type Done } from './ground-truth.ts'
import type { Asked, Sequence, Step } from './sequence.ts'

const NOW = Date.UTC(2026, 10, 21, 9, 12)
const HOST = 'demo'
/** No command takes longer than that, whatever goes wrong; in ms. */
const LONGEST = 30 * 60_000

/** A command of a window and what it was answered, with how much Hyper-V had carried out by then. */
export interface Answered {
  readonly asked: Asked
  readonly reply: Reply
  readonly doneByThen: number
}

/** All there is to judge once a sequence has been played and everything has settled. */
export interface Played {
  readonly answers: readonly Answered[]
  readonly unanswered: readonly Asked[]
  readonly history: readonly HistoryLine[]
  readonly historyFailed: boolean
  readonly othersChanged: boolean
  readonly done: readonly Done[]
  readonly unrecorded: readonly string[]
  readonly askedOf: ReadonlyMap<string, number>
  readonly activities: readonly Activity[]
  readonly notices: readonly string[]
  readonly logged: readonly string[]
  readonly world: World
  /** The window's list in the end, and the host's at that moment. */
  readonly shown: Inventory | null
  readonly told: Inventory | null
}

const changeMachine = (
  world: World,
  vmId: string,
  now: number,
  change: (machine: Machine) => Machine,
): World => {
  const machine = machineOf(world, vmId)
  return machine ? withMachine(world, change(machine), now) : world
}

/** Plays a sequence on a virtual clock, lets everything settle, and gathers what happened and what was said. */
export async function play({ state, checkpointType, pace, isWatched, steps }: Sequence): Promise<Played> {
  const clock = virtualClock(NOW)
  const newId = seededIds(7)
  const history: HistoryLine[] = []
  const truth = createGroundTruth(() => history)
  let skew = 0
  const panelClock: Clock = {
    now: () => Math.floor(clock.now()) + skew,
    elapsed: clock.elapsed,
    after: clock.after,
  }
  const failing: Record<'begin' | 'end', number> = { begin: 0, end: 0 }
  let historyFailed = false
  let othersChanged = false

  const seed = [
    {
      name: 'SRV-01',
      state,
      checkpointType,
      written: GB / 64,
      history: [
        { kind: 'checkpoint' as const, name: 'A', ago: 30 * DAY, written: GB / 64 },
        { kind: 'checkpoint' as const, name: 'B', ago: 20 * DAY, written: GB / 64, memory: true },
        { kind: 'checkpoint' as const, name: 'C', ago: 10 * DAY, written: GB / 64 },
        { kind: 'apply' as const, name: 'B', ago: 6 * DAY },
      ],
    },
  ]
  const world = buildWorld({ now: NOW, newId }, seed)
  const vmId = world.machines[0]?.id ?? ''
  const refuse = (line: 'begin' | 'end'): void => {
    if (failing[line] === 0) return
    failing[line] -= 1
    historyFailed = true
    throw new HostError(makeFailure('HistoryUnavailable', '', {}, { reason: 'The disk is full.' }))
  }
  // The helpdesk's way is open to everybody here: which one is taken is said by what is asked.
  const { panel, simulator, logged } = createPanelInMemory({
    clock,
    newId,
    world,
    pace,
    onCarriedOut: truth.onCarriedOut,
    ports: {
      clock: panelClock,
      openHost: () => truth.host(simulator, null),
      history: {
        begin: async (entry) => {
          refuse('begin')
          history.push({ kind: 'begin', ...entry })
        },
        end: async (entry) => {
          refuse('end')
          history.push({ kind: 'end', ...entry })
        },
      },
    },
  })

  const answers: Answered[] = []
  const waiting = new Set<Asked>()
  let shown: Inventory | null = null
  const listen = (event: PanelEvent): void => {
    if (event.kind !== 'inventoryChanged' || shown === null) return
    const fits = diffFits(shown.readAt, event.diff)
    // A gap makes a window read anew.
    if (fits === 'gap') shown = null
    else if (fits === 'fits') shown = applyInventoryDiff(shown, event.diff)
  }
  const unsubscribe = isWatched ? panel.subscribe(listen) : () => undefined

  async function pass(ms: number, until: () => boolean = () => false): Promise<void> {
    // Long steps would let what is still on its way miss its timers; nothing but looks and polls comes late.
    for (let gone = 0; gone < ms && !until();) {
      const by = Math.min(gone < 5_000 ? 500 : 2_000, ms - gone)
      await clock.advanceAsync(by)
      gone += by
    }
    await clock.advanceAsync(0)
  }

  async function invoke(name: string, input: object): Promise<Reply | null> {
    const replies: Reply[] = []
    void panel.invoke({ name, input }).then((reply) => replies.push(reply))
    await pass(LONGEST, () => replies.length > 0)
    return replies[0] ?? null
  }
  const valueOf = async <T>(name: string, input: object): Promise<T | null> => {
    const reply = await invoke(name, input)
    return reply?.ok === true ? (reply.value as T) : null
  }

  const machine = (): Machine | undefined => machineOf(simulator.world(), vmId)
  const idOf = (target: number): string => machine()?.checkpoints[target]?.id ?? newId()

  /** Returns what a window sends; `null` where its prompt did not even open. */
  async function inputOf(asked: Asked, at: number): Promise<object | null> {
    const name = `Kept ${at}`
    const expected = { vmId, name: 'SRV-01', state: machine()?.state ?? 'Off' }
    switch (asked.name) {
      case 'createCheckpoint':
        return { hostId: HOST, expected, name }
      case 'applyCheckpoint': {
        const of = { hostId: HOST, vmId, checkpointId: idOf(asked.target) }
        const facts = await valueOf<{ expected: object }>('previewApply', of)
        const keep = { keep: { name }, reason: { reason: 'INC-4711' }, none: null }[asked.keep]
        return facts && { hostId: HOST, expected: facts.expected, keep, startAfterwards: asked.start }
      }
      case 'deleteCheckpoints': {
        const checkpointIds = asked.targets.map(idOf)
        const of = { hostId: HOST, vmId, checkpointIds, subtree: asked.subtree }
        const facts = await valueOf<{ expected: object }>('previewDelete', of)
        return facts && { hostId: HOST, expected: facts.expected, subtree: asked.subtree }
      }
      case 'renameCheckpoint': {
        const of = { hostId: HOST, vmId, checkpointId: idOf(asked.target) }
        const details = await valueOf<{ expected: object }>('getCheckpointDetails', of)
        return details && { hostId: HOST, expected: details.expected, name: `Renamed ${at}` }
      }
      default:
        return { hostId: HOST, expected }
    }
  }

  async function ask(asked: Asked, waits: boolean, at: number): Promise<void> {
    const input = await inputOf(asked, at)
    if (input === null) return
    waiting.add(asked)
    const hear = async (): Promise<void> => {
      const reply = await askToTheEnd(panel, { name: asked.name, input })
      waiting.delete(asked)
      answers.push({ asked, reply, doneByThen: truth.done.length })
    }
    void hear()
    await pass(waits ? LONGEST : 0, () => !waiting.has(asked))
  }

  function changeAsOthers(what: 'create' | 'rename' | 'delete', at: number): void {
    const one = machine()
    const idle = one && one.work === null && one.merge === null
    const [first] = one?.checkpoints ?? []
    if (!idle || !first) return
    othersChanged = true
    simulator.change((is, now) =>
      changeMachine(is, vmId, now, (before) => {
        const checkpoints = before.checkpoints
        if (what === 'create')
          return {
            ...before,
            checkpoints: [...checkpoints, { ...first, id: newId(), name: `Others' ${at}` }],
          }
        if (what === 'rename')
          return {
            ...before,
            checkpoints: checkpoints.map((is_) => (is_.id === first.id ? { ...is_, name: `X ${at}` } : is_)),
          }
        const leaf = checkpoints.findLast(
          ({ id }) =>
            id !== before.parentCheckpointId && checkpoints.every(({ parentId }) => parentId !== id),
        )
        return leaf ? { ...before, checkpoints: checkpoints.filter(({ id }) => id !== leaf.id) } : before
      }),
    )
  }

  async function take(step: Step, at: number): Promise<void> {
    switch (step.do) {
      case 'ask':
        return ask(step.asked, step.waits, at)
      case 'fault':
        return simulator.addFault(step.fault)
      case 'others':
        return changeAsOthers(step.what, at)
      case 'pass':
        return pass(step.ms)
      case 'setClock':
        skew += step.by
        return
      case 'historyFails':
        failing[step.line] += 1
        return
      case 'cancel': {
        const all = (await valueOf<readonly Activity[]>('listActivities', {})) ?? []
        for (const { id, state: of } of all) if (of === 'running') await invoke('cancelActivity', { id })
        return
      }
      case 'quit':
        void panel.close()
        await pass(LONGEST, () => waiting.size === 0)
    }
  }

  shown = await valueOf<Inventory>('getInventory', { hostId: HOST })
  for (const [at, step] of steps.entries()) await take(step, at)
  // What looks on at a host that never answers does so for ever, and is right to.
  simulator.clearFaults()
  await pass(LONGEST, () => waiting.size === 0)
  const closed = steps.some((step) => step.do === 'quit')
  await pass(5_000)
  const told = closed ? null : await valueOf<Inventory>('getInventory', { hostId: HOST })
  const inWindow = shown
  unsubscribe()
  // What was not known is found out.
  for (let minute = 0; minute < 20; minute++) await clock.advanceAsync(60_000)
  const activities = (await valueOf<readonly Activity[]>('listActivities', {})) ?? []
  const notices = (await valueOf<readonly { message: string }[]>('listNotices', {})) ?? []
  return {
    answers,
    unanswered: [...waiting],
    history,
    historyFailed,
    othersChanged,
    done: truth.done,
    unrecorded: truth.unrecorded,
    askedOf: truth.asked,
    activities,
    notices: notices.map(({ message }) => message),
    logged,
    world: simulator.world(),
    shown: isWatched ? inWindow : null,
    told,
  }
}
