import { hostAddress, type HostAddress } from '../../shared/domain/host-address.ts'

/**
 * How to reach PowerShell on another computer. `password` is asked each time a session is opened by another user than
 * the one logged on here, and its answer goes nowhere but into the first line of that session's process.
 */
export type Connection = HostAddress & {
  readonly password: () => Promise<string | null>
  /** Where ssh finds the keys of known computers, when not where it usually does. */
  readonly knownHostsFile?: string
}

/** Whether a connection's names can be nothing but names. One of which they may be more must not be opened. */
export const isSafeConnection = (connection: Connection): boolean => hostAddress.safeParse(connection).success
