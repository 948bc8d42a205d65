import { expect, test } from 'vitest'
import { panelError } from '../contract/host-failure.ts'
import type { HyperVHost } from '../contract/hyper-v-host.ts'
import type { Reply } from '../contract/reply.ts'
import { virtualClock, wait, type Clock } from '../domain/clock.ts'
import type { Inventory } from '../domain/inventory.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator } from '../simulator/simulator.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { seeds } from '../simulator/seeds.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'

const START = Date.UTC(2026, 10, 21)
const unavailable = () => panelError('HostUnavailable', 'getInventory', {})

/** How a host answers when it is asked for its machines; `read` is how it would if it were well. */
type Answering = (read: () => Promise<Inventory>, clock: Clock) => () => Promise<Inventory>

const well: Answering = (read) => read
const neverAnswers: Answering = () => () => new Promise<never>(() => undefined)
const refuses: Answering = () => async () => {
  throw unavailable()
}
/** Every second call is lost half a minute after it began. */
const diesInTheMiddle: Answering = (read, clock) => {
  let calls = 0
  return async () => {
    calls += 1
    if (calls % 2 === 1) return read()
    await wait(clock, 30_000)
    throw unavailable()
  }
}

/** A panel that is looked at for ten minutes, over hosts that answer as told; what they were asked, and the replies. */
async function lookAt(answering: Readonly<Record<string, Answering>>) {
  const clock = virtualClock(START)
  const polls = new Map<string, number[]>()
  const openHost = ({ id }: { readonly id: string }): HyperVHost => {
    const host = createSimulatorHost(
      createSimulator({ clock, newId: seededIds(1), world: seeds.demo(START) }),
    )
    const times: number[] = []
    polls.set(id, times)
    const getInventory = (answering[id] ?? well)(() => host.calls.getInventory({ hostId: id }), clock)
    const counted = () => {
      times.push(clock.now() - START)
      return getInventory()
    }
    return { ...host, calls: { ...host.calls, getInventory: counted } }
  }
  const hosts = Object.keys(answering).map((id) => ({ id, kind: 'demo' as const, name: id }))
  const { panel } = createPanelInMemory({
    clock,
    newId: seededIds(2),
    world: seeds.demo(START),
    ports: { openHost, hosts, startHost: 'good' },
  })
  panel.subscribe(() => undefined)
  const replies: Record<string, Reply | undefined> = {}
  for (const { id } of hosts)
    void panel.invoke({ name: 'getInventory', input: { hostId: id } }).then((reply) => (replies[id] = reply))
  await clock.advanceAsync(600_000)
  return { polls, replies }
}

test('hosts that misbehave cost the others nothing: they are asked just when they would be alone', async () => {
  const alone = await lookAt({ good: well })
  const among = await lookAt({ hangs: neverAnswers, refuses, good: well, dies: diesInTheMiddle })
  expect(alone.polls.get('good')?.length).toBeGreaterThan(250)
  expect(among.polls.get('good')).toEqual(alone.polls.get('good'))
  expect(among.replies['good']).toEqual(alone.replies['good'])
  expect(among.replies).toMatchObject({ good: { ok: true }, refuses: { ok: false }, dies: { ok: true } })
  expect(among.replies['hangs']).toBeUndefined()
})

test('a host that misbehaves is not asked more often for it', async () => {
  const { polls } = await lookAt({ good: well, hangs: neverAnswers, refuses })
  expect(polls.get('hangs')).toEqual([0])
  expect(polls.get('refuses')?.slice(0, 8)).toEqual(
    [0, 1, 3, 7, 15, 31, 63, 123].map((seconds) => seconds * 1_000),
  )
})
