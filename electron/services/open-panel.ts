import { randomUUID } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { createPanel, type Panel } from '../../shared/services/panel.ts'
import { toKnownHost } from '../../shared/services/saved-hosts.ts'
import type { PanelPorts } from '../../shared/services/ports.ts'
import { firstHosts, type BuiltInHost, type FirstHosts } from './first-host.ts'
import { openHistory } from './history.ts'
import { tidyUnfinished } from './safe-files.ts'
import { openSettings } from './settings-store.ts'
import { spokenSettings } from './spoken-settings.ts'

/** The options for opening a panel over a data folder. */
export interface PanelStart extends Pick<
  PanelPorts,
  'clock' | 'openHost' | 'testConnection' | 'secrets' | 'shell' | 'log'
> {
  /** The system's languages, best first (BCP 47). */
  readonly locales: readonly string[]
  /** It exists, and this process is alone with it. */
  readonly folder: string
  readonly askedHost: BuiltInHost | null
  readonly platform: NodeJS.Platform
}

/** The account this program runs as; `null` where the system has none for its number. */
function userName(): string | null {
  try {
    return userInfo().username
  } catch {
    return null
  }
}

/** The panel both shells show, over the files of one data folder. */
export async function openPanel(start: PanelStart): Promise<{ panel: Panel; first: FirstHosts }> {
  const { folder, askedHost, platform, ...ports } = start
  const { clock } = ports
  await tidyUnfinished(folder).catch((error: unknown) => ports.log(`Not tidied: ${String(error)}`))
  const settings = await openSettings(folder, clock)
  const history = await openHistory(folder, clock, userName())
  const { lastHost, hosts } = settings.store.read()
  const first = firstHosts({
    asked: askedHost,
    last: lastHost,
    saved: hosts.map(toKnownHost),
    platform,
    computerName: hostname(),
  })
  const panel = createPanel({
    ...ports,
    newId: randomUUID,
    history: history.history,
    settings: spokenSettings(settings.store, ports.locales),
    hosts: first.hosts,
    startHost: first.first.id,
    notices: [...settings.told, ...history.told].map((content) => ({
      id: randomUUID(),
      at: clock.now(),
      level: 'warning',
      content,
      count: 1,
    })),
  })
  const close = async (): Promise<void> => {
    await panel.close()
    await history.close()
  }
  return { panel: { ...panel, close }, first }
}
