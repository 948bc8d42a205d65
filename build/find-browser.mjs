import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { npmBrowser } from './npm-browser.mjs'
import { readJson } from './read-json.mjs'
import { cacheFolder, packageScript } from './root.mjs'
import { runNode } from './run-child.mjs'

/**
 * Playwright's launch options; empty where its own download is there.
 * @typedef {{ readonly executablePath?: string, readonly env?: Record<string, string> }} Launch
 * @typedef {{ readonly source: string, readonly launch: Launch }} Browser
 */

const memory = join(cacheFolder, 'browser.json')
const INSTALL_LIMIT = 120_000

/** Said where nothing was found. */
export const noBrowser = `No browser for the tests was found, and none could be fetched. One of these helps:
  on Debian and Ubuntu, as root:  apt-get install -y --no-install-recommends chromium-headless-shell
  where its site is reachable:    npx playwright install --only-shell chromium
  any Chromium, Chrome or Edge:   CHECKPOINT_PANEL_BROWSER=<its executable> npm test`

/**
 * Where this system keeps browsers that Playwright can drive, best first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly string[]}
 */
export function systemBrowsers(platform, env) {
  if (platform === 'win32')
    return [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']]
      .filter((base) => base !== undefined)
      .flatMap((base) => [
        join(base, 'Microsoft/Edge/Application/msedge.exe'),
        join(base, 'Google/Chrome/Application/chrome.exe'),
      ])
  if (platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ].flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Whether it really starts and shows a page: a browser that is there may lack a library. */
async function works(/** @type {Launch} */ launch) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ ...launch, timeout: 20_000 })
    try {
      const page = await browser.newPage()
      await page.setContent('<title>ready</title>')
      return (await page.title()) === 'ready'
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}

/**
 * The candidates in the order in which they are tried; the later ones are fetched when their turn comes.
 * @param {boolean} mayFetch
 * @returns {AsyncGenerator<Browser, void>}
 */
async function* candidates(mayFetch) {
  const { chromium } = await import('@playwright/test')
  const own = { source: "Playwright's own download", launch: {} }
  if (existsSync(chromium.executablePath())) yield own
  for (const executablePath of systemBrowsers(process.platform, process.env).filter(existsSync))
    yield { source: executablePath, launch: { executablePath } }
  if (!mayFetch) return
  if (!process.env['CHECKPOINT_PANEL_OFFLINE']) {
    console.log("No browser is installed: trying Playwright's download ...")
    const words = ['install', '--only-shell', 'chromium']
    const { code } = await runNode(packageScript('@playwright/test/cli.js'), words, { limit: INSTALL_LIMIT })
    if (code === 0) yield own
  }
  console.log('Trying a browser from the npm registry ...')
  const launch = await npmBrowser()
  if (launch) yield { source: '@sparticuz/chromium', launch }
}

async function remembered() {
  /** @type {Browser | null} */
  const browser = await readJson(memory)
  const path = browser?.launch.executablePath
  return path === undefined || existsSync(path) ? browser : null
}

/**
 * Playwright gives a browser the environment it is told and nothing of ours.
 * @param {Browser} browser
 * @returns {Browser}
 */
function withOurs({ source, launch }) {
  if (launch.env === undefined) return { source, launch }
  const env = { ...launch.env }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value
  return { source, launch: { ...launch, env } }
}

/**
 * The browser of the tests. What worked last is tried first; with `trust` it is not even started to see whether it
 * still does. `null` where there is none: {@link noBrowser} says what to do.
 * A browser named by CHECKPOINT_PANEL_BROWSER is used, or nothing is.
 * @param {{ trust?: boolean, mayFetch?: boolean }} [options]
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser({ trust = false, mayFetch = true } = {}) {
  const named = process.env['CHECKPOINT_PANEL_BROWSER']
  if (named !== undefined && named !== '') {
    const launch = { executablePath: named }
    return trust || (await works(launch)) ? { source: 'CHECKPOINT_PANEL_BROWSER', launch } : null
  }
  const last = await remembered()
  if (last && (trust || (await works(withOurs(last).launch)))) return withOurs(last)
  for await (const browser of candidates(mayFetch)) {
    if (!(await works(withOurs(browser).launch))) continue
    await mkdir(dirname(memory), { recursive: true })
    await writeFile(memory, JSON.stringify(browser, null, 2))
    return withOurs(browser)
  }
  return null
}
