import type { Connection } from '../domain/host.ts'

/** How a host stands, as far as it is said in a few words. */
export type HostState = 'notAsked' | Connection['state'] | 'clockDiffers' | 'needsSignIn'
