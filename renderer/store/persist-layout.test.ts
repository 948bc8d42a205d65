import { makeFailure } from '../../shared/domain/failure.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { defaultLayout, type Layout } from '../../shared/domain/layout.ts'
import { createStore } from './create-store.ts'
import { persistLayout } from './persist-layout.ts'
import { paneResized, sorted } from './layout-slice.ts'

const last: Layout = { ...defaultLayout, isActionsOpen: false, views: { tree: 'timeline' } }

/** A panel that keeps a layout; `answer` lets a write end that waits. */
function setUp(isRefused = false) {
  const written: Layout[] = []
  const waiting: (() => void)[] = []
  const bridge: Bridge = {
    shell: { kind: 'memory', platform: 'linux' },
    invoke: async ({ name, input }) => {
      if (name === 'getLayout') return { ok: true, value: last }
      written.push(input as Layout)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return isRefused
        ? { ok: false, failure: makeFailure('SettingsUnavailable', 'setLayout', {}) }
        : { ok: true, value: {} }
    },
    subscribe: () => () => undefined,
  }
  const store = createStore(bridge)
  const answer = async () => {
    waiting.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { store, written, answer }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const width = (size: number) => paneResized({ pane: 'hosts', size })

describe('the layout of the last time', () => {
  test('is shown, and nothing is written because of that', async () => {
    const { store, written } = setUp()
    await persistLayout(store)
    expect(store.getState().layout).toEqual(last)
    await vi.runAllTimersAsync()
    expect(written).toEqual([])
  })

  test('is replaced once changes have come to rest, in one go', async () => {
    const { store, written } = setUp()
    await persistLayout(store)
    for (const size of [190, 200, 210]) store.dispatch(width(size))
    expect(written).toEqual([])
    await vi.runAllTimersAsync()
    expect(written).toEqual([{ ...last, sizes: { ...last.sizes, hosts: 210 } }])
  })

  test('is written one after another, the newest last', async () => {
    const { store, written, answer } = setUp()
    await persistLayout(store)
    store.dispatch(width(200))
    await vi.runAllTimersAsync()
    store.dispatch(width(220))
    store.dispatch(sorted({ column: 'size', descending: true }))
    await vi.runAllTimersAsync()
    expect(written).toHaveLength(1)
    await answer()
    expect(written).toHaveLength(2)
    expect(written[1]).toMatchObject({ sizes: { hosts: 220 }, sort: { column: 'size' } })
  })

  test('that cannot be written is told, and not tried again by itself', async () => {
    const { store, written, answer } = setUp(true)
    await persistLayout(store)
    store.dispatch(width(200))
    await vi.runAllTimersAsync()
    await answer()
    await vi.runAllTimersAsync()
    expect(written).toHaveLength(1)
    expect(store.getState().toasts).toMatchObject([{ content: { failure: { kind: 'SettingsUnavailable' } } }])
  })
})
