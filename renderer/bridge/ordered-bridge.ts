import type { Bridge } from '../../shared/contract/bridge.ts'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Reply } from '../../shared/contract/reply.ts'

interface Revised {
  readonly id: string
  readonly revision: number
}

/** The record an event or a list tells of, where such records are revised. */
const recordIn = (event: PanelEvent): Revised | null => {
  switch (event.kind) {
    case 'hostChanged':
      return event.host
    case 'activityChanged':
      return event.activity
    default:
      return null
  }
}

const isRevised = (value: unknown): value is Revised =>
  typeof value === 'object' && value !== null && 'id' in value && 'revision' in value

/**
 * The same bridge, whose window never goes back in time: replies and events travel on different ways and overtake
 * each other, so a list's answer may be older than an event that came before it, and the other way round.
 */
export function orderedBridge(bridge: Bridge): Bridge {
  const newest = new Map<string, Revised>()
  const isOld = ({ id, revision }: Revised): boolean => (newest.get(id)?.revision ?? -1) > revision

  const broughtUpToDate = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((record: unknown) => (isRevised(record) && isOld(record) ? newest.get(record.id) : record))
      : value

  return {
    shell: bridge.shell,
    invoke: async (request): Promise<Reply> => {
      const reply = await bridge.invoke(request)
      return reply.ok ? { ok: true, value: broughtUpToDate(reply.value) } : reply
    },
    subscribe: (listener) =>
      bridge.subscribe((event) => {
        const record = recordIn(event)
        if (record && isOld(record)) return
        if (record) newest.set(record.id, record)
        listener(event)
      }),
  }
}
