import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runGates } from './gates.mjs'
import { readJson } from './read-json.mjs'
import { playwrightOutcome, total, vitestOutcome } from './reports.mjs'
import { cacheFolder, packageScript, root } from './root.mjs'
import { runNode } from './run-child.mjs'
import { playwrightRuns, vitestRuns } from './test-runs.mjs'

/**
 * The request to a part: how much of it is run for a change since `since`, where there is one.
 * @typedef {{ readonly since: string | null, readonly reaches: import('./what-changed.mjs').Reaches }} Asked
 * @typedef {{
 *   readonly outcome: import('./reports.mjs').Outcome, readonly runs: readonly import('./test-runs.mjs').TestRun[],
 * }} PartResult
 * @typedef {{ readonly name: string, readonly isFast: boolean, readonly run: (asked: Asked) => Promise<PartResult> }} Part
 */

/** A runner that hangs is ended and counts as failed; in ms. */
const LIMIT = 1_800_000

/**
 * Runs a test runner that writes a report; answers its exit code.
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} words
 */
async function runRunner(name, script, words) {
  const { code, reason } = await runNode(packageScript(script), words, { show: true, limit: LIMIT })
  if (reason !== null) console.log(`${name}: ${reason}.`)
  return code
}

/** @param {string} project one of `vitest.config.ts`, or those that begin with it and `*` @returns {Part['run']} */
const vitest =
  (project) =>
  async ({ since, reaches }) => {
    const part = project.replace('*', '')
    const file = join(cacheFolder, `reports/vitest-${part}.json`)
    await rm(file, { force: true })
    const reach = project === 'powershell' ? reaches.powershell : reaches.vitest
    const code = await runRunner(project, 'vitest/vitest.mjs', [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...(since !== null && reach === 'related' ? [`--changed=${since}`, '--passWithNoTests'] : []),
    ])
    /** @type {import('./reports.mjs').VitestReport | null} */
    const report = await readJson(file)
    return { outcome: vitestOutcome(report, code, root), runs: vitestRuns(report, part, root) }
  }

/** @type {Part['run']} */
async function browserTests({ since, reaches }) {
  const file = join(cacheFolder, 'reports/playwright.json')
  if (reaches.browser === 'none') {
    console.log('Nothing of it has changed.')
    return { outcome: total([]), runs: [] }
  }
  await rm(file, { force: true })
  const code = await runRunner('Playwright', '@playwright/test/cli.js', [
    'test',
    '--config=e2e/playwright.config.ts',
    ...(since !== null && reaches.browser === 'related'
      ? [`--only-changed=${since}`, '--pass-with-no-tests']
      : []),
  ])
  /** @type {import('./reports.mjs').PlaywrightReport | null} */
  const report = await readJson(file)
  return { outcome: playwrightOutcome(report, code), runs: playwrightRuns(report) }
}

/** @type {Part['run']} */
const checks = async () => ({ outcome: total(await runGates()), runs: [] })

/**
 * All of `npm test`, what is soonest told first. One after another: each part uses all processors by itself.
 * @type {readonly Part[]}
 */
export const parts = [
  { name: 'checks', isFast: true, run: checks },
  { name: 'pure unit tests', isFast: true, run: vitest('pure') },
  { name: 'unit tests', isFast: true, run: vitest('unit') },
  { name: 'component tests', isFast: false, run: vitest('component*') },
  { name: 'browser tests', isFast: false, run: browserTests },
  { name: 'PowerShell tests', isFast: false, run: vitest('powershell') },
]
