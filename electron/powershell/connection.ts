/** How to reach PowerShell on another computer. There are no passwords here: keys, or the rights of whoever is logged on. */
export type Connection = SshConnection | WinRmConnection

/** By SSH, from PowerShell 7 to PowerShell 7. The far host key must be known already. */
export interface SshConnection {
  readonly transport: 'ssh'
  readonly host: string
  readonly port?: number
  readonly user?: string
  readonly keyFile?: string
  readonly knownHostsFile?: string
}

/** By WinRM, with Kerberos or whatever else Windows negotiates for the present user. Windows only. */
export interface WinRmConnection {
  readonly transport: 'winRm'
  readonly host: string
  readonly port?: number
  readonly useSsl: boolean
}

// ssh would take a name that begins with a dash for an option.
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|[0-9A-Fa-f:]{2,45})$/u
const USER = /^(?!-)[^\s"'@:;\\]+(?:\\[^\s"'@:;\\]+)?$/u

/** Whether a connection's names can be nothing but names. One of which they may be more must not be opened. */
export const isSafeConnection = (connection: Connection): boolean =>
  HOST.test(connection.host) &&
  (connection.transport === 'winRm' || connection.user === undefined || USER.test(connection.user))
