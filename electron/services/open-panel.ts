import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Clock } from '../../shared/domain/clock.ts'
import type { Program } from '../../shared/domain/program.ts'
import { createPanel, type Panel } from '../../shared/services/panel.ts'
import { toKnownHost } from '../../shared/services/host-book.ts'
import { noSecrets, plainShell } from '../../shared/services/plain-shell.ts'
import type { PanelPorts, SecretStore, ShellPort } from '../../shared/services/ports.ts'
import { firstHosts, type BuiltInHost, type FirstHosts } from './first-host.ts'
import { openHistory } from './history.ts'
import { PROGRAM_VERSION } from './program-version.ts'
import { openSettings } from './settings-store.ts'

/** The passwords that are kept, and whether any can be. */
export interface KeptSecrets {
  readonly kind: Program['secrets']
  readonly store: SecretStore
}

/** What a panel over a data folder is opened with. */
export interface PanelStart {
  /** It exists, and this process is alone with it. */
  readonly folder: string
  readonly askedHost: BuiltInHost | null
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly openHost: PanelPorts['openHost']
  readonly testConnection: PanelPorts['testConnection']
  /** The system's store for passwords, where the shell has one. */
  readonly secrets?: KeptSecrets
  /** What the shell can do outside its window; without it nothing. */
  readonly shell?: ShellPort
  readonly log: (message: string) => void
}

/** The panel both shells show, over the files of one data folder. */
export async function openPanel(start: PanelStart): Promise<{ panel: Panel; first: FirstHosts }> {
  const { folder, askedHost, platform, clock, openHost, testConnection, log } = start
  const secrets = start.secrets ?? { kind: 'none', store: noSecrets }
  const settings = await openSettings(folder, clock)
  const history = await openHistory(folder, clock)
  const { lastHost, hosts } = settings.store.read()
  const first = firstHosts({
    asked: askedHost,
    last: lastHost,
    saved: hosts.map(toKnownHost),
    platform,
    computerName: hostname(),
  })
  const panel = createPanel({
    clock,
    newId: randomUUID,
    history: history.history,
    settings: settings.store,
    shell:
      start.shell ?? plainShell(PROGRAM_VERSION, { canWinRm: platform === 'win32', secrets: secrets.kind }),
    secrets: secrets.store,
    testConnection,
    openHost,
    hosts: first.hosts,
    startHost: first.first.id,
    notices: [...settings.told, ...history.told].map((message) => ({
      id: randomUUID(),
      at: clock.now(),
      level: 'warning',
      message,
    })),
    log,
  })
  const close = async (): Promise<void> => {
    await panel.close()
    await history.close()
  }
  return { panel: { ...panel, close }, first }
}
