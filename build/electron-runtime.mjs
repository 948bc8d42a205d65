import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runChild } from './run-child.mjs'

/**
 * Electron's runtime on this computer. `fetchable`: it is not here, but could be downloaded.
 * @typedef {{ readonly ok: true, readonly executable: string, readonly version: string }
 *   | { readonly ok: false, readonly fetchable: boolean, readonly why: string }} Runtime
 */

const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const PROBE_LIMIT = 10_000

/** @param {string} path */
const readText = (path) => readFile(path, 'utf8').catch(() => '')

/** The executable's path below the folder of the runtime. */
const executableName = (/** @type {NodeJS.Platform} */ platform) =>
  platform === 'win32' || platform === 'darwin' ? EXECUTABLES[platform] : 'electron'

/**
 * Looks for the runtime without ever importing `electron`, whose very import starts a download, and starts it once
 * to see that it can: on Linux it may lack libraries.
 * @param {{ packageFolder?: string, platform?: NodeJS.Platform, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(options = {}) {
  const {
    packageFolder = join(root, 'node_modules/electron'),
    platform = process.platform,
    env = process.env,
  } = options
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return {
      ok: false,
      fetchable: false,
      why: 'there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)',
    }
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = elsewhere ?? join(packageFolder, 'dist')
  const executable = join(folder, executableName(platform))
  if (!existsSync(executable))
    return { ok: false, fetchable: elsewhere === undefined, why: "Electron's runtime is not installed" }
  if (elsewhere === undefined) {
    const found = (await readText(join(folder, 'version'))).replace(/^v/u, '').trim()
    if (!(await readText(join(packageFolder, 'package.json'))).includes(`"version": "${found}"`))
      return { ok: false, fetchable: true, why: "Electron's runtime is of another version" }
  }
  const probe = await runChild(executable, ['-p', 'process.versions.electron'], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    limit: PROBE_LIMIT,
  })
  if (probe.code === 0) return { ok: true, executable, version: probe.output.trim() }
  const detail = probe.reason ?? probe.output.trim().split('\n').at(-1) ?? ''
  return { ok: false, fetchable: false, why: `Electron's runtime does not start here (${detail})` }
}
