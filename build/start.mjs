/** `npm start`: makes the set-up where needed, chooses a shell, and stays with it until it ends. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chooseShell } from './choose-shell.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { helpText, startWords } from './start-words.mjs'
import { whenToldToEnd } from './when-told-to-end.mjs'

/**
 * Starts the program and ends as it ends.
 * @param {string} executable
 * @param {readonly string[]} words
 */
function stayWith(executable, words) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(executable, words, { stdio: 'inherit', env, windowsHide: false })
  whenToldToEnd((signal) => {
    if (signal !== null) child.kill(signal)
  })
  child.once('error', ({ message }) => {
    console.error(`${executable} could not be started: ${message}`)
    process.exitCode = 1
  })
  child.once('exit', (code) => process.exit(code ?? 1))
}

/** @param {string} message @param {number} code */
function fail(message, code) {
  console.error(message)
  process.exitCode = code
}

/** @param {Extract<import('./start-words.mjs').StartWords, { kind: 'start' }>} asked */
async function start({ shell, words }) {
  const notReady = (await ensureInstalled()) ?? (await ensureBuilt())
  if (notReady !== null) return fail(notReady, 1)
  const choice = await chooseShell(shell)
  if (choice.kind === 'none') return fail(choice.why, 1)
  if (choice.kind === 'web') {
    console.log(choice.why)
    return stayWith(process.execPath, [join(root, 'out/web/main.js'), ...words])
  }
  console.log('Opening the desktop shell.')
  // Chromium's sandbox refuses to run for root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return stayWith(choice.executable, [...(isRoot ? ['--no-sandbox'] : []), root, ...words])
}

const asked = startWords(process.argv.slice(2))
if (asked.kind === 'help') console.log(helpText)
else if (asked.kind === 'wrong') fail(asked.message, 2)
else await start(asked)
