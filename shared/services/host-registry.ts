import type { PanelEvent } from '../contract/events.ts'
import type { HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { HostError } from '../domain/failure.ts'
import type { Connection, Host } from '../domain/host.ts'
import { failureSentence } from '../words/failures.ts'
import { createHostWatcher, type HostWatcher } from './host-watcher.ts'
import type { KnownHost, PanelPorts } from './ports.ts'

/** A host in use. */
export interface OpenHost extends Pick<KnownHost, 'kind' | 'name'> {
  readonly calls: HostCalls
  readonly command: HyperVHost['command']
  readonly watcher: HostWatcher
}

/** The hosts of this run; each is opened when it is first asked something, and then kept. */
export interface HostRegistry {
  readonly list: () => readonly Host[]
  /** Throws `NotFound` for a host that is not in the list. */
  readonly get: (hostId: string) => OpenHost
  /** Adds a host where there is none with its id, and answers the one that there is. */
  readonly add: (host: KnownHost) => Host
  readonly watch: () => void
  readonly rest: () => void
  readonly close: () => Promise<void>
}

/** A registry that starts with the hosts of the ports, any number of each kind. */
export function createHostRegistry(
  { clock, hosts, openHost }: PanelPorts,
  publish: (event: PanelEvent) => void,
): HostRegistry {
  const records = new Map<string, Host>()
  const opened = new Map<string, OpenHost & { readonly host: HyperVHost }>()
  let watching = false

  function setConnection(hostId: string, connection: Connection): void {
    const before = records.get(hostId)
    if (!before || JSON.stringify(before.connection) === JSON.stringify(connection)) return
    const host = { ...before, revision: before.revision + 1, connection }
    records.set(hostId, host)
    publish({ kind: 'hostChanged', host })
  }

  function open(known: KnownHost): OpenHost {
    const hostId = known.id
    const host = openHost(known)
    const watcher = createHostWatcher({
      clock,
      read: () => host.calls.getInventory({ hostId }),
      onDiff: (diff) => publish({ kind: 'inventoryChanged', hostId, diff }),
      onConnection: (connection) => setConnection(hostId, connection),
    })
    if (watching) watcher.watch()
    const { kind, name } = known
    const entry = { host, kind, name, calls: host.calls, command: host.command, watcher }
    opened.set(hostId, entry)
    return entry
  }

  function add({ id, kind, name }: KnownHost): Host {
    const known = records.get(id)
    if (known) return known
    const host: Host = { id, kind, name, revision: 0, connection: { state: 'connecting' } }
    records.set(id, host)
    publish({ kind: 'hostChanged', host })
    return host
  }

  for (const host of hosts) add(host)

  return {
    list: () => [...records.values()],
    get: (hostId) => {
      const record = records.get(hostId)
      if (!record) throw new HostError({ kind: 'NotFound', message: failureSentence('NotFound', '', {}) })
      return opened.get(hostId) ?? open(record)
    },
    add,
    watch: () => {
      watching = true
      for (const { watcher } of opened.values()) watcher.watch()
    },
    rest: () => {
      watching = false
      for (const { watcher } of opened.values()) watcher.rest()
    },
    close: async () => {
      await Promise.all([...opened.values()].map(({ host }) => host.close()))
    },
  }
}
