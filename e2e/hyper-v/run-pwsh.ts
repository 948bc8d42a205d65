import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
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

/** Characters of the longest command line that Windows takes. https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw */
export const LONGEST_COMMAND_LINE = 32_767

/**
 * The words by which PowerShell runs a script: as they are where they are few, else from a file in `folder`, whose text
 * comes with them.
 */
export function wordsToRun(
  script: string,
  folder: string,
): { words: readonly string[]; text: string | null } {
  const begun = `$ProgressPreference = 'SilentlyContinue'\n${script}`
  // Windows' own policy for clients is to run no script.
  const first = '-NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -OutputFormat Text'.split(' ')
  const words = [...first, '-EncodedCommand', Buffer.from(begun, 'utf16le').toString('base64')]
  // The program's own path comes before them.
  if (words.join(' ').length < LONGEST_COMMAND_LINE - 1_000) return { words, text: null }
  // Windows PowerShell reads a file in the code page of the computer unless it begins with this mark.
  return { words: [...first, '-File', path.join(folder, 'script.ps1')], text: `\uFEFF${begun}` }
}

/** Runs a constant script in a PowerShell of its own, as a person would by hand; answers what it wrote last, as JSON on one line. */
export async function runPwsh(script: string, place: string, executable = pwsh): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'panel-'))
  try {
    const { words, text } = wordsToRun(script, folder)
    if (text !== null) await writeFile(path.join(folder, 'script.ps1'), text)
    const options = { env: standInEnvironment(place), windowsHide: true }
    const { stdout } = await promisify(execFile)(executable ?? '', words, options)
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
