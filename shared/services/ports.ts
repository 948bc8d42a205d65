import type { Clock } from '../domain/clock.ts'
import type { AbortSignalLike } from '../domain/abort.ts'
import type { ConnectionStep } from '../domain/connection-test.ts'
import type { Finding } from '../domain/finding.ts'
import type { HistoryBegin, HistoryEnd, HistoryPage, HistoryQuery } from '../domain/history.ts'
import type { Host } from '../domain/host.ts'
import type { Layout } from '../domain/layout.ts'
import type { HostAddress, SavedHost } from '../domain/host-address.ts'
import type { Notice } from '../domain/notice.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { WindowMenu } from '../domain/window-menu.ts'
import type { Program } from '../domain/program.ts'
import type { HyperVHost } from '../contract/hyper-v-host.ts'

/** Where every mutation is written before it starts and again when it ends. */
export interface History {
  /** Resolves once the line is safe on disk. */
  readonly begin: (entry: HistoryBegin) => Promise<void>
  /** Resolves once the line is safe on disk. */
  readonly end: (entry: HistoryEnd) => Promise<void>
  /**
   * Reads back what was written until now, a page at a time; the pages that follow on one another are of the moment of
   * the first. Rejects with `HostError` of the kind `HistoryUnreadable`.
   */
  readonly read: (query: HistoryQuery) => Promise<HistoryPage>
}

/** The half of a history that is written. */
export type HistoryWriter = Pick<History, 'begin' | 'end'>

/** The state that the panel remembers from one run to the next. */
export interface Settings {
  readonly preferences: Preferences
  readonly layout: Layout
  readonly lastHost: string | null
  /** Remote hosts, in the user's order. */
  readonly hosts: readonly SavedHost[]
}

export interface SettingsStore {
  readonly read: () => Settings
  /**
   * Resolves once the change is safe on disk. Changes are made one after the other, each to what the one before has
   * left, and a function is asked for its change only then. Where it throws, nothing is written.
   */
  readonly write: (change: SettingsChange) => Promise<void>
}

/** Some of the settings anew; by a function where they depend on what is there. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>)

/**
 * The abilities of the shell outside its window. What it cannot do rejects with `HostError` of the kind
 * `NotSupported`.
 */
export interface ShellPort {
  readonly program: Omit<Program, 'startHost'>
  /** Shows the commands in the system's own menu, where the shell has one. */
  readonly offerMenu: (menu: WindowMenu) => void
  readonly chooseFolder: (start: string | null) => Promise<string | null>
  /** Starts VMConnect for a machine of a host, by the host's name in the network; resolves once it has been started. */
  readonly connect: (hostName: string, vmId: string) => Promise<void>
  /** Starts the program anew as administrator; resolves once the user has agreed, and this one is about to end. */
  readonly startAsAdministrator: () => Promise<void>
  /** Examines everything that working with Hyper-V on this computer depends on, as it is now. */
  readonly examine: () => Promise<readonly Finding[]>
}

/** A host as it is known before anything is asked of it. Its id is its own and never changes. */
export type KnownHost = Pick<Host, 'id' | 'kind' | 'name' | 'address' | 'group'>

/** The system's own store for passwords, one for each host. Nothing else of the panel keeps any. */
export interface SecretStore {
  /** `null` where there is none. Rejects with `HostError` where the store cannot be read. */
  readonly read: (hostId: string) => Promise<string | null>
  readonly write: (hostId: string, password: string) => Promise<void>
  readonly forget: (hostId: string) => Promise<void>
}

/** Where the password of another user comes from, each time a connection is opened; `null` where it has to be asked for. */
export type PasswordSource = () => Promise<string | null>

/** Tries a connection; tells each step as it changes. It ends early, with the rest skipped, once cancelled. */
export type ConnectionTester = (
  address: HostAddress,
  password: string | null,
  onStep: (step: ConnectionStep) => void,
  signal: AbortSignalLike,
) => Promise<void>

/** Everything outside that the panel's services stand on. */
export interface PanelPorts {
  readonly clock: Clock
  /** A new id of our own, for activities and history entries. */
  readonly newId: () => string
  readonly history: History
  readonly settings: SettingsStore
  readonly shell: ShellPort
  readonly secrets: SecretStore
  readonly testConnection: ConnectionTester
  /** Opens a host; called at its first use, and again after it was changed. */
  readonly openHost: (host: KnownHost, password: PasswordSource) => HyperVHost
  /** The hosts known at the start, in order; no two have one id. */
  readonly hosts: readonly KnownHost[]
  /** The one of them a window shows first. */
  readonly startHost: string
  /** The notices about the start, such as a damaged file that was set aside. */
  readonly notices: readonly Notice[]
  /** Where what went wrong inside the panel is written; never shown, never secret. */
  readonly log: (message: string) => void
}
