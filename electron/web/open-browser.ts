import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join, win32 } from 'node:path'
import type { Clock } from '../../shared/domain/clock.ts'
import { PRIVATE } from '../services/open-file.ts'
import { TOKEN_LIFETIME } from './window-keys.ts'

const NAME = /^open-[0-9a-f-]{36}\.html$/u

/**
 * The command that shows a file in the user's browser, by its full path: Windows looks for a bare name in the current
 * folder first. Elsewhere only `PATH` is looked through.
 */
export function openerOf({ platform, environment }: Pick<BrowserOpener, 'platform' | 'environment'>): string {
  if (platform === 'win32') return win32.join(environment['SystemRoot'] ?? 'C:\\Windows', 'explorer.exe')
  return platform === 'darwin' ? '/usr/bin/open' : 'xdg-open'
}

const page = (address: string): string => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Checkpoint Panel</title>
<a href="${address}">Open Checkpoint Panel</a>
`

/** The options for opening a browser. */
export interface BrowserOpener {
  /** For a file that lives as long as the token in it. */
  readonly folder: string
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Removes what an earlier run may have left; the tokens in it died with that run. */
export async function forgetAddresses(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => NAME.test(name))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}

/**
 * Shows an address in the user's browser. The browser is handed a file that only its owner can read, because the
 * arguments of a process are there for every user of the computer to see, and the address signs in.
 * Rejects where no browser could be started.
 */
export async function openBrowser(
  address: string,
  { folder, platform, clock, environment }: BrowserOpener,
): Promise<void> {
  const file = join(folder, `open-${randomUUID()}.html`)
  await writeFile(file, page(address), { mode: PRIVATE, flag: 'wx' })
  clock.after(TOKEN_LIFETIME, () => void rm(file, { force: true }))
  const child = spawn(openerOf({ platform, environment }), [file], { stdio: 'ignore', detached: true })
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', resolve)
  })
  child.unref()
}
