/** `npm run dev`: the web shell, built and started anew whenever a source is saved. Its words are those of `npm start`. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './ensure-built.mjs'
import { isSource, sourceFolders } from './freshness.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

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

/** Ends the shell that runs, and resolves once it has let go of its data folder. */
const stop = () =>
  new Promise((done) => {
    if (shell === null || shell.exitCode !== null) return done(null)
    shell.once('exit', done)
    return shell.kill()
  })

async function restart() {
  const notBuilt = await ensureBuilt()
  if (notBuilt !== null) {
    console.error(`${notBuilt} What runs is the last build.`)
    return
  }
  await stop()
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
// The shell has the signal too, and ends in its own time.
process.on('SIGINT', () => void stop().then(() => process.exit(0)))
