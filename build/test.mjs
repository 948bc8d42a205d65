/**
 * `npm test`: every check and test there is, after making its own set-up. `--fast` (`npm run check`): without browsers and
 * PowerShell. `--changed`, `--changed=REVISION`: only what a change since then can touch.
 */
import { electronRuntime } from './electron-runtime.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { ensurePowerShell } from './fetch-powershell.mjs'
import { ensureSshd } from './fetch-sshd.mjs'
import { ensureWindowsNode } from './fetch-windows-node.mjs'
import { findBrowser, noBrowser } from './find-browser.mjs'
import { ensureInstalled } from './install.mjs'
import { checkOutcome, desktopWords, lastLine, total } from './reports.mjs'
import { parts } from './test-parts.mjs'
import { failedLines, overBudget, slowestLines } from './test-runs.mjs'
import { filesChangedSince, reachOf } from './what-changed.mjs'

/** @typedef {import('./reports.mjs').Outcome} Outcome */

/** Whether there is a browser; the tests that need one are run either way, and fail loudly. @returns {Promise<readonly Outcome[]>} */
async function lookForBrowser() {
  const browser = await findBrowser()
  if (browser) {
    console.log(`Browser of the tests: ${browser.source}`)
    return []
  }
  console.error(noBrowser)
  return [checkOutcome('the search for a browser', false)]
}

/** Sees to PowerShell, sshd and Windows' Node, and answers in words which of them is not here; the tests that need it skip themselves. @returns {Promise<Outcome>} */
async function lookForPrograms() {
  const skips = [await ensurePowerShell(), await ensureSshd(), await ensureWindowsNode()].filter(
    (lack) => lack !== null,
  )
  for (const lack of skips) console.log(lack)
  return { ...total([]), skips }
}

/** Makes what the tests stand on, and answers what of it failed; `null` where they cannot even be started. @param {boolean} fast @returns {Promise<readonly Outcome[] | null>} */
async function prepare(fast) {
  const notInstalled = await ensureInstalled()
  if (notInstalled !== null) {
    console.error(notInstalled)
    return null
  }
  const notBuilt = await ensureBuilt()
  return [
    ...(notBuilt === null ? [] : [checkOutcome('the build', false)]),
    ...(fast ? [] : [...(await lookForBrowser()), await lookForPrograms()]),
  ]
}

/**
 * Runs the parts, and says of each how long it took.
 * @param {boolean} fast
 * @param {import('./test-parts.mjs').Asked} asked
 */
async function runParts(fast, asked) {
  /** @type {(import('./test-parts.mjs').PartResult & { readonly time: string })[]} */
  const results = []
  for (const { name, run } of parts.filter(({ isFast }) => isFast || !fast)) {
    console.log(`\n== ${name}`)
    const begun = performance.now()
    const result = await run(asked)
    const time = `${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`
    console.log(`== ${time}`)
    results.push({ ...result, time })
  }
  return results
}

const words = process.argv.slice(2)
const known = /^--(?:fast|changed(?:=(?<since>.+))?)$/u
const unknown = words.find((word) => !known.test(word))
if (unknown !== undefined) {
  console.error(
    `npm test has no option ${unknown}. One file: npx vitest run <path>, npx playwright test -c e2e <path>.`,
  )
  process.exit(2)
}
const fast = words.includes('--fast')
const change = words.map((word) => known.exec(word)).find((found) => found?.[0].startsWith('--changed'))
const since = change ? (change.groups?.['since'] ?? 'HEAD') : null
const changed = since === null ? null : await filesChangedSince(since)
if (since !== null && changed === null) {
  console.error(`git cannot tell what has changed since ${since}.`)
  process.exit(2)
}

const prepared = await prepare(fast)
const reaches = reachOf(changed ?? ['package.json'])
const results = prepared === null ? [] : await runParts(fast, { since, reaches })
const outcomes = prepared ?? [checkOutcome('the installation of the packages', false)]
const result = total([...outcomes, ...results.map(({ outcome }) => outcome)])
const runs = results.flatMap((one) => one.runs)

/** @param {string} title @param {readonly string[]} lines */
const tell = (title, lines) => {
  if (lines.length > 0) console.log(`${title}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
}
console.log('')
tell('Slowest', slowestLines(runs))
tell(
  'Time',
  results.map(({ time }) => time),
)
tell('Over budget (build/test-runs.mjs)', overBudget(runs))
tell('Not run', result.skips)
if (!fast) console.log(`${desktopWords(await electronRuntime())}\n`)
tell('Failed as a whole', result.faults)
tell('Failed', failedLines(runs))
console.log(lastLine(result))
process.exitCode = result.failed === 0 ? 0 : 1
