import { mkdirSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { words } from '../../shared/words/words.ts'

/** The parts of the system that the place of the data folder depends on. */
export interface Place {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Where this system keeps a program's data for one user on one computer. */
export function usualDataFolder({ platform, home, environment }: Place): string {
  if (platform === 'win32')
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Checkpoint Panel')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Checkpoint Panel')
  // The XDG specification says to ignore a relative path.
  const xdg = environment['XDG_DATA_HOME'] ?? ''
  return posix.join(posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), 'checkpoint-panel')
}

/** The right to write, of the group and of all others. */
const OTHERS_WRITE = 0o022

/**
 * Makes the folder where there is none; a new one is for its owner only. At once, because Electron wants its part
 * of it before it is ready. Throws where it cannot be made, and, in words for the user, where somebody else than `user`
 * owns it or may write to it, and so could put hosts and commands into the panel. On Windows, where folders are
 * inherited with their rights, nothing is looked at.
 */
export function makeDataFolder(folder: string, user: number | undefined = process.getuid?.()): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user === undefined) return
  const { uid, mode } = statSync(folder)
  if (uid !== user) throw new Error(words.terminalWords.folderOfAnother(folder))
  if ((mode & OTHERS_WRITE) !== 0) throw new Error(words.terminalWords.folderForOthers(folder))
}
