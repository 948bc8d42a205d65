import path from 'node:path'
import { PS_HOME } from './hyper-v-origin.ts'

/** The parts of the system that finding PowerShell depends on. */
export interface PowerShellPlace {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly exists: (file: string) => boolean
}

const systemRoot = (environment: NodeJS.ProcessEnv): string => environment['SystemRoot'] ?? 'C:\\Windows'

const windowsPowerShell = (environment: NodeJS.ProcessEnv, ...rest: readonly string[]): string =>
  path.win32.join(systemRoot(environment), 'System32', 'WindowsPowerShell', 'v1.0', ...rest)

const powerShell7 = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const { LOCALAPPDATA, ProgramFiles = 'C:\\Program Files' } = environment
  const installed = path.win32.join(ProgramFiles, 'PowerShell', '7', 'pwsh.exe')
  if (LOCALAPPDATA === undefined || !path.win32.isAbsolute(LOCALAPPDATA)) return [installed]
  return [installed, path.win32.join(LOCALAPPDATA, 'Microsoft', 'WindowsApps', 'pwsh.exe')]
}

/**
 * The PowerShell to use, as an absolute path, or `null`. On Windows it is Windows PowerShell, which is always there
 * and has the Hyper-V module natively, but knows no SSH: for that PowerShell 7 where its installer or the Store puts it,
 * the latter as an alias in a folder of the user. Elsewhere
 * it is `pwsh` on the path. A bare name is never handed on: it would be looked for in the current folder first.
 * https://learn.microsoft.com/powershell/scripting/security/remoting/ssh-remoting-in-powershell
 */
export function locatePowerShell(
  { platform, environment, exists }: PowerShellPlace,
  transport: 'ssh' | 'winRm' | null = null,
): string | null {
  if (platform === 'win32') {
    const candidates =
      transport === 'ssh' ? powerShell7(environment) : [windowsPowerShell(environment, 'powershell.exe')]
    return candidates.find(exists) ?? null
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder))
  return folders.map((folder) => path.posix.join(folder, 'pwsh')).find(exists) ?? null
}

/** The only folders from which the product takes a module called `Hyper-V`. */
export const hyperVRootsOf = ({
  platform,
  environment,
}: Pick<PowerShellPlace, 'platform' | 'environment'>): readonly string[] =>
  platform === 'win32'
    ? [windowsPowerShell(environment, 'Modules'), `${PS_HOME}\\Modules`]
    : [`${PS_HOME}/Modules`]

/** The same on another computer, of which nothing is known yet: that of Windows itself, and PowerShell's own. */
export const REMOTE_HYPER_V_ROOTS: readonly string[] = [
  'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules',
  `${PS_HOME}\\Modules`,
  `${PS_HOME}/Modules`,
]

/** Left out, in any spelling: they would lead PowerShell to other modules, or node-powershell to other executables. */
const LEFT_OUT = new Set(['psmodulepath', 'node_powershell', 'debug'])

/** The environment the product gives to PowerShell. */
export const powerShellEnvironment = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !LEFT_OUT.has(name.toLowerCase()))),
  POWERSHELL_TELEMETRY_OPTOUT: '1',
  POWERSHELL_UPDATECHECK: 'Off',
})
