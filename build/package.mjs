/**
 * `npm run package`: installers for this system in `dist/`. With `-- --check`, without network and on any system:
 * whether the configuration is one, and whether what it packs is what was built and nothing else.
 */
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './install.mjs'

/** @returns {Promise<string | null>} what went wrong */
async function makeInstallers() {
  const { Arch, build, Platform } = await import('electron-builder')
  const { packaging } = await import('./packaging.mjs')
  const target = new Map([
    ['win32', Platform.WINDOWS],
    ['linux', Platform.LINUX],
  ]).get(process.platform)
  if (target === undefined)
    return 'There is no package for this system. There are some for Windows and Linux.'
  const made = await build({
    targets: target.createTarget(null, Arch.x64, Arch.arm64),
    config: packaging(),
    publish: 'never',
  })
  console.log(made.join('\n'))
  return null
}

/** @returns {Promise<string | null>} */
async function check() {
  const { checkPackage, notChecked } = await import('./check-package.mjs')
  const faults = await checkPackage()
  if (faults.length > 0) return faults.join('\n')
  console.log(
    'The configuration is valid, and packed for Windows and Linux (x64) around an empty runtime the program is what was built: files, archive, fuses, hash of the archive, version, icon, licences.',
  )
  console.log(notChecked)
  return null
}

/** @param {readonly string[]} words @returns {Promise<string | null>} */
async function run(words) {
  const unknown = words.find((word) => word !== '--check')
  if (unknown !== undefined) return `npm run package has no option ${unknown}. There is: --check.`
  const notReady = (await ensureInstalled()) ?? (await ensureBuilt())
  if (notReady !== null) return notReady
  const { writeIcons } = await import('./icons.mjs')
  const { writeNotices } = await import('./notices.mjs')
  const { iconFolder, noticesFile, shippedBundles } = await import('./packaging.mjs')
  await writeIcons(iconFolder)
  await writeNotices(noticesFile, shippedBundles)
  return words.includes('--check') ? check() : makeInstallers()
}

const fault = await run(process.argv.slice(2))
if (fault !== null) {
  console.error(fault)
  process.exitCode = 1
}
