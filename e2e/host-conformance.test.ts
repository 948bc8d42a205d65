import { createSimulatorHost } from '../shared/simulator/simulator-host.ts'
import { hostConformance, oldHostConformance } from './host-conformance.ts'

const open = () => Promise.resolve({ on: createSimulatorHost, close: () => Promise.resolve() })

hostConformance('simulator', open)
oldHostConformance('simulator', open)
