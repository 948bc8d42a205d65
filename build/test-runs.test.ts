import { expect, test } from 'vitest'
import { failedLines, overBudget, playwrightRuns, slowestLines, vitestRuns } from './test-runs.mjs'

const vitestTest = (title: string, status: string, duration: number) => ({
  title,
  status,
  duration,
  ancestorTitles: [],
})

test('what ran is told with its part, its file and its time; what was skipped did not', () => {
  const file = {
    name: 'C:\\clone\\shared\\a.test.ts',
    status: 'passed',
    assertionResults: [vitestTest('adds', 'passed', 12), vitestTest('waits', 'skipped', 0)],
  }
  expect(vitestRuns({ testResults: [file] }, 'unit', 'C:\\clone')).toEqual([
    { part: 'unit', file: 'shared/a.test.ts', title: 'adds', ms: 12, passed: true },
  ])
})

test('a browser test belongs to its shell, and its tries are added up', () => {
  const ran = {
    status: 'flaky',
    annotations: [],
    projectName: 'web',
    results: [{ duration: 400 }, { duration: 600 }],
  }
  const skipped = { status: 'skipped', annotations: [], projectName: 'web', results: [] }
  const specs = [{ title: 'applies', tests: [ran, skipped] }]
  const report = {
    suites: [{ title: 'apply.spec.ts', specs: [], suites: [{ title: 'keep', specs }] }],
    errors: [],
  }
  expect(playwrightRuns(report)).toEqual([
    { part: 'web', file: 'e2e/apply.spec.ts', title: 'applies', ms: 1_000, passed: false },
  ])
})

test('a run without a report has no times', () => {
  expect(vitestRuns(null, 'unit', '/clone')).toEqual([])
  expect(playwrightRuns(null)).toEqual([])
})

test('the ten slowest are named, the slowest first', () => {
  const runs = Array.from({ length: 12 }, (_, index) => ({
    part: 'unit',
    file: 'a.test.ts',
    title: `test ${index}`,
    ms: index * 100,
    passed: true,
  }))
  const lines = slowestLines(runs)
  expect(lines).toHaveLength(10)
  expect(lines[0]).toBe('1.1 s  unit  a.test.ts: test 11')
})

test('those that failed are named, and one that passed only when tried again is one of them', () => {
  const run = { part: 'web', file: 'e2e/a.spec.ts', ms: 1 }
  expect(
    failedLines([
      { ...run, title: 'applies', passed: true },
      { ...run, title: 'deletes', passed: false },
    ]),
  ).toEqual(['web  e2e/a.spec.ts: deletes'])
})

test('a part with more tests than it may have is named, one within its budget is not', () => {
  const runs = ['web', 'web', 'unit'].map((part) => ({ part, file: 'a', title: 'b', ms: 1, passed: true }))
  expect(overBudget(runs, { web: 1, unit: 1 })).toEqual(['web has 2 tests, 1 more than its budget'])
})
