import { basename, join } from 'node:path'
import { readJson } from './read-json.mjs'
import { root } from './root.mjs'
import { runChild, runNode } from './run-child.mjs'

// npm's own would let a closed network look like a hanging program for more than a minute.
const PATIENCE = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/**
 * Runs npm: the one that runs us, else the one on the PATH.
 * @param {readonly string[]} words
 * @param {Parameters<typeof runChild>[2]} options
 */
export function runNpm(words, options) {
  const all = [...words, ...PATIENCE]
  const own = process.env['npm_execpath']
  if (own !== undefined && basename(own) === 'npm-cli.js') return runNode(own, all, options)
  // On Windows npm is a script, which only a shell can start.
  return runChild('npm', all, { ...options, shell: process.platform === 'win32' })
}

/**
 * The part of a lock file that is read here.
 * @typedef {{
 *   readonly version?: string, readonly integrity?: string, readonly optional?: boolean,
 *   readonly engines?: Readonly<Record<string, string>>,
 * }} LockedPackage
 * @typedef {{ readonly packages?: Readonly<Record<string, LockedPackage>> }} Lock
 */

/**
 * Whether what npm says it has installed is what the lock asks for. Optional packages do not count: most of them
 * are for other systems.
 * @param {Lock} lock `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`, which npm writes at the end of an installation
 */
export const isInstalled = (lock, installed) =>
  Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '' || wanted.optional === true) return true
    const found = installed.packages?.[path]
    return found?.version === wanted.version && found?.integrity === wanted.integrity
  })

/** @returns {Promise<Lock | null>} */
const readLock = (/** @type {string} */ path) => readJson(join(root, path))

/**
 * Returns advice for an `npm ci` that failed, from what it printed.
 * @param {string} output
 */
export function installAdvice(output) {
  if (/EUSAGE/u.test(output))
    return 'package-lock.json does not fit package.json: run npm install, and node build/check-lock.mjs afterwards.'
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/u.test(
      output,
    )
  )
    return (
      'The npm registry cannot be reached from here. Connect this computer to the network, or tell npm the way: ' +
      'npm config set proxy <address>, or npm config set registry <address of a mirror>.'
    )
  return 'What npm says stands above.'
}

/**
 * Returns the message for a user whose Node is too old for us, else `null`.
 * @param {string} version such as 20.19.0
 * @param {string} floor such as >=20.19.0
 */
export function nodeAdvice(version, floor) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = floor.replace(/^>=/u, '').split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null
  return `This is Node ${version}; Checkpoint Panel needs ${leastMajor}.${leastMinor} or a newer one (nodejs.org).`
}

/**
 * Installs the packages of the lock where they are not installed yet. Answers what to tell the user where that
 * failed, else `null`.
 */
export async function ensureInstalled() {
  const [lock, installed] = await Promise.all([
    readLock('package-lock.json'),
    readLock('node_modules/.package-lock.json'),
  ])
  if (lock && installed && isInstalled(lock, installed)) return null
  const tooOld = nodeAdvice(process.versions.node, lock?.packages?.['']?.engines?.['node'] ?? '')
  if (tooOld !== null) return tooOld
  console.log('Installing the packages (once; about half a minute) ...')
  const begun = performance.now()
  const signOfLife = setInterval(() => {
    console.log(`  still installing, ${Math.round((performance.now() - begun) / 1000)} s`)
  }, 10_000)
  // Where NODE_ENV is "production", npm would leave out everything we need.
  const words = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund']
  const { code, output, reason } = await runNpm(words, {})
  clearInterval(signOfLife)
  if (code === 0) {
    console.log(`  installed in ${Math.round((performance.now() - begun) / 1000)} s`)
    return null
  }
  console.error(output.trim())
  return `The packages could not be installed${reason === null ? '' : ` (${reason})`}. ${installAdvice(output + (reason ?? ''))}`
}
