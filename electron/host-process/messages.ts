import type { ConnectionPlace } from '../powershell/connection.ts'
import type { Call, Outcome, PowerShellProcessOptions, Start } from '../powershell/powershell-process.ts'
import type { ListPart } from './list-parts.ts'

/**
 * The options of a process as they are sent: its password is asked for when it is needed, and each side has
 * its own clock.
 */
export type SentOptions = Omit<PowerShellProcessOptions, 'connection' | 'clock'> & {
  readonly connection: ConnectionPlace | null
}

/** Of a PowerShell process; no two have the same. */
interface OfProcess {
  readonly id: number
}
interface OfCall extends OfProcess {
  readonly callId: number
}

/** A message to the host process. */
export type ToHostProcess =
  | ({ readonly kind: 'start'; readonly options: SentOptions } & OfProcess)
  | ({ readonly kind: 'password'; readonly password: string | null } & OfProcess)
  | ({ readonly kind: 'call'; readonly isWatched: boolean } & OfCall & Omit<Call, 'watch'>)
  | ({ readonly kind: 'cancel' } & OfCall)
  | ({ readonly kind: 'stop' | 'kill' } & OfProcess)
  /** Is anybody there? */
  | { readonly kind: 'ping' }

/** A message from a PowerShell process. `isUsable` is its state after the message. */
export type OfPowerShell =
  | ({ readonly kind: 'spawned'; readonly pid: number | undefined } & OfProcess)
  | ({ readonly kind: 'passwordWanted' } & OfProcess)
  | ({ readonly kind: 'started'; readonly start: Start } & OfProcess)
  | ({ readonly kind: 'progress'; readonly percent: number } & OfCall)
  /** A stretch of a long list of the answer that is to come. */
  | ({ readonly kind: 'part'; readonly part: ListPart } & OfCall)
  | ({ readonly kind: 'outcome'; readonly outcome: Outcome; readonly isUsable: boolean } & OfCall)
  /** The call is over on the far side too. */
  | ({ readonly kind: 'settled'; readonly isUsable: boolean } & OfCall)
  | ({ readonly kind: 'ended' } & OfProcess)

/** A message from the host process. */
export type FromHostProcess = OfPowerShell | { readonly kind: 'pong' }
