import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runGates } from './gates.mjs'
import { readJson } from './read-json.mjs'
import { playwrightOutcome, total, vitestOutcome } from './reports.mjs'
import { cacheFolder, packageScript, root } from './root.mjs'
import { runNode } from './run-child.mjs'
import { playwrightRuns, vitestRuns } from './test-runs.mjs'

/**
 * What is asked of a part: whether its words are shown as they come, and for a change since `since` how much of it is run.
 * @typedef {{ readonly show: boolean, readonly since: string | null, readonly reaches: import('./what-changed.mjs').Reaches }} Asked
 * What came of it, with its words where they were not shown.
 * @typedef {{
 *   readonly outcome: import('./reports.mjs').Outcome, readonly runs: readonly import('./test-runs.mjs').TestRun[],
 *   readonly words: string,
 * }} PartResult
 * @typedef {{ readonly name: string, readonly isFast: boolean, readonly run: (asked: Asked) => Promise<PartResult> }} Part
 */

/** A runner that hangs is ended and counts as failed; in ms. */
const LIMIT = 1_800_000

/**
 * Runs a test runner that writes a report.
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} words
 * @param {boolean} show
 */
async function runRunner(name, script, words, show) {
  const { code, output, reason } = await runNode(packageScript(script), words, { show, limit: LIMIT })
  return { code, words: `${show ? '' : output}${reason === null ? '' : `\n${name}: ${reason}.`}` }
}

/** @param {string} project one of `vitest.config.ts` @returns {Part['run']} */
const vitest =
  (project) =>
  async ({ show, since, reaches }) => {
    const file = join(cacheFolder, `reports/vitest-${project}.json`)
    await rm(file, { force: true })
    const reach = project === 'powershell' ? reaches.powershell : reaches.vitest
    const { code, words } = await runRunner(
      project,
      'vitest/vitest.mjs',
      [
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...(since !== null && reach === 'related' ? [`--changed=${since}`, '--passWithNoTests'] : []),
      ],
      show,
    )
    /** @type {import('./reports.mjs').VitestReport | null} */
    const report = await readJson(file)
    return { outcome: vitestOutcome(report, code, root), runs: vitestRuns(report, project, root), words }
  }

/** @type {Part['run']} */
async function browserTests({ show, since, reaches }) {
  const file = join(cacheFolder, 'reports/playwright.json')
  if (reaches.browser === 'none') return { outcome: total([]), runs: [], words: 'Nothing of it has changed.' }
  await rm(file, { force: true })
  const { code, words } = await runRunner(
    'Playwright',
    '@playwright/test/cli.js',
    [
      'test',
      '--config=e2e/playwright.config.ts',
      ...(since !== null && reaches.browser === 'related'
        ? [`--only-changed=${since}`, '--pass-with-no-tests']
        : []),
    ],
    show,
  )
  /** @type {import('./reports.mjs').PlaywrightReport | null} */
  const report = await readJson(file)
  return { outcome: playwrightOutcome(report, code), runs: playwrightRuns(report), words }
}

/** @type {Part['run']} */
const checks = async () => ({ outcome: total(await runGates()), runs: [], words: '' })

/**
 * All of `npm test`, what is soonest told first. Parts in one group run beside each other: those of PowerShell mostly
 * wait for processes to start, and leave the processors to a browser.
 * @type {readonly (readonly Part[])[]}
 */
export const groups = [
  [{ name: 'checks', isFast: true, run: checks }],
  [{ name: 'pure unit tests', isFast: true, run: vitest('pure') }],
  [{ name: 'unit tests', isFast: true, run: vitest('unit') }],
  [{ name: 'component tests', isFast: false, run: vitest('component') }],
  [
    { name: 'browser tests', isFast: false, run: browserTests },
    { name: 'PowerShell tests', isFast: false, run: vitest('powershell') },
  ],
]
