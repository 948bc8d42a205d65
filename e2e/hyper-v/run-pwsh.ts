import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { powerShellEnvironment } from '../../electron/powershell/locate-powershell.ts'
import { pwsh, sources } from './find-pwsh.ts'

/** Where the stand-in `Hyper-V` module is found by name. */
export const standInModules = path.join(sources, 'e2e', 'hyper-v', 'module')

/** Compiled cmdlets are kept between suites; their names carry a hash of their sources. */
const assemblyCache = path.join(sources, '.cache', 'stand-in')

/** The environment in which PowerShell finds the stand-in, and the stand-in its server. `modules`: where it looks for modules. */
export function standInEnvironment(place: string, modules = standInModules): NodeJS.ProcessEnv {
  mkdirSync(assemblyCache, { recursive: true })
  return {
    ...powerShellEnvironment(process.env),
    PSModulePath: modules,
    CHECKPOINT_PANEL_STAND_IN: place,
    CHECKPOINT_PANEL_STAND_IN_CACHE: assemblyCache,
    NO_COLOR: '1',
    TERM: 'dumb',
  }
}

/** Runs a constant script in a PowerShell of its own, as a person would by hand; answers what it wrote last, as JSON on one line. */
export async function runPwsh(script: string, place: string, executable = pwsh): Promise<unknown> {
  const encoded = Buffer.from(`$ProgressPreference = 'SilentlyContinue'\n${script}`, 'utf16le').toString(
    'base64',
  )
  const { stdout } = await promisify(execFile)(
    executable ?? '',
    [
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      // Windows' own policy for clients is to run no script.
      '-ExecutionPolicy',
      'Bypass',
      '-OutputFormat',
      'Text',
      '-EncodedCommand',
      encoded,
    ],
    { env: standInEnvironment(place), windowsHide: true },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
