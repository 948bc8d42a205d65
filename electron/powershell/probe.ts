import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from '../../shared/domain/schema.ts'
import { powerShellEnvironment } from './locate-powershell.ts'

/**
 * Asks a PowerShell about itself and its user, in a way that also works where a policy forbids scripts or
 * most of the language.
 */
const PROBE = `
try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }
$policies = @{}
foreach ($entry in Get-ExecutionPolicy -List) { $policies["$($entry.Scope)"] = "$($entry.ExecutionPolicy)" }
$module = Get-Module -ListAvailable -Name Hyper-V | Select-Object -First 1
$found = $null
if ($null -ne $module) { $found = @{ folder = "$($module.ModuleBase)"; version = "$($module.Version)" } }
$rights = 'unknown'
try {
  $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()
  $principal = New-Object System.Security.Principal.WindowsPrincipal $identity
  $administrator = [System.Security.Principal.WindowsBuiltInRole]::Administrator
  $groups = @($identity.Groups | ForEach-Object { $_.Value })
  if ($principal.IsInRole($administrator)) { $rights = 'administrator' }
  elseif ($groups -contains 'S-1-5-32-578') { $rights = 'hyperVAdministrator' }
  else { $rights = 'none' }
} catch { $rights = 'unknown' }
ConvertTo-Json -Compress -InputObject @{
  edition = "$($PSVersionTable.PSEdition)"; version = "$($PSVersionTable.PSVersion)"; psHome = "$PSHOME"
  languageMode = "$($ExecutionContext.SessionState.LanguageMode)"
  policies = $policies; hyperV = $found; rights = $rights
}`

const probed = z.object({
  edition: z.string(),
  version: z.string(),
  psHome: z.string(),
  languageMode: z.string(),
  /** By scope, such as `MachinePolicy`. */
  policies: z.record(z.string(), z.string()),
  hyperV: z.object({ folder: z.string(), version: z.string() }).nullable(),
  /** S-1-5-32-578 is Hyper-V Administrators in every language. */
  rights: z.enum(['administrator', 'hyperVAdministrator', 'none', 'unknown']),
})
export type Probed = z.infer<typeof probed>

/** Reads the last line of the probe's output; returns `null` when it is no answer. */
function readProbe(output: string): Probed | null {
  const line = output.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) return null
  const parsed = probed.safeParse(JSON.parse(line))
  return parsed.success ? parsed.data : null
}

/** Asks the PowerShell at this path what it is; rejects with what went wrong, or after a minute. */
export async function probePowerShell(
  executable: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Probed> {
  const { stdout } = await promisify(execFile)(
    executable,
    ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-Command', PROBE],
    {
      env: { ...powerShellEnvironment(environment), NO_COLOR: '1', TERM: 'dumb' },
      timeout: 60_000,
      windowsHide: true,
    },
  )
  const answer = readProbe(stdout)
  if (answer === null) throw new Error(stdout.trim().slice(-500))
  return answer
}
