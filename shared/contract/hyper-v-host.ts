import type { AbortSignalLike } from '../domain/abort.ts'
import type { Capabilities } from '../domain/capabilities.ts'
import type { HostCallName, InputOf, OutputOf } from './operations.ts'

/** The one question a host is asked in many forms; rejects with `HostError` and with nothing else. */
export type HostCalls = { readonly [N in HostCallName]: (input: InputOf<N>) => Promise<OutputOf<N>> }

/** The signals between a command and whoever waits for it. */
export interface CommandWatch {
  /** The command waits for its turn at the host, and nothing of it has begun; or it no longer waits. */
  readonly onWaiting: (waits: boolean) => void
  /** How far the host says the call under way is, 0 to 100. Not every call says so. */
  readonly onProgress: (percent: number) => void
  /**
   * Once aborted nothing more is changed: the change under way is asked to stop, a further one fails as `Cancelled`.
   * Readings go on, because what is true must be found out.
   */
  readonly signal: AbortSignalLike
}

/** A place where Hyper-V answers: PowerShell on this computer or the simulator. */
export interface HyperVHost {
  readonly calls: HostCalls
  /** Returns the capabilities of its session, as it last told them; `null` before it was asked anything. */
  readonly capabilities: () => Capabilities
  /**
   * Runs a command with all its calls, readings too, where no other command and no slow reading delays them. It may
   * have to wait for its turn; where it is cancelled meanwhile, all its calls fail as `Cancelled`.
   */
  readonly command: <T>(work: (calls: HostCalls) => Promise<T>, watch: CommandWatch) => Promise<T>
  /** Ends what the host holds open. Never ends a mutation under way: it waits for it. */
  readonly close: () => Promise<void>
}
