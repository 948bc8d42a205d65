import { expect, test } from 'vitest'
import type { PanelEvent } from '../../shared/contract/events.ts'
import type { Host } from '../../shared/domain/host.ts'
import { orderedBridge } from './ordered-bridge.ts'

const connecting: Host = {
  id: 'demo',
  kind: 'demo',
  name: 'HV-01',
  revision: 1,
  connection: { state: 'connecting' },
}
const connected: Host = { ...connecting, revision: 2, connection: { state: 'connected' } }

function setUp(listed: readonly Host[]) {
  const heard: PanelEvent[] = []
  let tell: (event: PanelEvent) => void = () => undefined
  const bridge = orderedBridge({
    shell: { kind: 'memory', platform: 'linux' },
    invoke: async () => ({ ok: true, value: listed }),
    subscribe: (listener) => {
      tell = listener
      return () => undefined
    },
  })
  bridge.subscribe((event) => heard.push(event))
  return { bridge, heard, tell: (event: PanelEvent) => tell(event) }
}

test('an event that overtook the answer of a list is not undone by it', async () => {
  const { bridge, tell } = setUp([connecting])
  tell({ kind: 'hostChanged', host: connected })
  expect(await bridge.invoke({ name: 'listHosts', input: {} })).toEqual({ ok: true, value: [connected] })
})

test('an event that is older than what was told already is not told', () => {
  const { heard, tell } = setUp([])
  tell({ kind: 'hostChanged', host: connected })
  tell({ kind: 'hostChanged', host: connecting })
  expect(heard).toEqual([{ kind: 'hostChanged', host: connected }])
})

test('what is newer than any event is answered as it is', async () => {
  const { bridge, tell } = setUp([connected])
  tell({ kind: 'hostChanged', host: connecting })
  expect(await bridge.invoke({ name: 'listHosts', input: {} })).toEqual({ ok: true, value: [connected] })
})
