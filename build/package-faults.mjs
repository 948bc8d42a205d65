import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { extractFile, getRawHeader, listPackage, uncacheAll } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { fileTable } from './file-table.mjs'
import { papers, shipped } from './packaging.mjs'

/** @typedef {'win32' | 'linux'} Packed */

/** @param {Uint8Array | string} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** The executable of a packed program. @param {string} folder @param {Packed} platform */
export const executableOf = (folder, platform) =>
  join(folder, platform === 'win32' ? 'checkpoint-panel.exe' : 'checkpoint-panel')

/** @param {string} path from `out/` */
const isShipped = (path) =>
  !path.endsWith('.map') && shipped.some((part) => path === part || path.startsWith(`${part}/`))

/**
 * Returns the differences between two tables: extra, missing and changed files.
 * @param {string} where @param {Readonly<Record<string, string>>} found @param {Readonly<Record<string, string>>} expected
 */
const differences = (where, found, expected) => [
  ...Object.keys(found).flatMap((path) => {
    if (expected[path] === undefined) return [`${where} holds ${path}, which has no business there`]
    return found[path] === expected[path] ? [] : [`${where}: ${path} is not the one that was built`]
  }),
  ...Object.keys(expected).flatMap((path) => (found[path] === undefined ? [`${where} lacks ${path}`] : [])),
]

/** @param {string} archive @param {Readonly<Record<string, string>>} built */
function archiveFaults(archive, built) {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
  const files = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)))
  const found = Object.fromEntries(
    files
      .filter((path) => path !== 'package.json')
      .map((path) => [path, sha256(extractFile(archive, posix.normalize(path)))]),
  )
  const manifest = /** @type {Readonly<Record<string, unknown>>} */ (
    JSON.parse(extractFile(archive, 'package.json').toString())
  )
  return [
    ...differences('the archive', found, built),
    ...(manifest['main'] === 'out/main/main.js' ? [] : ['package.json does not begin with out/main/main.js']),
    ...['scripts', 'devDependencies', 'dependencies']
      .filter((name) => Object.keys(manifest[name] ?? {}).length > 0)
      .map((name) => `package.json still has its ${name}`),
  ]
}

/** As the security rules want them. https://www.electronjs.org/docs/latest/tutorial/fuses */
const FUSES = /** @type {const} */ ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
})

/** The characters that stand for a fuse in the executable. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0))

/** Which fuses are not as the security rules want them. @param {string} executable */
export async function fuseFaults(executable) {
  const wire = await getCurrentFuseWire(executable)
  return Object.entries(FUSES).flatMap(([name, on]) => {
    const state = Number(wire[FuseV1Options[/** @type {keyof typeof FUSES} */ (name)]])
    return state === (on ? ON : OFF) ? [] : [`the fuse ${name} is not ${on ? 'on' : 'off'}`]
  })
}

/**
 * Checks the executable: its version information, icon, and the hash by which Electron verifies its archive.
 * https://www.electronjs.org/docs/latest/tutorial/asar-integrity
 * @param {string} executable @param {string} archive @param {string} version
 */
async function resourceFaults(executable, archive, version) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(await readFile(executable)))
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  /** @type {unknown} */
  const noted = integrity === undefined ? [] : JSON.parse(Buffer.from(integrity.bin).toString())
  const expected = [
    { file: 'resources\\app.asar', alg: 'SHA256', value: sha256(getRawHeader(archive).headerString) },
  ]
  const [info] = Resource.VersionInfo.fromEntries(entries)
  const [language] = info?.getAllLanguagesForStringValues() ?? []
  const told = info && language ? info.getStringValues(language) : {}
  const due = {
    ProductName: 'Checkpoint Panel',
    FileDescription: 'Checkpoint Panel',
    CompanyName: 'The Checkpoint Panel authors',
    FileVersion: version,
  }
  return [
    ...(JSON.stringify(noted) === JSON.stringify(expected)
      ? []
      : ['the executable does not hold the hash of its archive']),
    ...Object.entries(due).flatMap(([name, value]) =>
      told[name] === value ? [] : [`${name} of the executable is ${told[name] ?? 'missing'}, not ${value}`],
    ),
    ...(Resource.IconGroupEntry.fromEntries(entries).length === 1 ? [] : ['the executable has no icon']),
  ]
}

/** Reports papers beside the executable that are missing or differ. @param {string} folder */
async function paperFaults(folder) {
  const faults = await Promise.all(
    papers.map(async ({ from, to }) => {
      const [due, found] = await Promise.all([
        readFile(from),
        readFile(join(folder, to)).catch(() => Buffer.alloc(0)),
      ])
      return found.equals(due) ? [] : [`${to} is missing, or not the one that was written`]
    }),
  )
  return faults.flat()
}

/**
 * Returns the faults of a packed program, a sentence for each. Does not look at installers and signatures.
 * @param {{ readonly folder: string, readonly platform: Packed, readonly out: string, readonly version: string }} packed
 *   `out`: the built files it was packed from
 * @returns {Promise<readonly string[]>}
 */
export async function packageFaults({ folder, platform, out, version }) {
  const executable = executableOf(folder, platform)
  const archive = join(folder, 'resources/app.asar')
  // It remembers archives by their path.
  uncacheAll()
  const built = Object.fromEntries(
    Object.entries(await fileTable(out))
      .filter(([path]) => isShipped(path))
      .map(([path, hash]) => [`out/${path}`, hash]),
  )
  const beside = Object.fromEntries(
    Object.entries(built).filter(([path]) => path.startsWith('out/powershell/')),
  )
  const resources = await fileTable(join(folder, 'resources'))
  const unpacked = 'app.asar.unpacked/'
  return [
    ...archiveFaults(archive, built),
    ...differences(
      'the folder beside the archive',
      Object.fromEntries(
        Object.entries(resources)
          .filter(([path]) => path.startsWith(unpacked))
          .map(([path, hash]) => [path.slice(unpacked.length), hash]),
      ),
      beside,
    ),
    ...Object.keys(resources)
      .filter((path) => path !== 'app.asar' && !path.startsWith(unpacked))
      .map((path) => `resources/${path} has no business there`),
    ...(await paperFaults(folder)),
    ...(await fuseFaults(executable)),
    ...(platform === 'win32' ? await resourceFaults(executable, archive, version) : []),
  ]
}
