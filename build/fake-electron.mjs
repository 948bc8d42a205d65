import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/**
 * The mark that Electron's executable holds in front of its fuses, their version, their number, and each as it leaves
 * the factory. https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
])

/** An executable of Windows without code, with the version information that packing changes. */
function emptyExecutable() {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  return Buffer.from(executable.generate())
}

/**
 * Makes a folder that has the shape of an Electron runtime and runs nothing, for packing without one.
 * @param {string} folder
 * @param {'win32' | 'linux'} platform
 * @param {string} version
 */
export async function makeFakeElectron(folder, platform, version) {
  const windows = platform === 'win32'
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'), { recursive: true })
  const begin = windows ? emptyExecutable() : Buffer.from('\x7fELF')
  await writeFile(
    join(folder, windows ? 'electron.exe' : 'electron'),
    Buffer.concat([begin, Buffer.alloc(64), FUSES, Buffer.alloc(64)]),
    { mode: 0o755 },
  )
  await writeFile(join(folder, 'version'), version)
  for (const language of ['de', 'en-US', 'fr'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await writeFile(join(folder, name), name)
}
