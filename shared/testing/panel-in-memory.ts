import { panelError } from '../contract/host-failure.ts'
import type { Capabilities } from '../domain/capabilities.ts'
import type { Clock } from '../domain/clock.ts'
import { defaultLayout } from '../domain/layout.ts'
import { defaultPreferences } from '../domain/preferences.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from '../simulator/simulator.ts'
import { demoHost } from '../services/built-in-hosts.ts'
import { changeSettings } from '../services/change-settings.ts'
import { noSecrets, nullShell } from '../services/null-shell.ts'
import { createPanel, type Panel } from '../services/panel.ts'
import {
  historyCommands,
  isAskedFor,
  type HistoryBegin,
  type HistoryEnd,
  type HistoryPage,
  type HistoryQuery,
} from '../domain/history.ts'
import type { History, PanelPorts, Settings, SettingsStore } from '../services/ports.ts'

/** A line of a history that is only a list. */
export type HistoryLine =
  ({ readonly kind: 'begin' } & HistoryBegin) | ({ readonly kind: 'end' } & HistoryEnd)

/** The third shell: the panel over a simulated host, with lists where the others have files. */
export interface PanelInMemory {
  readonly panel: Panel
  readonly simulator: Simulator
  readonly history: readonly HistoryLine[]
  readonly logged: readonly string[]
}

export interface PanelInMemoryOptions extends SimulatorOptions {
  readonly clock: Clock
  /** The capabilities of the session with the host, where it is that of a role. */
  readonly capabilities?: Capabilities
  /** The ports that differ from an ordinary start. */
  readonly ports?: Partial<Omit<PanelPorts, 'history'>> & { readonly history?: Partial<History> }
  /** Returns the settings store of a program that does more with its settings than keep them. */
  readonly onSettings?: (settings: SettingsStore) => SettingsStore
}

const PAGE = 100

function pageOf(lines: readonly HistoryLine[], { from, filter }: HistoryQuery): HistoryPage {
  // How many lines there were at the first page, and how many commands were told since.
  const [count = lines.length, told = 0] = from?.split(' ').map(Number) ?? []
  const all = historyCommands(lines.slice(0, count).map(({ kind, ...line }) => ({ what: kind, ...line })))
    .toReversed()
    .filter((command) => isAskedFor(command, filter))
  const next = told + PAGE < all.length ? `${count} ${told + PAGE}` : null
  return { commands: all.slice(told, told + PAGE), next, isTorn: false, unread: 0 }
}

/** A panel whose one host is the demo over the given world, for tests and for the gallery. */
export function createPanelInMemory({
  ports,
  capabilities = null,
  onSettings = (store) => store,
  ...options
}: PanelInMemoryOptions): PanelInMemory {
  const simulator = createSimulator(options)
  const history: HistoryLine[] = []
  const logged: string[] = []
  let settings: Settings = {
    preferences: defaultPreferences,
    layout: defaultLayout,
    lastHost: demoHost.id,
    hosts: [],
  }
  const store: SettingsStore = {
    read: () => settings,
    write: async (change) => {
      settings = changeSettings(settings, change)
    },
  }
  const panel = createPanel({
    clock: options.clock,
    newId: options.newId,
    shell: nullShell('in memory'),
    secrets: noSecrets,
    testConnection: async () => {
      throw panelError('NotSupported', 'testConnection', {})
    },
    openHost: () => createSimulatorHost(simulator, capabilities),
    hosts: [{ ...demoHost, name: simulator.world().hostName }],
    startHost: demoHost.id,
    notices: [],
    log: (message) => logged.push(message),
    ...ports,
    history: {
      begin: async (entry) => void history.push({ kind: 'begin', ...entry }),
      end: async (entry) => void history.push({ kind: 'end', ...entry }),
      read: async (query) => pageOf(history, query),
      ...ports?.history,
    },
    settings: onSettings(ports?.settings ?? store),
  })
  return { panel, simulator, history, logged }
}
