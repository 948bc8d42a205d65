import { connectionTest } from '../domain/connection-test.ts'
import { host } from '../domain/host.ts'
import { hostAddress, hostEntry } from '../domain/host-address.ts'
import { hostId } from '../domain/ids.ts'
import { z } from '../domain/schema.ts'

const nothing = z.object({})
const ofHost = z.object({ hostId })
/** A secret: it is never logged, written, or told again. */
const password = z.string().min(1).max(1024)

/** What is done to the list of hosts itself, and to the ways to them. Part of the contract's one table. */
export const hostListOperations = {
  /** Adds a remote host, or changes the one with this id. `Busy` while a command of ours runs on it. */
  saveHost: {
    kind: 'command',
    by: 'app',
    input: z.object({ id: hostId.nullable(), entry: hostEntry }),
    output: host,
  },
  /** Takes a remote host from the list, and its password from the store. `Busy` while a command of ours runs on it. */
  removeHost: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  /** Puts hosts in order and into groups; a host that is not named keeps its group and comes last. */
  arrangeHosts: {
    kind: 'command',
    by: 'app',
    input: z.object({
      hosts: z.array(z.object({ id: hostId, group: hostEntry.shape.group })).max(1000),
    }),
    output: z.array(host),
  },
  /** Asks a host at once that would be asked again later. */
  reconnectHost: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  /** Takes a password for a host: for this run, and into the system's store where `remember` says so and `getProgram` that it can. */
  signIn: {
    kind: 'command',
    by: 'app',
    input: ofHost.extend({ password, remember: z.boolean() }),
    output: nothing,
  },
  /** Forgets the password of a host, in memory and in the system's store. */
  signOut: { kind: 'command', by: 'app', input: ofHost, output: nothing },
  /** Tries a connection step by step; each change is told as an event, and nothing is saved. */
  testConnection: {
    kind: 'command',
    by: 'app',
    input: z.object({ id: connectionTest.shape.id, address: hostAddress, password: password.nullable() }),
    output: connectionTest,
  },
  cancelTest: {
    kind: 'command',
    by: 'app',
    input: z.object({ id: connectionTest.shape.id }),
    output: nothing,
  },
} as const
