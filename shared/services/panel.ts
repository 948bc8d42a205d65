import type { PanelEvent } from '../contract/events.ts'
import type { HostCalls } from '../contract/hyper-v-host.ts'
import {
  hostCallNames,
  isCommandName,
  type HostCommandName,
  type HostOperationName,
  type InputOf,
} from '../contract/operations.ts'
import type { Reply, Taken } from '../contract/reply.ts'
import { createRouter, type Handlers } from '../contract/router.ts'
import { onlyLooksOn, type Activity } from '../domain/activity.ts'
import { newAbortController } from '../domain/abort.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import { allowAll, type Aim } from '../domain/may-run.ts'
import type { Program } from '../domain/program.ts'
import { madeAs } from '../domain/made-checkpoint.ts'
import { createActivityLog } from './activity-log.ts'
import { applyWithKeep } from './apply-with-keep.ts'
import { applyCommandOf, commandOf, deleteCommandOf, type HostCommandInput } from './command-of.ts'
import { createCommandRunner, type Begun, type Command, type CommandProgress } from './command-runner.ts'
import { demoHost } from './built-in-hosts.ts'
import { deleteCheckpoints as deleteOneByOne } from './delete-checkpoints.ts'
import { previewDelete } from './gather-deletion.ts'
import { createSavedHosts, createPasswords } from './saved-hosts.ts'
import { createHostRegistry } from './host-registry.ts'
import { createMadeCheckpoints } from './made-checkpoints.ts'
import { lookAt } from './look-until-settled.ts'
import { refuseKnown } from './judge-command.ts'
import { createMachineRuns } from './run-on-machines.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { createPerVmGate } from './per-vm-gate.ts'
import { createNoticeBoard } from './notice-board.ts'
import { createOpenEnds } from './open-ends.ts'
import { createDeepLinks, type DeepLinks } from './deep-links.ts'
import type { PanelPorts } from './ports.ts'
import { reconcileAfterLostReply } from './reconcile-after-lost-reply.ts'

/** The whole panel behind its windows; the same for every shell. */
export interface Panel extends DeepLinks {
  /** Answers a request of any shape from a window, always with a reply. */
  readonly invoke: (request: unknown) => Promise<Reply>
  /** Tells a window of every event from now on; hosts are polled only while there is one. */
  readonly subscribe: (listener: (event: PanelEvent) => void) => () => void
  /** Tells of every event from now on, and keeps no host polled. */
  readonly listen: (listener: (event: PanelEvent) => void) => () => void
  /**
   * Commands under way; a shell that is to quit asks first while there are any. Disks that merge after the last
   * deletion are not: the host goes on with them, and closing only ends the looking on.
   */
  readonly running: () => readonly Activity[]
  /** Resolves once commands under way have ended and every host is closed. */
  readonly close: () => Promise<void>
}

/** The part of an activity given from outside: its id, by whoever gives the command, or the run it is of. */
type Given = Pick<Command, 'id' | 'runId'>

const givenAs = (id: string | undefined): Given => (id === undefined ? {} : { id })

