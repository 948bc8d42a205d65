import { taken, type Reply, type Request } from '../contract/reply.ts'
import { isToldToTheEnd, type Activity } from '../domain/activity.ts'
import { commandName } from '../domain/command-name.ts'
import type { MachineRun, StartedRun } from '../domain/machine-run.ts'
import type { Panel } from '../services/panel.ts'

/** Answers a run over several machines with what came of each. */
async function runToTheEnd(
  { invoke, listen }: Pick<Panel, 'invoke' | 'listen'>,
  request: Request,
): Promise<Reply> {
  let stop = (): void => undefined
  const ended = new Promise<StartedRun>((resolve) => {
    const { runId } = request.input as MachineRun
    stop = listen((event) => {
      if (event.kind === 'runChanged' && event.run.run.runId === runId && event.run.endedAt !== null)
        resolve(event.run)
    })
  })
  try {
    const reply = await invoke(request)
    return reply.ok ? { ok: true, value: { results: (await ended).results } } : reply
  } finally {
    stop()
  }
}

/**
 * Asks as a window does. A command at a machine is answered with its end: its result or its failure, where the reply
 * itself only says that it was taken up.
 */
export async function askToTheEnd(
  { invoke, listen }: Pick<Panel, 'invoke' | 'listen'>,
  request: Request,
): Promise<Reply> {
  if (request.name === 'runOnMachines') return runToTheEnd({ invoke, listen }, request)
  if (!commandName.safeParse(request.name).success) return invoke(request)
  const ended = new Map<string, Activity>()
  let hear = (): void => undefined
  const stop = listen((event) => {
    if (event.kind !== 'activityChanged' || !isToldToTheEnd(event.activity)) return
    ended.set(event.activity.id, event.activity)
    hear()
  })
  try {
    const reply = await invoke(request)
    if (!reply.ok) return reply
    const { activityId } = taken.parse(reply.value)
    const { failure, result } = await new Promise<Activity>((resolve) => {
      hear = () => {
        const activity = ended.get(activityId)
        if (activity) resolve(activity)
      }
      hear()
    })
    return failure ? { ok: false, failure } : { ok: true, value: result }
  } finally {
    stop()
  }
}
