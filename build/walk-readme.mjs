/**
 * `npm run walk`: clones what is committed into a folder of its own, and does there what the README says, command by
 * command, as somebody who has never seen the program. With `-- --quick` all but what takes minutes.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandWalks, optionWalks } from './readme-walk.mjs'
import { root } from './root.mjs'
import { endTree, ownGroup, runChild } from './run-child.mjs'

/** @typedef {import('./readme-walk.mjs').Walk} Walk */

/** In ms: an installation comes first, and a window that nobody can see takes its time. */
const OPEN_LIMIT = 300_000
const END_LIMIT = 30_000
const LIMIT = 3_600_000
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/u
const WINDOW = /Opening the desktop shell\./u

const words = process.argv.slice(2)
const unknown = words.find((word) => word !== '--quick')
if (unknown !== undefined) {
  console.error(`npm run walk has no option ${unknown}. There is: --quick.`)
  process.exit(2)
}

const folder = await mkdtemp(join(tmpdir(), 'checkpoint-panel-walk-'))
const clone = join(folder, 'clone')
const shell = process.platform === 'win32'

/** As a newcomer has it: no settings of the panel yet, and nothing of the npm that runs us. */
const environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name))),
  XDG_DATA_HOME: join(folder, 'data'),
  ...(shell ? { LOCALAPPDATA: join(folder, 'data') } : {}),
})

/** Returns why the page at a printed address cannot be opened, or `null`. @param {string} address */
async function pageFault(address) {
  const { origin, hash } = new URL(address)
  const page = await fetch(origin)
  if (!page.ok || !/<!doctype html>/iu.test(await page.text())) return `${origin} shows no page`
  const signedIn = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers: { Origin: origin },
    body: JSON.stringify({ token: hash.slice('#token='.length) }),
  })
  return signedIn.ok ? null : `the address does not sign in: ${signedIn.status}`
}

/** Resolves with whether `promise` came first. @param {Promise<unknown>} promise @param {number} limit ms */
const inTime = (promise, limit) => {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((resolve) => (timer = setTimeout(resolve, limit, false)))
  return Promise.race([promise.then(() => true), late]).finally(() => clearTimeout(timer))
}

/** @param {readonly string[]} given @returns {Promise<string | null>} what was wrong */
async function opens(given) {
  const child = spawn('npm', given, {
    cwd: clone,
    env: environment(),
    shell,
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const closed = new Promise((resolve) => child.once('close', resolve))
  const opened = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
        said += part
        if (ADDRESS.test(said) || WINDOW.test(said)) resolve(null)
      })
  })
  if (!(await inTime(Promise.race([opened, closed]), OPEN_LIMIT))) {
    endTree(child)
    return `nothing was opened:\n${said}`
  }
  const address = ADDRESS.exec(said)?.[0]
  const fault = address === undefined ? (WINDOW.test(said) ? null : said) : await pageFault(address)
  // Windows has no way to tell a program without a window to end.
  if (shell) endTree(child)
  else child.kill('SIGTERM')
  if (await inTime(closed, END_LIMIT)) return fault
  endTree(child)
  return fault ?? 'it did not end when told to'
}

/** @param {Extract<Walk, { kind: 'ends' }>} walk @returns {Promise<string | null>} what was wrong */
async function ended({ words: given, codes, says }) {
  const { code, output, reason } = await runChild('npm', given, {
    cwd: clone,
    env: environment(),
    limit: LIMIT,
    shell,
  })
  if (code !== null && codes.includes(code) && says.test(output)) return null
  return `${reason ?? `it ended with ${code}`}:\n${output.slice(-3000)}`
}

/** @param {string} name @param {Walk} walk @returns {Promise<'walked' | 'failed' | 'left'>} */
async function take(name, walk) {
  const isSlow = walk.kind === 'ends' && walk.isSlow === true
  if (walk.kind === 'left' || (isSlow && words.includes('--quick'))) {
    console.log(`left    ${name}: ${walk.kind === 'left' ? walk.why : 'it takes minutes'}`)
    return 'left'
  }
  const begun = performance.now()
  const fault = walk.kind === 'opens' ? await opens(walk.words) : await ended(walk)
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`
  console.log(fault === null ? `walked  ${name}: ${seconds}` : `FAILED  ${name}: ${seconds}. ${fault}`)
  return fault === null ? 'walked' : 'failed'
}

try {
  const { code, output } = await runChild('git', ['clone', '--quiet', root, clone])
  if (code !== 0) throw new Error(`The repository could not be cloned. ${output}`)
  /** @type {('walked' | 'failed' | 'left')[]} */
  const taken = []
  for (const [name, walk] of [...Object.entries(commandWalks), ...Object.entries(optionWalks)])
    taken.push(await take(name, walk))
  const count = (/** @type {string} */ kind) => taken.filter((one) => one === kind).length
  console.log(`\n${count('walked')} walked, ${count('failed')} failed, ${count('left')} left`)
  process.exitCode = count('failed') === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