/** Puts the services together over their ports: the composition every shell shares. */
export function createPanel(ports: PanelPorts): Panel {
  const { clock, newId, history, settings, shell, log } = ports
  const listeners = new Set<(event: PanelEvent) => void>()
  const publish = (event: PanelEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const notices = createNoticeBoard(ports, publish)
  const onHistoryLost = (error: unknown): void => {
    log(`a history line was lost: ${String(error)}`)
    notices.tell({ kind: 'historyLineLost' })
  }

  const passwords = createPasswords(ports)
  const registry = createHostRegistry({ ...ports, passwordOf: passwords.of }, publish)
  const activities = createActivityLog((activity) => publish({ kind: 'activityChanged', activity }))
  const madeCheckpoints = createMadeCheckpoints((made) => publish({ kind: 'checkpointMade', made }))
  const openEnds = createOpenEnds({ clock, history, tell: notices.tell, onHistoryLost })
  const { begin, cancel } = createCommandRunner({
    clock,
    newId,
    history,
    gate: createPerVmGate(),
    activities,
    openEnds,
    onMade: madeCheckpoints.add,
    onHistoryLost,
    log,
  })

  const program = (): Program => ({ ...shell.program, startHost: ports.startHost })
  const standing = { program, activities: activities.running, policy: allowAll }
  const closing = newAbortController()

  /** Takes a command up, unless it is known not to be possible. */
  const takeUp = async (
    command: Command,
    aim: Omit<Aim, 'targets'>,
    work: (progress: CommandProgress) => Promise<unknown>,
  ): Promise<Begun> => {
    const host = registry.get(command.hostId)
    const doubt = refuseKnown({ ...command, aim }, host, standing)
    if (doubt) {
      await doubt
      if (closing.signal.aborted) throw new HostError(makeFailure('Closing', '', {}))
    }
    return begin(command, work, () => host.watcher.read())
  }

  /** A command that is one call of its host. */
  const runOnHost = (
    name: HostCommandName,
    input: HostCommandInput,
    work: (calls: HostCalls, progress: CommandProgress) => Promise<unknown>,
    given: Given,
  ): Promise<Begun> => {
    const { command, watcher } = registry.get(input.hostId)
    const before = watcher.last()
    const of = { ...commandOf(name, input, input), ...given }
    const { hostId } = input
    return takeUp(of, {}, (progress) =>
      command((calls) => work(calls, progress), progress.watch).catch(async (error: unknown) => {
        const asked = { ...input, command: name }
        throw await reconcileAfterLostReply(
          error,
          { hostId, before, asked },
          lookAt(registry, hostId, clock),
          progress,
        )
      }),
    )
  }

  const taken = async (begun: Promise<Begun>): Promise<Taken> => ({ activityId: (await begun).id })

  const createCheckpoint = (input: InputOf<'createCheckpoint'>, given: Given): Promise<Begun> =>
    runOnHost(
      'createCheckpoint',
      input,
      async (calls, { made }) => {
        const answer = await calls.createCheckpoint(input)
        const became = madeAs(answer.checkpoint, answer.checkpointType, input.expected.state)
        if (became) made(answer.checkpoint.id, became)
        return answer
      },
      given,
    )

  const runHostCommand = (name: HostCommandName, input: HostCommandInput, given: Given): Promise<Begun> =>
    name === 'createCheckpoint'
      ? createCheckpoint(input, given)
      : runOnHost(name, input, (calls) => (calls[name] as (input: unknown) => Promise<unknown>)(input), given)

  const runs = createMachineRuns({
    run: async (name, input, runId) => (await runHostCommand(name, input, { runId })).ended,
    clock,
    onChange: (run) => publish({ kind: 'runChanged', run }),
    log,
  })

  const askHost = (name: HostOperationName, input: { readonly hostId: string }): Promise<unknown> => {
    const { calls, watcher } = registry.get(input.hostId)
    if (name === 'getInventory') return watcher.read()
    return (calls[name] as (input: unknown) => Promise<unknown>)(input)
  }

  // The names come from the contract's table and each input from its schema, which types cannot follow through a loop.
  const hostHandlers = Object.fromEntries(
    hostCallNames.map((name) => [
      name,
      (input: HostCommandInput, activityId?: string) =>
        isCommandName(name)
          ? taken(runHostCommand(name as HostCommandName, input, givenAs(activityId)))
          : askHost(name as HostOperationName, input),
    ]),
  ) as unknown as Pick<Handlers, HostOperationName>

  const applyCheckpoint: Handlers['applyCheckpoint'] = (input, activityId) => {
    const onHost = input.keep !== null && 'reason' in input.keep
    const command = { ...applyCommandOf(input, onHost), ...givenAs(activityId) }
    const host = registry.get(input.hostId)
    const later = (): HostCalls => registry.get(input.hostId).calls
    const begun = takeUp(command, { onHost }, (progress) =>
      host.command(
        (calls) =>
          applyWithKeep(
            { ...standing, calls, later, clock, capabilities: host.capabilities },
            input,
            progress,
          ),
        progress.watch,
      ),
    )
    return taken(begun)
  }

  const deleteCheckpoints: Handlers['deleteCheckpoints'] = (input, activityId) => {
    const command = { ...deleteCommandOf(input), ...givenAs(activityId) }
    const host = registry.get(input.hostId)
    const looker = lookAt(registry, input.hostId, clock)
    const begun = takeUp(command, { subtree: input.subtree }, (progress) =>
      deleteOneByOne({ host, looker, clock, closing: closing.signal }, input, progress),
    )
    return taken(begun)
  }

  const cancelJob: Handlers['cancelJob'] = (input, activityId) => {
    const { hostId, vmId } = input
    const { calls, watcher } = registry.get(hostId)
    const vmName = watcher.last()?.machines.find(({ id }) => id === vmId)?.name ?? vmId
    const given = givenAs(activityId)
    const command: Command = { hostId, command: 'cancelJob', vmId, vmName, input, beside: true, ...given }
    return taken(takeUp(command, {}, () => calls.cancelJob(input)))
  }

  const deepLinks = createDeepLinks({ registry, shell, tell: notices.tell, publish })

  const handlers: Handlers = {
    ...hostHandlers,
    ...deepLinks.handlers,
    ...createSavedHosts({ ...ports, registry, passwords, running: activities.running, publish }),
    applyCheckpoint,
    deleteCheckpoints,
    previewDelete: async (input) => {
      const { calls, watcher } = registry.get(input.hostId)
      return previewDelete(calls, input, watcher.read)
    },
    cancelJob,
    listHosts: async () => [...registry.list()],
    openDemo: async () => registry.add(demoHost),
    selectHost: async ({ hostId }) => {
      registry.get(hostId)
      await settings.write({ lastHost: hostId })
      return {}
    },
    listActivities: async () => [...activities.list()],
    cancelActivity: async ({ id }) => {
      cancel(id)
      return {}
    },
    listMadeCheckpoints: async () => [...madeCheckpoints.list()],
    listNotices: async () => [...notices.list()],
    getHistory: history.read,
    getProgram: async () => program(),
    examineComputer: async () => [...(await shell.examine())],
    chooseFolder: async ({ start }) => ({ folder: await shell.chooseFolder(start) }),
    connectMachine: async ({ hostId, vmId }) => {
      const host = registry.get(hostId)
      await refuseKnown({ command: 'connectMachine', hostId, vmId, vmName: '', aim: {} }, host, standing)
      await shell.connect(host.address?.computer ?? host.name, vmId)
      return {}
    },
    runOnMachines: async (input) => {
      runs.start(input)
      return {}
    },
    listRuns: async () => [...runs.list()],
    cancelRun: async ({ runId }) => {
      runs.cancel(runId)
      return {}
    },
    ...settingsHandlers(settings),
  }

  const route = createRouter(handlers, log)
  const windows = new Set<(event: PanelEvent) => void>()
  const listen: Panel['listen'] = (listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const subscribe: Panel['subscribe'] = (listener) => {
    const stop = listen(listener)
    windows.add(listener)
    registry.watch()
    return () => {
      stop()
      windows.delete(listener)
      if (windows.size === 0) registry.rest()
    }
  }

  return {
    invoke: async (request) =>
      closing.signal.aborted ? { ok: false, failure: makeFailure('Closing', '', {}) } : route(request),
    subscribe,
    listen,
    show: deepLinks.show,
    choose: deepLinks.choose,
    running: () => activities.running().filter((activity) => !onlyLooksOn(activity)),
    close: async () => {
      if (closing.signal.aborted) return
      closing.abort()
      runs.cancelAll()
      openEnds.close()
      await activities.whenIdle()
      registry.rest()
      await registry.close()
    },
  }
}
