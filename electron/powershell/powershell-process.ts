import type { CommandWatch } from '../../shared/contract/hyper-v-host.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import { z } from '../../shared/domain/schema.ts'
import type { Connection } from './connection.ts'
import type { OpenError } from './open-error.ts'

export interface PowerShellProcessOptions {
  readonly executable: string
  readonly environment: NodeJS.ProcessEnv
  /** The server loop, `server.psm1`. */
  readonly serverPath: string
  /** The module's manifest, `CheckpointPanel.psd1`. */
  readonly modulePath: string
  /** The computer the operations run on; `null` is this one. */
  readonly connection: Connection | null
  readonly clock: Clock
  /** Milliseconds that the start may take. */
  readonly startLimit?: number
}

/** The form of what the server says of itself before its first call. */
export const hello = z.object({
  edition: z.string(),
  version: z.string(),
  languageMode: z.string(),
  psHome: z.string(),
  /** Hyper-V's module as PowerShell found it, `null` when it found none. */
  hyperV: z.object({ folder: z.string(), version: z.string() }).nullable(),
  /** Of our module; empty when it could not be imported. */
  moduleVersion: z.string(),
  /** Why Hyper-V's module or ours could not be imported; empty when both were. */
  reason: z.string(),
  /** The session takes no scripts, and the module installed there is not of our version, or is none. */
  wrongModule: z.exactOptional(z.literal(true)),
  /** Our functions that a session of a role has; absent where it has all of them. */
  functions: z.exactOptional(z.array(z.string())),
})
export type Hello = z.infer<typeof hello>

/** PowerShell's report of itself when it would not run the server loop: its language mode and error id. */
export interface Refusal {
  readonly languageMode: string
  readonly errorId: string
}

/** How a start went. `words` are the last lines the process printed. */
export type Start =
  | { readonly kind: 'ready'; readonly hello: Hello }
  | { readonly kind: 'missing' }
  /** Nothing was started: `file` is not as it was built. */
  | { readonly kind: 'altered'; readonly file: string }
  /** The password of the user who is to sign in is not known. */
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'unopened'; readonly error: OpenError }
  /** `slow`: it was ended because it had not come up in time. */
  | { readonly kind: 'failed'; readonly words: string; readonly refusal?: Refusal; readonly slow?: true }

/** One call of a function of the module. */
export interface Call {
  readonly functionName: string
  readonly input: unknown
  /** Milliseconds; `null`, for everything that changes something, waits as long as the process lives. */
  readonly limit: number | null
  readonly watch?: Pick<CommandWatch, 'onProgress' | 'signal'>
}

/** How a call ended. After `lost` nobody knows how far Hyper-V went; with `notBegun` it was never asked. */
export type Outcome =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'lost'; readonly words: string }
  | { readonly kind: 'notBegun'; readonly words: string }

/** One PowerShell process that answers one call at a time. Nothing here rejects: every end is an outcome. */
export interface PowerShellProcess {
  readonly started: Promise<Start>
  readonly call: (call: Call) => Promise<Outcome>
  /** Settles once the last call is over on the far side too, or the process is. */
  readonly idle: () => Promise<void>
  readonly isUsable: () => boolean
  /** Takes no more calls, lets the one under way finish, then ends the process; settles when it has ended. */
  readonly stop: () => Promise<void>
  /** Ends the process at once. */
  readonly kill: () => void
  /** Settles when the process has ended. */
  readonly ended: Promise<void>
  /** Of the process, `undefined` where none could be started. */
  readonly pid: number | undefined
}

/** Starts a process; whether it came up is told by `started`. */
export type StartProcess = (options: PowerShellProcessOptions) => PowerShellProcess

/** Milliseconds; a cold start on a busy host with a virus scanner takes over ten seconds. */
export const START_LIMIT = 30_000
/** Milliseconds; a refused stop is answered after three seconds; one more, and the process is ended. */
export const CANCEL_GRACE = 4_000
