import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson } from './read-json.mjs'
import { cacheFolder, packageScript } from './root.mjs'
import { runNode } from './run-child.mjs'

const LIMIT = 120_000
const DAY = 86_400_000
const memory = join(cacheFolder, 'electron-download.json')
const temporary = join(cacheFolder, 'electron-download')

/**
 * The last download that failed; `at` in ms since 1970 UTC.
 * @typedef {{ readonly at: number, readonly why: string }} LastFailure
 */

/**
 * Whether a download that failed is not tried again yet.
 * @param {LastFailure | null} last
 * @param {number} now ms since 1970 UTC
 */
export const isTooSoon = (last, now) => last !== null && now >= last.at && now - last.at < DAY

/**
 * Downloads Electron's runtime with the package's own installer. Answers why that failed, else `null`. A failure
 * is remembered for a day, in which nothing is tried unless `insist`.
 * @param {{ insist: boolean }} options
 */
export async function fetchElectron({ insist }) {
  /** @type {LastFailure | null} */
  const last = await readJson(memory)
  if (!insist && last !== null && isTooSoon(last, Date.now()))
    return `${last.why}; it is tried again a day after that, or at once with --shell=desktop`
  console.log("Downloading Electron's runtime (once; about 110 MB) ...")
  // An installer that is ended leaves what it has in its temporary folder.
  await mkdir(temporary, { recursive: true })
  const { code, output, reason } = await runNode(packageScript('electron/install.js'), [], {
    env: {
      ...process.env,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      ELECTRON_GET_NO_PROGRESS: '1',
    },
    limit: LIMIT,
  })
  await rm(temporary, { recursive: true, force: true })
  if (code === 0) {
    await rm(memory, { force: true })
    return null
  }
  const unreachable = /fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/u.test(output)
  const cause =
    reason ?? (unreachable ? 'its site cannot be reached from here' : output.trim().split('\n')[0])
  const why = `its download failed (${cause})`
  await writeFile(memory, JSON.stringify({ at: Date.now(), why }))
  return why
}
