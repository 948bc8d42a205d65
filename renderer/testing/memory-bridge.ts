import type { Bridge } from '../../shared/contract/bridge.ts'
import type { Request } from '../../shared/contract/reply.ts'
import { virtualClock, type VirtualClock } from '../../shared/domain/clock.ts'
import {
  createPanelInMemory,
  type PanelInMemory,
  type PanelInMemoryOptions,
} from '../../shared/testing/panel-in-memory.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { seeds } from '../../shared/simulator/seeds.ts'

/** The moment at which every test begins. */
export const START = Date.UTC(2026, 10, 21, 12)

/** The third shell: the whole panel in this window, over a simulated host and a clock that a test moves. */
export interface MemoryBridge extends PanelInMemory {
  readonly bridge: Bridge
  readonly clock: VirtualClock
  /** The requests of the window so far. */
  readonly requests: readonly Request[]
  /** How many listen to the panel's events. */
  readonly listenerCount: () => number
}

export type MemoryBridgeOptions = Partial<Omit<PanelInMemoryOptions, 'clock'>> & {
  readonly clock?: VirtualClock
}

/** A bridge to a panel in memory; by default over the demo's world, in which every command is done at once. */
export function createMemoryBridge(options: MemoryBridgeOptions = {}): MemoryBridge {
  const { clock = virtualClock(START) } = options
  const inMemory = createPanelInMemory({
    world: seeds.demo(START),
    newId: seededIds(99),
    pace: 0,
    ...options,
    clock,
  })
  const requests: Request[] = []
  let listeners = 0
  return {
    ...inMemory,
    clock,
    requests,
    listenerCount: () => listeners,
    bridge: {
      shell: { kind: 'memory', platform: 'linux' },
      invoke: (request) => {
        requests.push(request)
        return inMemory.panel.invoke(request)
      },
      subscribe: (listener) => {
        listeners += 1
        const stop = inMemory.panel.subscribe(listener)
        return () => {
          listeners -= 1
          stop()
        }
      },
    },
  }
}
