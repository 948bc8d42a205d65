import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// Not part of what it exports by name, but its only door to its schema.
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { Arch, build, Platform } from 'electron-builder'
import { makeFakeElectron } from './fake-electron.mjs'
import { packageFaults } from './package-faults.mjs'
import { packaging } from './packaging.mjs'
import { readJson } from './read-json.mjs'
import { root } from './root.mjs'

/** The limits of any check without Windows and without Electron's runtime. */
export const notChecked =
  'Not checked here: the installers themselves (NSIS, MSI, portable, zip), signatures, updates, and whether Windows and Electron accept what was packed.'

/** Returns a configuration's faults by electron-builder's own schema, or `null`. @param {unknown} config */
export async function configurationFault(config) {
  try {
    await validateConfiguration(
      /** @type {import('electron-builder').Configuration} */ (structuredClone(config)),
      new DebugLogger(false),
    )
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** @param {string} path */
async function versionOf(path) {
  /** @type {{ readonly version: string } | null} */
  const manifest = await readJson(join(root, path))
  if (manifest === null) throw new Error(`${path} cannot be read.`)
  return manifest.version
}

const SYSTEMS = /** @type {const} */ ([
  { platform: 'linux', target: Platform.LINUX, packed: 'linux-unpacked' },
  { platform: 'win32', target: Platform.WINDOWS, packed: 'win-unpacked' },
])

/**
 * Packs the built program for Windows and Linux around a runtime that is none, and looks at what came of it.
 * @param {(packed: { readonly folder: string, readonly platform: 'win32' | 'linux' }) => Promise<void>} [meddle]
 *   called with each packed program before it is looked at
 * @returns {Promise<readonly string[]>} what is wrong
 */
export async function checkPackage(meddle = async () => {}) {
  const fault = await configurationFault(packaging({ environment: {} }))
  if (fault !== null) return [fault]
  const version = await versionOf('package.json')
  const electronVersion = await versionOf('node_modules/electron/package.json')
  const folder = await mkdtemp(join(tmpdir(), 'checkpoint-panel-package-'))
  // Should anything be downloaded after all, it fails at once.
  for (const name of ['ELECTRON_MIRROR', 'ELECTRON_BUILDER_BINARIES_MIRROR'])
    process.env[name] = 'http://127.0.0.1:9/'
  try {
    /** @type {string[]} */
    const faults = []
    for (const { platform, target, packed } of SYSTEMS) {
      const electronDist = join(folder, platform)
      const output = join(folder, 'dist')
      await makeFakeElectron(electronDist, platform, electronVersion)
      await build({
        projectDir: root,
        targets: target.createTarget(['dir'], Arch.x64),
        config: packaging({ environment: {}, output, electronDist }),
        publish: 'never',
      })
      const made = { folder: join(output, packed), platform }
      await meddle(made)
      const found = await packageFaults({ ...made, out: join(root, 'out'), version })
      faults.push(...found.map((sentence) => `${platform}: ${sentence}`))
    }
    return faults
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
