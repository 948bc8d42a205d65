import type { ReadingFinding } from '../../domain/unread.ts'
import type { Host } from '../../domain/host.ts'
import { formatSpan, formatTime, visible } from '../format.ts'
import type { HostState } from '../hosts.ts'

export const hostStateWords: Readonly<Record<HostState, string>> = {
  notAsked: 'Not asked yet',
  connecting: 'Connecting...',
  connected: 'Connected',
  clockDiffers: 'Connected, clock differs',
  unavailable: 'Not available',
  needsSignIn: 'Needs sign-in',
}

/** When a host is asked again; where room is short after `Away`. */
export const retryWords = {
  again: (seconds: number): string => (seconds === 0 ? 'Again now' : `Again in ${seconds} s`),
  away: (seconds: number): string => (seconds === 0 ? 'Away, again now' : `Away, again in ${seconds} s`),
} as const

export const hostTreeWords = {
  all: 'All hosts',
  add: 'Add...',
  menu: (name: string): string => `Commands for ${visible(name)}`,
  order: 'Order',
  up: 'Move Up',
  down: 'Move Down',
  isFirst: 'It is the first one.',
  isLast: 'It is the last one.',
  staysFirst: 'This computer and the demo stand first.',
  moved: (name: string, group: string | null): string =>
    group === null ? `${visible(name)} was moved.` : `${visible(name)} was moved, in ${visible(group)}.`,
} as const

export const awayWords = {
  last: (readAt: number): string => `What is shown was read at ${formatTime(readAt)}.`,
} as const

export const removeHostWords = {
  title: (name: string): string => `Remove ${visible(name)}?`,
  stays:
    'Nothing on the host is touched: its virtual machines and their checkpoints stay as they are, and what runs goes on.',
  goes: 'It leaves this list, and a password that is kept for it is deleted. It can be added again at any time.',
  remove: 'Remove',
  cancel: 'Cancel',
} as const

/** A host in a menu, with its group and how it stands: `HV-02 (Lab): Not available`. */
export const hostInMenu = (name: string, group: string | null, state: HostState): string =>
  `${name}${group === null ? '' : ` (${visible(group)})`}: ${hostStateWords[state]}`

/** How many of some hosts answer: `3 of 4 connected`. */
export const connectedText = (hosts: readonly Pick<Host, 'connection'>[]): string =>
  `${hosts.filter(({ connection }) => connection.state === 'connected').length} of ${hosts.length} connected`

const MISSING: Readonly<Record<ReadingFinding['kind'], string>> = {
  machine: 'A virtual machine could not be read, and is missing here.',
  checkpoint: 'A checkpoint could not be read, and is missing here.',
}

/** Says what is missing in a host's list, and why. */
export const hostFindingText = ({ kind, hostMessage }: ReadingFinding): string =>
  `${MISSING[kind]} ${hostMessage === '' ? 'The host told it in a form that this program does not know.' : `The host says: ${visible(hostMessage)}`}`

/** Says by how much a host's clock differs from this computer's, in ms, and what that means. */
export const hostClockText = (clockAhead: number): string =>
  `The host's clock is at least ${formatSpan(Math.abs(clockAhead))} ${clockAhead > 0 ? 'ahead of' : 'behind'} this computer's: one of the two is wrong. Dates and ages are told by the host's.`
