/**
 * The outcome of a run. `skips` says in words what could not run.
 * @typedef {{
 *   readonly passed: number, readonly failed: number, readonly skipped: number,
 *   readonly skips: readonly string[], readonly faults: readonly string[],
 * }} Outcome
 *
 * The parts of Vitest's JSON report that are read here.
 * @typedef {{ readonly status: string, readonly title: string, readonly ancestorTitles: readonly string[], readonly duration?: number }} VitestTest
 * @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly VitestTest[] }} VitestFile
 * @typedef {{ readonly testResults: readonly VitestFile[] }} VitestReport
 *
 * The parts of Playwright's JSON report that are read here.
 * @typedef {{ readonly type: string, readonly description?: string }} Annotation
 * @typedef {{ readonly status: string, readonly annotations: readonly Annotation[] }} PlaywrightTest
 * @typedef {{ readonly title: string, readonly tests: readonly PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ readonly title: string, readonly specs: readonly PlaywrightSpec[], readonly suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ readonly suites: readonly PlaywrightSuite[], readonly errors: readonly unknown[] }} PlaywrightReport
 */

const noun = (/** @type {number} */ count, /** @type {string} */ word) => (count === 1 ? word : `${word}s`)

/**
 * Adds one failure for an end that the report does not explain: both runners report a run that broke outside a
 * test with no failed test in it.
 * @param {Outcome} outcome
 * @param {number | null} code
 * @param {string} runner
 * @returns {Outcome}
 */
function explained(outcome, code, runner) {
  if (code === 0 || outcome.failed > 0) return outcome
  const fault = `${runner} ended with ${code === null ? 'no exit code' : `exit code ${code}`}, though no test failed`
  return { ...outcome, failed: 1, faults: [...outcome.faults, fault] }
}

/**
 * Where there is no report, nothing is known to have passed.
 * @param {string} runner
 * @returns {Outcome}
 */
const noReport = (runner) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  skips: [],
  faults: [`${runner} left no report`],
})

/**
 * Tells whether a test was skipped. A "pending" one was to run and never ended, as when a browser died under
 * it, and is not skipped.
 */
const isSkipped = (/** @type {VitestTest} */ { status }) => status === 'skipped' || status === 'todo'

/**
 * Why a test was skipped: what its title, or one above it, says as "skipped: why", "(skipped where why)" or "(needs it: why)".
 * @param {readonly string[]} titles
 */
function skipReason(titles) {
  const reasons = titles.flatMap(
    (title) => /\bskipped: (.+)$|\((?:skipped where|needs \w+:) (.+)\)$/u.exec(title)?.slice(1) ?? [],
  )
  return reasons.find((reason) => reason !== undefined)
}

/**
 * One line for a file with skipped tests. Those that a failure kept from running are no such thing.
 * @param {VitestFile} file
 * @param {string} root
 */
function vitestSkips({ name, status, assertionResults }, root) {
  const skipped = assertionResults.filter(isSkipped)
  if (skipped.length === 0 || status === 'failed') return []
  const path = name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '')
  const all = assertionResults.length
  const usual = path.endsWith('.pwsh.test.ts')
    ? 'no PowerShell was found'
    : 'this system is not the one it is for'
  const reasons = new Set(
    skipped.map(({ ancestorTitles, title }) => skipReason([...ancestorTitles, title]) ?? usual),
  )
  return [`${path}, ${skipped.length} of ${all} ${noun(all, 'test')}: ${[...reasons].join('; ')}`]
}

/**
 * Returns the outcome of a Vitest run. A file that broke outside its tests counts as one failed.
 * @param {VitestReport | null} report
 * @param {number | null} code its exit code
 * @param {string} root what file names are told from
 * @returns {Outcome}
 */
export function vitestOutcome(report, code, root) {
  if (report?.testResults === undefined) return noReport('Vitest')
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const skipped = tests.filter(isSkipped).length
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return explained(
    {
      passed,
      failed: tests.length - passed - skipped + broken.length,
      skipped,
      skips: report.testResults.flatMap((file) => vitestSkips(file, root)),
      faults: broken.map(({ name }) => `${name} broke outside its tests`),
    },
    code,
    'Vitest',
  )
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {readonly { readonly title: string, readonly test: PlaywrightTest }[]}
 */
const playwrightTests = (suite) => [
  ...suite.specs.flatMap(({ title, tests }) =>
    tests.map((test) => ({ title: `${suite.title}: ${title}`, test })),
  ),
  ...(suite.suites ?? []).flatMap(playwrightTests),
]

/**
 * Returns the outcome of a Playwright run. A test that passed only when tried again has failed; so has each
 * error outside a test, such as a file that does not load.
 * @param {PlaywrightReport | null} report
 * @param {number | null} code its exit code
 * @returns {Outcome}
 */
export function playwrightOutcome(report, code) {
  if (report?.suites === undefined) return noReport('Playwright')
  const all = report.suites.flatMap(playwrightTests)
  const passed = all.filter(({ test }) => test.status === 'expected').length
  const skipped = all.filter(({ test }) => test.status === 'skipped')
  return explained(
    {
      passed,
      failed: all.length - passed - skipped.length + report.errors.length,
      skipped: skipped.length,
      skips: skipped.map(({ title, test }) => {
        const why = test.annotations.find(({ type }) => type === 'skip')?.description
        return `${title}: ${why ?? skipReason([title]) ?? 'its condition stands in the file'}`
      }),
      faults:
        report.errors.length === 0
          ? []
          : [
              `Playwright met ${report.errors.length} ${noun(report.errors.length, 'error')} outside its tests`,
            ],
    },
    code,
    'Playwright',
  )
}

/**
 * One more outcome for a check that passes or fails as a whole.
 * @param {string} name
 * @param {boolean} passed
 * @returns {Outcome}
 */
export const checkOutcome = (name, passed) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
  skips: [],
  faults: passed ? [] : [name],
})

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export const total = (outcomes) => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  skipped: outcomes.reduce((sum, { skipped }) => sum + skipped, 0),
  skips: outcomes.flatMap(({ skips }) => skips),
  faults: outcomes.flatMap(({ faults }) => faults),
})

/**
 * Says in words what the desktop tests ran on.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export const desktopWords = (runtime) =>
  runtime.ok
    ? `Desktop tests: the whole set, on Electron ${runtime.version}.`
    : `Desktop tests: those of what differs between the shells, on the stand-in for Electron, because ${runtime.why}.`

/**
 * The last line of `npm test`.
 * @param {Outcome} outcome
 */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
