import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fetchedSshd, findOpenSsh, namedBy, onPath, sshdFolder } from './fetched-programs.mjs'
import { runChild } from './run-child.mjs'

const LIMIT = 60_000
const ADVICE = 'Debian: apt-get install openssh-server; or name one by CHECKPOINT_PANEL_SSHD'

/**
 * Whether the tests have an sshd, may unpack Debian's, or have to do without, and `why`.
 * @param {import('./fetch-powershell.mjs').PowerShellFacts} facts
 * @returns {{ readonly kind: 'there' } | { readonly kind: 'unpack' } | { readonly kind: 'none', readonly why: string }}
 */
export function planSshd({ platform, environment, exists }) {
  const place = { environment, exists }
  if (platform === 'win32') return { kind: 'none', why: 'they are for other systems than Windows' }
  if (findOpenSsh('sshd', place) !== null) return { kind: 'there' }
  const why = `there is no sshd (${ADVICE})`
  if (namedBy(environment, 'CHECKPOINT_PANEL_OFFLINE') !== null) return { kind: 'none', why }
  return onPath('apt-get', place) !== null && onPath('dpkg-deb', place) !== null
    ? { kind: 'unpack' }
    : { kind: 'none', why }
}

/** Whether it starts here: it may lack a library, a user of its own, or a program beside it. */
async function works() {
  const key = join(sshdFolder, 'key')
  const keygen = findOpenSsh('ssh-keygen', { environment: process.env, exists: existsSync })
  if (keygen === null) return false
  // Where root starts it, it separates privileges and wants its empty folder for that.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 })
  await runChild(keygen, ['-q', '-t', 'ed25519', '-N', '', '-f', key], { limit: LIMIT })
  const { code } = await runChild(fetchedSshd, ['-t', '-f', '/dev/null', '-h', key], { limit: LIMIT })
  return code === 0
}

/** @returns {Promise<boolean>} */
async function unpack() {
  console.log("Unpacking Debian's sshd for the tests (once; it is not installed) ...")
  await rm(sshdFolder, { recursive: true, force: true })
  await mkdir(sshdFolder, { recursive: true })
  const { code } = await runChild('apt-get', ['download', 'openssh-server'], {
    cwd: sshdFolder,
    limit: LIMIT,
  })
  const archive = (await readdir(sshdFolder)).find((name) => name.endsWith('.deb'))
  if (code === 0 && archive !== undefined) {
    await runChild('dpkg-deb', ['-x', archive, '.'], { cwd: sshdFolder, limit: LIMIT })
    if (existsSync(fetchedSshd) && (await works())) return true
  }
  // What does not start must not be found next time.
  await rm(sshdFolder, { recursive: true, force: true })
  return false
}

/**
 * Sees to an sshd for the tests: Debian's is unpacked once, without root, where there is none. Answers in one sentence
 * why there is none, else `null`.
 * @returns {Promise<string | null>}
 */
export async function ensureSshd() {
  const plan = planSshd({ platform: process.platform, environment: process.env, exists: existsSync })
  if (plan.kind === 'there' || (plan.kind === 'unpack' && (await unpack()))) return null
  const why =
    plan.kind === 'none' ? plan.why : `Debian's could not be fetched or does not start here (${ADVICE})`
  return `The tests over SSH are not run: ${why}.`
}
