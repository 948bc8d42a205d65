import { panelError } from '../contract/host-failure.ts'
import type { PanelEvent } from '../contract/events.ts'
import type { Handlers } from '../contract/router.ts'
import type { Activity } from '../domain/activity.ts'
import { newAbortController, type AbortControllerLike } from '../domain/abort.ts'
import { newConnectionTest, type ConnectionTest } from '../domain/connection-test.ts'
import type { SavedHost } from '../domain/host-address.ts'
import type { HostRegistry } from './host-registry.ts'
import type { KnownHost, PanelPorts } from './ports.ts'

export const toKnownHost = ({ id, name, group, address }: SavedHost): KnownHost => ({
  id,
  kind: 'remote',
  name,
  address,
  ...(group === null ? {} : { group }),
})

/** The passwords of this run. Those the user wants kept lie in the system's store and nowhere else. */
export interface Passwords {
  readonly of: (hostId: string) => Promise<string | null>
  readonly take: (hostId: string, password: string, remember: boolean) => Promise<void>
  readonly forget: (hostId: string) => Promise<void>
}

export function createPasswords({ secrets }: Pick<PanelPorts, 'secrets'>): Passwords {
  const given = new Map<string, string>()
  return {
    of: async (hostId) => given.get(hostId) ?? (await secrets.read(hostId)),
    take: async (hostId, password, remember) => {
      given.set(hostId, password)
      if (remember) await secrets.write(hostId, password)
    },
    forget: async (hostId) => {
      given.delete(hostId)
      await secrets.forget(hostId)
    },
  }
}

export interface SavedHostsPorts extends Pick<PanelPorts, 'settings' | 'newId' | 'testConnection'> {
  readonly registry: HostRegistry
  readonly passwords: Passwords
  readonly running: () => readonly Activity[]
  readonly publish: (event: PanelEvent) => void
}

/** The user's remote hosts: their list, their passwords, and tests of connections to new ones. */
export type SavedHosts = Pick<
  Handlers,
  | 'saveHost'
  | 'removeHost'
  | 'arrangeHosts'
  | 'reconnectHost'
  | 'signIn'
  | 'signOut'
  | 'testConnection'
  | 'cancelTest'
>

export function createSavedHosts(ports: SavedHostsPorts): SavedHosts {
  const { settings, newId, registry, passwords, running, publish } = ports
  const tests = new Map<string, AbortControllerLike>()

  /** A host that is changed loses its connections, and with them what would tell how a command ended. */
  function mustBeIdle(hostId: string, operation: 'saveHost' | 'removeHost'): void {
    if (running().some((activity) => activity.hostId === hostId)) throw panelError('Busy', operation, {})
  }

  /** Changes what is saved to what `change` makes of it when its turn comes; where it throws, nothing is changed. */
  const changeSaved = (change: (hosts: readonly SavedHost[]) => readonly SavedHost[]): Promise<void> =>
    settings.write(({ hosts }) => ({ hosts: change(hosts) }))

  const saveHost: SavedHosts['saveHost'] = async ({ id, entry }) => {
    const saved: SavedHost = { id: id ?? `remote-${newId()}`, ...entry }
    if (id === null) {
      await changeSaved((hosts) => [...hosts, saved])
      return registry.add(toKnownHost(saved))
    }
    let isReachedAsBefore = true
    await changeSaved((hosts) => {
      const before = hosts.find((one) => one.id === id)
      if (!before) throw panelError('NotFound', 'saveHost', {})
      mustBeIdle(id, 'saveHost')
      isReachedAsBefore = JSON.stringify(before.address) === JSON.stringify(saved.address)
      return hosts.map((one) => (one.id === id ? saved : one))
    })
    // A password belongs to the user it was given for, at the computer it was given for.
    if (!isReachedAsBefore) await passwords.forget(id)
    return registry.replace(toKnownHost(saved))
  }

  const removeHost: SavedHosts['removeHost'] = async ({ hostId }) => {
    const known = registry.list().find(({ id }) => id === hostId)
    if (!known) throw panelError('NotFound', 'removeHost', {})
    if (known.kind !== 'remote') throw panelError('NotSupported', 'removeHost', {})
    await changeSaved((hosts) => {
      mustBeIdle(hostId, 'removeHost')
      return hosts.filter(({ id }) => id !== hostId)
    })
    registry.remove(hostId)
    await passwords.forget(hostId)
    return {}
  }

  const arrangeHosts: SavedHosts['arrangeHosts'] = async ({ hosts: order }) => {
    let arranged: readonly SavedHost[] = []
    await changeSaved((hosts) => {
      const named = order.flatMap(({ id, group }) => {
        const saved = hosts.find((one) => one.id === id)
        return saved ? [{ ...saved, group }] : []
      })
      const ids = new Set(named.map(({ id }) => id))
      arranged = [...named, ...hosts.filter(({ id }) => !ids.has(id))]
      return arranged
    })
    registry.arrange([
      ...registry.list().filter(({ kind }) => kind !== 'remote'),
      ...arranged.map(toKnownHost),
    ])
    return [...registry.list()]
  }

  const testConnection: SavedHosts['testConnection'] = async ({ id, address, password }) => {
    if (tests.has(id)) throw panelError('Busy', 'testConnection', {})
    const controller = newAbortController()
    tests.set(id, controller)
    let connectionTest: ConnectionTest = newConnectionTest(id)
    const change = (next: ConnectionTest): void => {
      connectionTest = next
      publish({ kind: 'connectionTested', test: connectionTest })
    }
    try {
      await ports.testConnection(
        address,
        password,
        (step) =>
          change({
            ...connectionTest,
            steps: connectionTest.steps.map((one) => (one.step === step.step ? step : one)),
          }),
        controller.signal,
      )
      change({
        ...connectionTest,
        steps: connectionTest.steps.map((one) =>
          one.state === 'waiting' ? { ...one, state: 'skipped' } : one,
        ),
        hasEnded: true,
      })
      return connectionTest
    } finally {
      tests.delete(id)
    }
  }

  return {
    saveHost,
    removeHost,
    arrangeHosts,
    testConnection,
    reconnectHost: async ({ hostId }) => {
      registry.reopen(hostId)
      return {}
    },
    signIn: async ({ hostId, password, remember }) => {
      await passwords.take(hostId, password, remember)
      registry.reopen(hostId)
      return {}
    },
    signOut: async ({ hostId }) => {
      await passwords.forget(hostId)
      return {}
    },
    cancelTest: async ({ id }) => {
      tests.get(id)?.abort()
      return {}
    },
  }
}
