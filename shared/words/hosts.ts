import type { Connection } from '../domain/host.ts'
import * as de from './de/hosts.ts'
import * as en from './en/hosts.ts'
import { spoken } from './language.ts'

/** How a host stands, as far as it is said in a few words. */
export type HostState = 'notAsked' | Connection['state'] | 'clockDiffers' | 'needsSignIn'

export const {
  hostStateWords,
  retryWords,
  hostTreeWords,
  awayWords,
  removeHostWords,
  hostInMenu,
  connectedText,
  hostFindingText,
  hostClockText,
} = spoken(en, de)
