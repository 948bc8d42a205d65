/** `npm run dev`: the web shell, built and started anew whenever a source is saved. Its words are those of `npm start`. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { isSource, sourceFolders } from './freshness.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { whenToldToEnd } from './when-told-to-end.mjs'

/** An editor saves several files at once, and some of them twice; in ms. */
const PAUSE = 200
const words = process.argv.slice(2)

const notInstalled = await ensureInstalled()
if (notInstalled !== null) {
  console.error(notInstalled)
  process.exit(1)
}

/** @type {import('node:child_process').ChildProcess | null} */
let shell = null

/**
 * Tells the shell that runs to end, unless it was told already, and resolves once it has let go of its data folder.
 * @param {NodeJS.Signals | null} signal
 */
const stop = (signal) =>
  new Promise((done) => {
    if (shell === null || shell.exitCode !== null || shell.signalCode !== null) return done(null)
    shell.once('exit', done)
    if (signal !== null) shell.kill(signal)
  })

async function restart() {
  const notBuilt = await ensureBuilt()
  if (notBuilt !== null) {
    console.error(`${notBuilt} What runs is the last build.`)
    return
  }
  await stop('SIGTERM')
  // Only the first start opens a browser; the later ones print their address.
  const again = shell === null || words.includes('--no-open') ? words : [...words, '--no-open']
  shell = spawn(process.execPath, [join(root, 'out/web/main.js'), ...again], { stdio: 'inherit' })
}

let running = restart()
/** @type {NodeJS.Timeout | undefined} */
let pause
for (const folder of sourceFolders)
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (name !== null && !isSource(`${folder}/${name}`)) return
    clearTimeout(pause)
    pause = setTimeout(() => {
      running = running.then(restart)
    }, PAUSE)
  })
whenToldToEnd((signal) => void stop(signal).then(() => process.exit(0)))
