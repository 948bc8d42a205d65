import { existsSync } from 'node:fs'
import { realpath, rm, writeFile } from 'node:fs/promises'
import { join, dirname } from 'node:path'
import {
  fetchedPowerShell,
  namedBy,
  onPath,
  POWERSHELL_VERSION,
  powerShellFolder,
} from './fetched-programs.mjs'
import { root } from './root.mjs'
import { runChild } from './run-child.mjs'

/** A closed network is not waited for longer; in ms. */
const LIMIT = 120_000

/**
 * The facts that the search depends on.
 * @typedef {import('./fetched-programs.mjs').Place & { readonly platform: NodeJS.Platform }} PowerShellFacts
 */

/**
 * Whether the tests have a PowerShell, may fetch one with `dotnet`, or have to do without, and `why`.
 * @param {PowerShellFacts} facts
 * @returns {{ readonly kind: 'there' } | { readonly kind: 'fetch', readonly dotnet: string } | { readonly kind: 'none', readonly why: string }}
 */
export function planPowerShell({ platform, environment, exists }) {
  const place = { environment, exists }
  if (namedBy(environment, 'CHECKPOINT_PANEL_PWSH') !== null || platform === 'win32') return { kind: 'there' }
  if (onPath('pwsh', place) !== null || exists(fetchedPowerShell)) return { kind: 'there' }
  if (namedBy(environment, 'CHECKPOINT_PANEL_OFFLINE') !== null)
    return { kind: 'none', why: 'CHECKPOINT_PANEL_OFFLINE forbids to fetch it' }
  const dotnet = onPath('dotnet', place)
  return dotnet === null
    ? { kind: 'none', why: 'without the .NET 10 SDK it cannot be fetched' }
    : { kind: 'fetch', dotnet }
}

/** The line of an installer's output that says what went wrong. @param {string} output */
export function causeOf(output) {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.find((line) => /\berror\b/iu.test(line)) ?? lines.find((line) => line !== '') ?? 'no word why'
}

/** The same program without the tool's own starter, which wants `dotnet` on the path and leaves a child when it is ended. @param {string} dotnet */
export const starter = (dotnet) =>
  `#!/bin/sh\nexec '${dotnet.replaceAll("'", `'\\''`)}' "\${0%/*}/pwsh.dll" "$@"\n`

/** @param {string} dotnet @returns {Promise<string | null>} */
async function fetchPowerShell(dotnet) {
  console.log(`Fetching PowerShell ${POWERSHELL_VERSION} for the tests (once; a .NET tool of 200 MB) ...`)
  await rm(powerShellFolder, { recursive: true, force: true })
  const words = ['tool', 'install', 'PowerShell', '--version', POWERSHELL_VERSION]
  const { code, output, reason } = await runChild(dotnet, [...words, '--tool-path', powerShellFolder], {
    cwd: root,
    env: {
      ...process.env,
      DOTNET_NOLOGO: '1',
      DOTNET_CLI_TELEMETRY_OPTOUT: '1',
      DOTNET_CLI_UI_LANGUAGE: 'en',
    },
    limit: LIMIT,
  })
  const unpacked = join(dirname(fetchedPowerShell), 'pwsh.dll')
  if (code === 0 && existsSync(unpacked)) {
    await writeFile(fetchedPowerShell, starter(await realpath(dotnet)), { mode: 0o755 })
    const { code: answered } = await runChild(fetchedPowerShell, ['-NoProfile', '-Command', 'exit 0'], {
      limit: LIMIT,
    })
    if (answered === 0) return null
  }
  // What does not start must not be found next time.
  await rm(powerShellFolder, { recursive: true, force: true })
  return reason ?? (code === 0 ? 'what was fetched does not start' : causeOf(output))
}

/**
 * Sees to a PowerShell for the tests, which is fetched once where there is none. Answers in one sentence why there
 * is none, else `null`.
 * @returns {Promise<string | null>}
 */
export async function ensurePowerShell() {
  const plan = planPowerShell({ platform: process.platform, environment: process.env, exists: existsSync })
  if (plan.kind === 'there') return null
  const why =
    plan.kind === 'none'
      ? plan.why
      : await fetchPowerShell(plan.dotnet).then((cause) => cause && `fetching it failed: ${cause}`)
  return why === null ? null : `The PowerShell tests are not run, for there is no PowerShell: ${why}.`
}
