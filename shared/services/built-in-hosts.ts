import { DEMO_HOST_NAME } from '../domain/host.ts'
import type { KnownHost } from './ports.ts'

/** The simulator in this process. There is one in every panel that has been asked for it. */
export const demoHost: KnownHost = { id: 'demo', kind: 'demo', name: DEMO_HOST_NAME }

/** Hyper-V on this computer, under the computer's own name. */
export const localHost = (computerName: string): KnownHost => ({
  id: 'local',
  kind: 'local',
  name: computerName,
})
