import { expect, test } from 'vitest'
import { checkOutcome, desktopWords, lastLine, playwrightOutcome, total, vitestOutcome } from './reports.mjs'

const nothing = { passed: 0, failed: 0, skipped: 0, skips: [], faults: [] }

const result = (status: string, title = 'does it', ...ancestorTitles: string[]) => ({
  status,
  title,
  ancestorTitles,
})
const file = (name: string, status: string, ...assertionResults: ReturnType<typeof result>[]) => ({
  name: `/clone/${name}`,
  status,
  assertionResults,
})
const vitest = (code: number | null, ...testResults: ReturnType<typeof file>[]) =>
  vitestOutcome({ testResults }, code, '/clone')

const spec = (status: string, ...annotations: { type: string; description: string }[]) => ({
  title: 'applies a checkpoint',
  tests: [{ status, annotations }],
})
const playwright = (code: number | null, specs: ReturnType<typeof spec>[], errors: unknown[] = []) =>
  playwrightOutcome(
    { suites: [{ title: 'apply.spec.ts', specs: [], suites: [{ title: 'keep', specs }] }], errors },
    code,
  )

test('counts the tests of every file', () => {
  const outcome = vitest(
    1,
    file('a.test.ts', 'passed', result('passed'), result('passed')),
    file('b.test.ts', 'failed', result('passed'), result('failed')),
  )
  expect(outcome).toEqual({ ...nothing, passed: 3, failed: 1 })
})

test('a file that does not load is one failure, whatever the runner counts', () => {
  expect(vitest(1, file('a.test.ts', 'failed'))).toMatchObject({
    failed: 1,
    faults: ['/clone/a.test.ts broke outside its tests'],
  })
})

test('a hook that fails is one failure, and its tests are not told as skipped for a reason', () => {
  expect(vitest(1, file('a.test.ts', 'failed', result('skipped')))).toMatchObject({
    failed: 1,
    skipped: 1,
    skips: [],
  })
})

test('a test that never ended, because what it ran in died, has failed', () => {
  expect(vitest(1, file('a.test.tsx', 'passed', result('passed'), result('pending')))).toMatchObject({
    passed: 1,
    failed: 1,
    skipped: 0,
    skips: [],
  })
})

test.each([
  [1, 'Vitest ended with exit code 1, though no test failed'],
  [null, 'Vitest ended with no exit code, though no test failed'],
])('an exit code %j that no test explains is one failure', (code, fault) => {
  expect(vitest(code, file('a.test.ts', 'passed', result('passed')))).toEqual({
    ...nothing,
    passed: 1,
    failed: 1,
    faults: [fault],
  })
})

test('a missing or a foreign report is one failure, even after exit code 0', () => {
  expect(vitestOutcome(null, 0, '/clone')).toMatchObject({ passed: 0, failed: 1 })
  expect(playwrightOutcome(null, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('says which tests did not run and why, in the words of their titles', () => {
  const { skipped, skips } = vitest(
    0,
    file(
      'e2e/a.pwsh.test.ts',
      'passed',
      result('skipped', 'reads', 'needs PowerShell; otherwise skipped: no PowerShell found (on the path)'),
      result('todo', 'writes', 'needs PowerShell; otherwise skipped: no PowerShell found (on the path)'),
    ),
    file(
      'b.test.ts',
      'passed',
      result('passed'),
      result('skipped', 'a lane (skipped where # means nothing)'),
    ),
    file('c.test.ts', 'passed', result('skipped')),
    file('d.pwsh.test.ts', 'passed', result('skipped')),
    file(
      'e.test.ts',
      'passed',
      result('skipped', 'x', 'the loop (needs it: no PowerShell found (on the path))'),
    ),
  )
  expect(skipped).toBe(6)
  expect(skips).toEqual([
    'e2e/a.pwsh.test.ts, 2 of 2 tests: no PowerShell found (on the path)',
    'b.test.ts, 1 of 2 tests: # means nothing',
    'c.test.ts, 1 of 1 test: this system is not the one it is for',
    'd.pwsh.test.ts, 1 of 1 test: no PowerShell was found',
    'e.test.ts, 1 of 1 test: no PowerShell found (on the path)',
  ])
})

test('tells the files of a Windows clone from its root too', () => {
  const testResults = [
    { name: 'C:/clone/a.test.ts', status: 'passed', assertionResults: [result('skipped')] },
  ]
  expect(vitestOutcome({ testResults }, 0, 'C:\\clone').skips[0]).toMatch(/^a\.test\.ts, /)
})

test('a browser test that passed at its second try has failed', () => {
  expect(playwright(0, [spec('expected'), spec('flaky')])).toMatchObject({ passed: 1, failed: 1 })
})

test('counts each error outside a browser test, of which Playwright itself counts none', () => {
  expect(playwright(1, [], [{ message: 'Cannot find module' }])).toEqual({
    ...nothing,
    failed: 1,
    faults: ['Playwright met 1 error outside its tests'],
  })
})

test('a browser test says by its annotation why it did not run', () => {
  const skip = spec('skipped', { type: 'skip', description: 'this browser has no forced colours' })
  expect(playwright(0, [skip, spec('expected')])).toEqual({
    ...nothing,
    passed: 1,
    skipped: 1,
    skips: ['keep: applies a checkpoint: this browser has no forced colours'],
  })
})

test('a browser run that was ended is a failure', () => {
  expect(playwright(null, [spec('expected')])).toMatchObject({ passed: 1, failed: 1 })
})

test('says what the desktop tests ran on', () => {
  expect(desktopWords({ ok: true, executable: '/electron', version: '45.4.1' })).toBe(
    'Desktop tests: the whole set, on Electron 45.4.1.',
  )
  expect(desktopWords({ ok: false, fetchable: false, why: 'there is no display here' })).toBe(
    'Desktop tests: those of what differs between the shells, on the stand-in for Electron, because there is no display here.',
  )
})

test('sums everything up in one line', () => {
  const all = [
    vitest(0, file('a', 'passed', result('passed'), result('skipped'))),
    checkOutcome('the check "lint"', false),
  ]
  expect(lastLine(total([...all, checkOutcome('the check "format"', true)]))).toBe(
    '2 passed, 1 failed, 1 skipped',
  )
  expect(total(all).faults).toEqual(['the check "lint"'])
})
