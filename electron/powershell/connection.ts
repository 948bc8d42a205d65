import { hostAddress, type HostAddress } from '../../shared/domain/host-address.ts'

/** Where PowerShell on another computer is. There is never a secret in it. */
export type ConnectionPlace = HostAddress & {
  /** Where ssh finds the keys of known computers, when not where it usually does. */
  readonly knownHostsFile?: string
}

/**
 * How to reach PowerShell on another computer. `password` is asked each time a session is opened by another user than
 * the one logged on here, and its answer goes nowhere but into the first line of that session's process.
 */
export type Connection = ConnectionPlace & { readonly password: () => Promise<string | null> }

/** Whether a connection's names can be nothing but names. One of which they may be more must not be opened. */
export const isSafeConnection = (connection: Connection): boolean => hostAddress.safeParse(connection).success
