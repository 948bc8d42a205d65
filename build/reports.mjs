/**
 * What a run came to. `skips` says in words what could not run.
 * @typedef {{
 *   readonly passed: number, readonly failed: number, readonly skipped: number,
 *   readonly skips: readonly string[], readonly faults: readonly string[],
 * }} Outcome
 *
 * The parts of Vitest's JSON report that are read here.
 * @typedef {{ readonly status: string, readonly fullName?: string }} VitestTest
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

const count = (/** @type {number} */ number, /** @type {string} */ noun) =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

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
 * @param {VitestFile} file
 * @param {string} root
 */
function vitestSkips(file, root) {
  const name = file.name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '')
  const skipped = file.assertionResults.filter(
    ({ status }) => status !== 'passed' && status !== 'failed',
  ).length
  if (skipped === 0 || file.status === 'failed') return []
  const part = `${name}: ${skipped === file.assertionResults.length ? count(skipped, 'test') : `${skipped} of ${count(file.assertionResults.length, 'test')}`} did not run`
  const why = name.endsWith('.pwsh.test.ts')
    ? 'no PowerShell was found (CHECKPOINT_PANEL_PWSH, its place in Windows, pwsh in PATH)'
    : 'its condition stands in the file'
  return [`${part}: ${why}`]
}

/**
 * What a Vitest run came to. A file that broke outside its tests counts as one failed.
 * @param {VitestReport | null} report
 * @param {number | null} code its exit code
 * @param {string} root what file names are told from
 * @returns {Outcome}
 */
export function vitestOutcome(report, code, root) {
  if (report?.testResults === undefined) return noReport('Vitest')
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed').length
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return explained(
    {
      passed,
      failed: failedTests + broken.length,
      skipped: tests.length - passed - failedTests,
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
 * What a Playwright run came to. A test that passed only when tried again has failed; so has each error outside
 * a test, such as a file that does not load.
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
        return `${title} did not run: ${why ?? 'its condition stands in the file'}`
      }),
      faults:
        report.errors.length === 0
          ? []
          : [`Playwright met ${count(report.errors.length, 'error')} outside a test`],
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
 * The last line of `npm test`.
 * @param {Outcome} outcome
 */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
