import type { PanelEvent } from '../contract/events.ts'
import type { Reply } from '../contract/reply.ts'
import type { Activity } from '../domain/activity.ts'
import { virtualClock } from '../domain/clock.ts'
import type { Fault } from '../simulator/faults.ts'
import { buildWorld } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createPanelInMemory, type PanelInMemoryOptions } from './panel-in-memory.ts'
import { NOW } from './panel-over-one-machine.ts'

/** A panel over two running machines, with a window that hears all it tells. */
export function panelOverTwo(faults: readonly Fault[] = [], ports: PanelInMemoryOptions['ports'] = {}) {
  const clock = virtualClock(NOW)
  const newId = seededIds(3)
  const world = buildWorld({ now: NOW, newId }, [{ name: 'SRV-01' }, { name: 'SRV-02' }])
  const memory = createPanelInMemory({ clock, newId, world, faults, ports })
  const events: PanelEvent[] = []
  memory.panel.subscribe((event) => events.push(event))
  const [one, two] = world.machines
  const expected = (vmId: string | undefined, name: string) => ({
    hostId: 'demo',
    expected: { vmId: vmId ?? '', name, state: 'Running' },
  })
  const settle = async (answer: Promise<Reply>): Promise<Reply> => {
    await clock.advanceAsync(60_000)
    return answer
  }
  return {
    ...memory,
    clock,
    events,
    settle,
    first: expected(one?.id, 'SRV-01'),
    second: expected(two?.id, 'SRV-02'),
  }
}

/** The activities as a window was told of them. */
export const activitiesOf = (events: readonly PanelEvent[]): readonly Activity[] =>
  events.flatMap((event) => (event.kind === 'activityChanged' ? [event.activity] : []))
