import type { Host } from '../../shared/domain/host.ts'
import type { FailureKind } from '../../shared/domain/failure.ts'
import type { HostState } from '../../shared/words/hosts.ts'
import { words } from '../../shared/words/words.ts'
import type { RootState } from '../store/create-store.ts'
import { panelApi } from './panel-api.ts'

const NEEDS_SIGN_IN: ReadonlySet<FailureKind> = new Set(['SignInNeeded', 'SignInRefused'])

/** Whether a host waits for a password. */
export const waitsForSignIn = ({ connection }: Host): boolean =>
  connection.state === 'unavailable' && NEEDS_SIGN_IN.has(connection.failure.kind)

/** Whether a host's clock differs from this computer's by so much that it is told. */
export const clockDiffers = ({ connection }: Pick<Host, 'connection'>): boolean =>
  connection.state === 'connected' && connection.clockAhead !== undefined

/** How a host stands. One that nobody has looked at yet is not connecting: nothing was asked of it. */
export function selectHostState(state: RootState, host: Host): HostState {
  const { connection, id } = host
  if (waitsForSignIn(host)) return 'needsSignIn'
  if (clockDiffers(host)) return 'clockDiffers'
  if (connection.state !== 'connecting') return connection.state
  const { isUninitialized } = panelApi.endpoints.getInventory.select({ hostId: id })(state)
  return isUninitialized ? 'notAsked' : 'connecting'
}

/** Returns the words for a host's state; of a connected host whose clock differs they say that as well. */
export function hostStateTitle({ connection }: Host, state: HostState): string {
  const text = words.hostStateWords[state]
  return connection.state === 'connected' && connection.clockAhead !== undefined
    ? `${text}. ${words.hostClockText(connection.clockAhead)}`
    : text
}
