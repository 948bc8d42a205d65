import type { Connection } from '../electron/powershell/connection.ts'

/** A connection by WinRM that asks for a password, and leads nowhere. */
export const winRmConnection = (password: Connection['password']): Connection => ({
  transport: 'winRm',
  computer: '127.0.0.1',
  port: 1,
  useSsl: true,
  user: 'CORP\\ann',
  endpoint: null,
  trustsByName: false,
  password,
})
