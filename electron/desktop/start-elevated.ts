import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { panelError } from '../../shared/contract/host-failure.ts'
import { locatePowerShell, powerShellEnvironment } from '../powershell/locate-powershell.ts'

/** A word of a command line as Windows' programs read it. https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
const quoted = (word: string): string =>
  /^[^\s"]+$/u.test(word)
    ? word
    : `"${word.replaceAll(/(\\*)"/gu, '$1$1\\"').replace(/(?<end>\\+)$/u, '$<end>$<end>')}"`

/** One command line of words, each of which arrives as it is. */
export const commandLine = (words: readonly string[]): string => words.map(quoted).join(' ')

/** Windows asks the user, and whoever says no is told of as an error. What is started comes as data, and is never script text. */
const SCRIPT = `
try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }
try {
  $start = ConvertFrom-Json -InputObject $env:START_ELEVATED
  $words = @{}
  if ($start.words) { $words.ArgumentList = $start.words }
  Start-Process -FilePath $start.program @words -Verb RunAs -ErrorAction Stop
}
catch { [Console]::Error.Write($_.Exception.Message); exit 1 }`

/** The program to start, and where. */
export interface ElevatedStart {
  readonly program: string
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  readonly exists?: (file: string) => boolean
  /** Runs a program to its end; rejects, with what it wrote, where that is not a good one. */
  readonly run?: (
    program: string,
    words: readonly string[],
    options: { readonly env: NodeJS.ProcessEnv; readonly windowsHide: true },
  ) => Promise<unknown>
}

/**
 * Starts a program as administrator, on Windows; resolves once the user has agreed to it. Rejects with `HostError`,
 * and Windows' own words, where nothing was started. https://learn.microsoft.com/powershell/module/microsoft.powershell.management/start-process
 */
export async function startElevated({
  program,
  words,
  environment,
  exists = existsSync,
  run = promisify(execFile),
}: ElevatedStart): Promise<void> {
  const powerShell = locatePowerShell({ platform: 'win32', environment, exists })
  if (powerShell === null) throw panelError('PowerShellMissing', 'startAsAdministrator', {})
  const start = JSON.stringify({ program, words: commandLine(words) })
  try {
    await run(powerShell, ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', SCRIPT], {
      env: { ...powerShellEnvironment(environment), START_ELEVATED: start },
      windowsHide: true,
    })
  } catch (error) {
    const said: unknown = error instanceof Error ? Reflect.get(error, 'stderr') : undefined
    const hostMessage = typeof said === 'string' ? said.trim() : ''
    throw panelError(
      'ElevationRefused',
      'startAsAdministrator',
      {},
      hostMessage === '' ? {} : { hostMessage },
    )
  }
}
