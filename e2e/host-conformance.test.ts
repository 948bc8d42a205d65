import { createSimulatorHost } from '../shared/simulator/simulator-host.ts'
import { hostConformance } from './host-conformance.ts'

hostConformance('simulator', () =>
  Promise.resolve({ on: createSimulatorHost, close: () => Promise.resolve() }),
)
