import { setTimeout as pause } from 'node:timers/promises'
import { taken, type Reply } from '../shared/contract/reply.ts'
import { isToldToTheEnd, type Activity } from '../shared/domain/activity.ts'
import type { Ask } from './built-web-shell.ts'

/**
 * Gives a command by requests alone, and returns its end as a reply: its result or its failure. Rejects where the
 * program ends before.
 */
export async function commandEnd(ask: Ask, name: string, input: object): Promise<Reply> {
  const reply = await ask(name, input)
  if (!reply.ok) return reply
  const { activityId } = taken.parse(reply.value)
  for (;;) {
    const list = await ask('listActivities', {})
    if (!list.ok) return list
    // The program has parsed its answer.
    const ended = (list.value as readonly Activity[]).find(
      (one) => one.id === activityId && isToldToTheEnd(one),
    )
    if (ended)
      return ended.failure ? { ok: false, failure: ended.failure } : { ok: true, value: ended.result }
    await pause(100)
  }
}
