/**
 * A test that ran: in which part of `npm test` and which file, its title, how long it took in ms, and whether it passed.
 * @typedef {{ readonly part: string, readonly file: string, readonly title: string, readonly ms: number, readonly passed: boolean }} TestRun
 * @typedef {{ readonly projectName?: string, readonly results?: readonly { readonly duration: number }[] }} TimedTest
 */

const forward = (/** @type {string} */ path) => path.replaceAll('\\', '/')

/**
 * The tests of a Vitest report that ran.
 * @param {import('./reports.mjs').VitestReport | null} report
 * @param {string} part
 * @param {string} root what file names are told from
 * @returns {readonly TestRun[]}
 */
export const vitestRuns = (report, part, root) =>
  (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status, duration }) =>
      status === 'passed' || status === 'failed'
        ? [
            {
              part,
              file: forward(name).replace(`${forward(root)}/`, ''),
              title,
              ms: duration ?? 0,
              passed: status === 'passed',
            },
          ]
        : [],
    ),
  )

/**
 * The tests of a Playwright report that ran; their part is the shell they ran in.
 * @param {import('./reports.mjs').PlaywrightReport | null} report
 * @returns {readonly TestRun[]}
 */
export function playwrightRuns(report) {
  /** @param {import('./reports.mjs').PlaywrightSuite} suite @param {string} file @returns {readonly TestRun[]} */
  const runsOf = (suite, file) => [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.flatMap(({ status, ...test }) => {
        const { projectName = '', results = [] } = /** @type {TimedTest} */ (test)
        const ms = results.reduce((sum, { duration }) => sum + duration, 0)
        return status === 'skipped'
          ? []
          : [{ part: projectName, file, title, ms, passed: status === 'expected' }]
      }),
    ),
    ...(suite.suites ?? []).flatMap((inner) => runsOf(inner, file)),
  ]
  return (report?.suites ?? []).flatMap((suite) => runsOf(suite, `e2e/${forward(suite.title)}`))
}

/** How many slow tests are named. */
const NAMED = 10

/**
 * The slowest tests, a line each.
 * @param {readonly TestRun[]} runs
 */
export const slowestLines = (runs) =>
  runs
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, NAMED)
    .map(({ ms, part, file, title }) => `${(ms / 1000).toFixed(1)} s  ${part}  ${file}: ${title}`)

/**
 * The tests that failed, a line each: whoever sees only the end of a run sees which.
 * @param {readonly TestRun[]} runs
 */
export const failedLines = (runs) =>
  runs.filter(({ passed }) => !passed).map(({ part, file, title }) => `${part}  ${file}: ${title}`)

/**
 * The most that each part may have, so that the run stays short: tests, and in a browser windows, which is the same
 * number there, for each test opens one. Counts, because a clock tells only how busy the computer was.
 * @type {Readonly<Record<string, number>>}
 */
const budgets = { pure: 9_500, unit: 2_000, component: 420, powershell: 1_400, web: 160, desktop: 24 }

/**
 * A line for each part that has more tests than it may have.
 * @param {readonly TestRun[]} runs
 * @param {Readonly<Record<string, number>>} [allowed]
 */
export const overBudget = (runs, allowed = budgets) =>
  Object.entries(allowed).flatMap(([part, most]) => {
    const count = runs.filter((run) => run.part === part).length
    return count > most ? [`${part} has ${count} tests, ${count - most} more than its budget`] : []
  })
