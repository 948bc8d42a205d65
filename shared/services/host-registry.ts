import type { PanelEvent } from '../contract/events.ts'
import type { HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { HostError, makeFailure } from '../domain/failure.ts'
import type { Connection, Host } from '../domain/host.ts'
import { createHostWatcher, type HostWatcher } from './host-watcher.ts'
import { liveList } from './live-list.ts'
import { logSource } from './log-source.ts'
import type { KnownHost, PanelPorts, PasswordSource } from './ports.ts'

/** A host in use. */
export interface OpenHost extends Pick<KnownHost, 'kind' | 'name' | 'address'> {
  readonly calls: HostCalls
  readonly command: HyperVHost['command']
  readonly capabilities: HyperVHost['capabilities']
  readonly watcher: HostWatcher
}

/** The hosts of this run; each is opened when it is first asked something, and then kept. */
export interface HostRegistry {
  readonly list: () => readonly Host[]
  /** Throws `NotFound` for a host that is not in the list. */
  readonly get: (hostId: string) => OpenHost
  /** Adds a host where there is none with its id, and answers the one that there is. */
  readonly add: (host: KnownHost) => Host
  /** Puts a host in the place of the one with its id; what was open is closed, and opened anew when next asked. */
  readonly replace: (host: KnownHost) => Host
  /** Closes what was open of a host and takes it out of the list, if it is there. */
  readonly remove: (hostId: string) => void
  /** Puts the hosts into the order of these ids; the others keep theirs behind them. */
  readonly arrange: (hosts: readonly KnownHost[]) => void
  /** Closes a host's connections and reads it over new ones, at once. */
  readonly reopen: (hostId: string) => void
  readonly watch: () => void
  readonly rest: () => void
  readonly close: () => Promise<void>
}

export interface HostRegistryPorts extends Pick<PanelPorts, 'clock' | 'hosts' | 'openHost' | 'log'> {
  readonly passwordOf: (hostId: string) => ReturnType<PasswordSource>
}

const recordOf = ({ id, kind, name, address, group }: KnownHost, revision: number): Host => ({
  id,
  kind,
  name,
  ...(address === undefined ? {} : { address }),
  ...(group === undefined ? {} : { group }),
  revision,
  connection: { state: 'connecting' },
})

/** A registry that starts with the hosts of the ports, any number of each kind. */
export function createHostRegistry(
  { clock, hosts, openHost, passwordOf, log }: HostRegistryPorts,
  publish: (event: PanelEvent) => void,
): HostRegistry {
  const records = liveList<Host>(
    ({ id }) => id,
    (host) => publish({ kind: 'hostChanged', host }),
  )
  const opened = new Map<string, { host: HyperVHost; readonly watcher: HostWatcher }>()
  const closing = new Set<Promise<void>>()
  let watching = false

  const arrange = (arranged: readonly Host[]): void => {
    records.reset(arranged)
    publish({ kind: 'hostsArranged', hosts: [...arranged] })
  }

  function setConnection(hostId: string, connection: Connection): void {
    const before = records.get(hostId)
    if (!before || JSON.stringify(before.connection) === JSON.stringify(connection)) return
    records.put({ ...before, revision: before.revision + 1, connection })
  }

  function recordFor(hostId: string): Host {
    const record = records.get(hostId)
    if (!record) throw new HostError(makeFailure('NotFound', '', {}))
    return record
  }

  const openNew = (known: KnownHost): HyperVHost => openHost(known, () => passwordOf(known.id))

  function open(known: KnownHost): { readonly host: HyperVHost; readonly watcher: HostWatcher } {
    const hostId = known.id
    const writeSource = logSource(log, hostId)
    const watcher = createHostWatcher({
      clock,
      read: async () => {
        const inventory = await entry.host.calls.getInventory({ hostId })
        writeSource(inventory.source)
        return inventory
      },
      onDiff: (diff) => publish({ kind: 'inventoryChanged', hostId, diff }),
      onConnection: (connection) => {
        // A reading of a host that was closed meanwhile says nothing of the one in its place.
        if (opened.get(hostId)?.watcher !== watcher) return
        const capabilities = entry.host.capabilities()
        setConnection(
          hostId,
          connection.state === 'connected' && capabilities !== null
            ? { ...connection, capabilities }
            : connection,
        )
      },
    })
    const entry = { host: openNew(known), watcher }
    opened.set(hostId, entry)
    if (watching) watcher.watch()
    return entry
  }

  function closeInTime(host: HyperVHost): void {
    const closed = host
      .close()
      .catch((error: unknown) => log(`a host was not closed: ${String(error)}`))
      .finally(() => closing.delete(closed))
    closing.add(closed)
  }

  function shut(hostId: string): void {
    const entry = opened.get(hostId)
    if (!entry) return
    opened.delete(hostId)
    entry.watcher.rest()
    closeInTime(entry.host)
  }

  function add(host: KnownHost): Host {
    return records.get(host.id) ?? records.put(recordOf(host, 0))
  }

  for (const host of hosts) add(host)

  return {
    list: records.list,
    get: (hostId) => {
      const record = recordFor(hostId)
      const { host, watcher } = opened.get(hostId) ?? open(record)
      const { kind, name, address } = record
      const { calls, command, capabilities } = host
      return {
        kind,
        name,
        ...(address === undefined ? {} : { address }),
        calls,
        command,
        capabilities,
        watcher,
      }
    },
    add,
    replace: (host) => {
      const { revision } = recordFor(host.id)
      shut(host.id)
      return records.put(recordOf(host, revision + 1))
    },
    remove: (hostId) => {
      shut(hostId)
      if (records.get(hostId)) arrange(records.list().filter(({ id }) => id !== hostId))
    },
    arrange: (order) => {
      const named = order.flatMap(({ id, group }) => {
        const record = records.get(id)
        if (!record) return []
        const { group: _, ...rest } = record
        return [{ ...rest, ...(group === undefined ? {} : { group }), revision: record.revision + 1 }]
      })
      const ids = new Set(named.map(({ id }) => id))
      const others = records.list().filter(({ id }) => !ids.has(id))
      // A host that is named twice stands once.
      arrange([...new Map([...named, ...others].map((host) => [host.id, host])).values()])
    },
    reopen: (hostId) => {
      const record = recordFor(hostId)
      setConnection(hostId, { state: 'connecting' })
      const entry = opened.get(hostId)
      if (entry) {
        closeInTime(entry.host)
        entry.host = openNew(record)
      }
      // What comes of it is told by the watcher.
      void (entry ?? open(record)).watcher.read().catch(() => undefined)
    },
    watch: () => {
      watching = true
      for (const { watcher } of opened.values()) watcher.watch()
    },
    rest: () => {
      watching = false
      for (const { watcher } of opened.values()) watcher.rest()
    },
    close: async () => {
      await Promise.all([...closing, ...[...opened.values()].map(({ host }) => host.close())])
    },
  }
}
