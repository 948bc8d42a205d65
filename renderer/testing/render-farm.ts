import { farm } from '../../shared/simulator/farm.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator, type Simulator } from '../../shared/simulator/simulator.ts'
import { START } from './memory-bridge.ts'
import { renderApp, type RenderedApp } from './render-app.tsx'

export interface RenderedFarm extends RenderedApp {
  /** The hosts in their order: `hv-01` and so on. */
  readonly hostIds: readonly string[]
  /** The simulated host, once the panel has opened it. */
  readonly hostOf: (hostId: string) => Simulator
  /** Whose inventory was read, in order. */
  readonly readings: string[]
}

/** The whole window over twenty hosts with 500 machines each. */
export function renderFarm(): RenderedFarm {
  const worlds = new Map(farm(START).map((world) => [world.hostName.toLowerCase(), world]))
  const opened = new Map<string, Simulator>()
  const readings: string[] = []
  const hostOf = (hostId: string): Simulator => {
    const simulator = opened.get(hostId)
    if (!simulator) throw new Error(`${hostId} is not open`)
    return simulator
  }

  const app = renderApp({
    ports: {
      hosts: [...worlds].map(([id, { hostName }]) => ({ id, kind: 'demo', name: hostName })),
      openHost: ({ id }) => {
        const world = worlds.get(id)
        if (!world) throw new Error(`There is no ${id}`)
        const newId = seededIds(opened.size)
        const simulator = createSimulator({ clock: app.clock, world, newId, pace: 0 })
        opened.set(id, simulator)
        const host = createSimulatorHost(simulator)
        return {
          ...host,
          calls: {
            ...host.calls,
            getInventory: (input) => {
              readings.push(id)
              return host.calls.getInventory(input)
            },
          },
        }
      },
    },
  })
  return { ...app, hostIds: [...worlds.keys()], hostOf, readings }
}
