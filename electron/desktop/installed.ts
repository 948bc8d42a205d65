import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Whether our set-up program put this copy where it is: its uninstaller then lies beside the program. Only such a copy
 * may be replaced by the next set-up program, and only with it go the links that were registered for it. `resources`
 * is where the packed program keeps what is not in its archive.
 */
export const isInstalled = (resources: string): boolean =>
  existsSync(join(dirname(resources), 'Uninstall Checkpoint Panel.exe'))
