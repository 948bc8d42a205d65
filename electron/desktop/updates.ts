import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppUpdater } from 'electron-updater'
import { words } from '../../shared/words/words.ts'
import { isInstalled } from './installed.ts'

/** The ports for looking for updates. */
export interface UpdatePorts {
  readonly isPackaged: boolean
  /** Where the packed program keeps what is not in its archive. */
  readonly resources: string
  readonly loadUpdater: () => Promise<
    Pick<AppUpdater, 'checkForUpdates' | 'autoInstallOnAppQuit' | 'logger' | 'on'>
  >
  readonly log: (message: string) => void
}

/**
 * Looks once for an update, where whoever packed the program said where there are some and our set-up program
 * installed it: of any other copy it would leave two. Otherwise nothing is loaded
 * and nobody is asked. What is found is installed when the program is closed, never while it runs. Never rejects.
 */
export async function lookForUpdate(ports: UpdatePorts): Promise<void> {
  const { isPackaged, resources, loadUpdater, log } = ports
  if (!isPackaged || !isInstalled(resources) || !existsSync(join(resources, 'app-update.yml'))) return
  try {
    const updater = await loadUpdater()
    updater.logger = null
    updater.autoInstallOnAppQuit = true
    updater.on('update-downloaded', ({ version }) => {
      log(words.updateWords.found(version))
    })
    // Without a listener it would be an uncaught error.
    updater.on('error', () => undefined)
    await updater.checkForUpdates()
  } catch (error) {
    log(words.updateWords.failed(error instanceof Error ? error.message : String(error)))
  }
}
