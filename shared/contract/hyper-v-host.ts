import type { HostCallName, InputOf, OutputOf } from './operations.ts'

/** The one question a host is asked in many forms; rejects with `HostError` and with nothing else. */
export type HostCalls = { readonly [N in HostCallName]: (input: InputOf<N>) => Promise<OutputOf<N>> }

/** A place where Hyper-V answers: PowerShell on this computer or the simulator. */
export interface HyperVHost {
  readonly calls: HostCalls
  /** Ends what the host holds open. Never ends a mutation under way: it waits for it. */
  readonly close: () => Promise<void>
}
