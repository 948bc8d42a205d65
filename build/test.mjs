/** `npm test`: every check and test there is, after making its own set-up. `--fast` (`npm run check`): without browsers and PowerShell. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { electronRuntime } from './electron-runtime.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { findBrowser, noBrowser } from './find-browser.mjs'
import { runGates } from './gates.mjs'
import { ensureInstalled } from './install.mjs'
import { readJson } from './read-json.mjs'
import { checkOutcome, desktopWords, lastLine, playwrightOutcome, total, vitestOutcome } from './reports.mjs'
import { cacheFolder, packageScript, root } from './root.mjs'
import { runNode } from './run-child.mjs'

/** @typedef {import('./reports.mjs').Outcome} Outcome */

/** A runner that hangs is ended and counts as failed; in ms. */
const LIMIT = 1_800_000
const vitestReport = join(cacheFolder, 'reports/vitest.json')
const playwrightReport = join(cacheFolder, 'reports/playwright.json')

/** Says what is being done, and in the end how long it took. @template T @param {string} what @param {() => Promise<T>} work */
async function step(what, work) {
  console.log(`\n== ${what}`)
  const begun = performance.now()
  const done = await work()
  console.log(`== ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return done
}

/** @param {boolean} fast @returns {Promise<Outcome>} */
async function runVitest(fast) {
  await rm(vitestReport, { force: true })
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const { code, reason } = await runNode(
    packageScript('vitest/vitest.mjs'),
    fast ? [...words, '--project=unit'] : words,
    { show: true, limit: LIMIT },
  )
  if (reason !== null) console.log(`Vitest: ${reason}.`)
  return vitestOutcome(await readJson(vitestReport), code, root)
}

/** @returns {Promise<Outcome>} */
async function runPlaywright() {
  await rm(playwrightReport, { force: true })
  const words = ['test', '--config=e2e/playwright.config.ts']
  const { code, reason } = await runNode(packageScript('@playwright/test/cli.js'), words, {
    show: true,
    limit: LIMIT,
  })
  if (reason !== null) console.log(`Playwright: ${reason}.`)
  return playwrightOutcome(await readJson(playwrightReport), code)
}

/** Whether there is a browser; the tests that need one are run either way, and fail loudly. @returns {Promise<Outcome | null>} */
async function lookForBrowser() {
  const browser = await findBrowser()
  if (browser) {
    console.log(`Browser of the tests: ${browser.source}`)
    return null
  }
  console.error(noBrowser)
  return checkOutcome('the search for a browser', false)
}

/** @param {boolean} fast @returns {Promise<readonly Outcome[]>} */
async function runAll(fast) {
  const notInstalled = await ensureInstalled()
  if (notInstalled !== null) {
    console.error(notInstalled)
    return [checkOutcome('the installation of the packages', false)]
  }
  const notBuilt = await ensureBuilt()
  const browser = fast ? null : await step('browser', lookForBrowser)
  return [
    ...(notBuilt === null ? [] : [checkOutcome('the build', false)]),
    ...(browser === null ? [] : [browser]),
    ...(await step('checks', runGates)),
    await step(fast ? 'unit tests' : 'unit, component and PowerShell tests', () => runVitest(fast)),
    ...(fast ? [] : [await step('browser tests', runPlaywright)]),
  ]
}

const words = process.argv.slice(2)
const unknown = words.find((word) => word !== '--fast')
if (unknown !== undefined) {
  console.error(
    `npm test has no option ${unknown}. One file: npx vitest run <path>, npx playwright test -c e2e <path>.`,
  )
  process.exit(2)
}

const fast = words.includes('--fast')
const result = total(await runAll(fast))
console.log('')
if (result.skips.length > 0) console.log(`Not run:\n${result.skips.map((skip) => `  ${skip}`).join('\n')}\n`)
if (!fast) console.log(`${desktopWords(await electronRuntime())}\n`)
if (result.faults.length > 0)
  console.log(`Failed as a whole:\n${result.faults.map((fault) => `  ${fault}`).join('\n')}\n`)
console.log(lastLine(result))
process.exitCode = result.failed === 0 ? 0 : 1
