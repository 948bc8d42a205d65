import type { IpcMainInvokeEvent } from 'electron'
import { afterEach, expect, test, vi } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { seeds } from '../../shared/simulator/seeds.ts'
import { createPanelInMemory } from '../../shared/testing/panel-in-memory.ts'
import { answerWindows } from './ipc.ts'

afterEach(() => vi.restoreAllMocks())

/** A window's way to a panel, to the frames that may ask. */
function windowOver({ mayAsk = true } = {}) {
  const clock = virtualClock(0)
  const { panel } = createPanelInMemory({ clock, world: seeds.empty(0), newId: seededIds(1) })
  const requests: unknown[] = []
  let listener: ((event: IpcMainInvokeEvent, request: unknown) => unknown) | null = null
  answerWindows(
    { handle: (_channel, handler) => (listener = handler) },
    {
      invoke: (request) => {
        requests.push(request)
        return panel.invoke(request)
      },
    },
    () => mayAsk,
  )
  // The sender is judged by `mayAsk` and read by nobody else.
  const ask = async (sent: unknown): Promise<unknown> => listener?.({} as IpcMainInvokeEvent, sent)
  return { ask, requests }
}

const listHosts = JSON.stringify({ name: 'listHosts', input: {} })

test('a request is parsed once on its way to its handler, and never written out again', async () => {
  const { ask, requests } = windowOver()
  const parsed = vi.spyOn(JSON, 'parse')
  const written = vi.spyOn(JSON, 'stringify')
  expect(await ask(listHosts)).toMatchObject({ ok: true })
  expect([parsed.mock.calls.length, written.mock.calls.length]).toEqual([1, 0])
  expect(requests).toEqual([{ name: 'listHosts', input: {} }])
})

test.each([[{ name: 'listHosts', input: {} }], [undefined], [7], [['listHosts']], ['{"name":']])(
  'what is no JSON text is refused: %j',
  async (sent) => {
    const { ask } = windowOver()
    expect(await ask(sent)).toMatchObject({ ok: false, failure: { kind: 'InvalidInput' } })
  },
)

test('the panel hears nothing of a foreign sender', async () => {
  const { ask, requests } = windowOver({ mayAsk: false })
  expect(await ask(listHosts)).toMatchObject({ ok: false, failure: { kind: 'ForeignSender' } })
  expect(requests).toEqual([])
})
