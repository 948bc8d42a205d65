import { existsSync } from 'node:fs'
import path from 'node:path'
import { fetchedPowerShell, namedBy } from '../../build/fetched-programs.mjs'
import { locatePowerShell } from '../../electron/powershell/locate-powershell.ts'

/**
 * The PowerShell that tests run on: `CHECKPOINT_PANEL_PWSH`, else the one the product would use, else the one that
 * `npm test` fetched; `null` where there is none.
 */
export const pwsh: string | null =
  namedBy(process.env, 'CHECKPOINT_PANEL_PWSH') ??
  locatePowerShell({ platform: process.platform, environment: process.env, exists: existsSync }) ??
  (existsSync(fetchedPowerShell) ? fetchedPowerShell : null)

/** Why suites that need PowerShell did not run. */
export const NO_PWSH =
  'no PowerShell found (CHECKPOINT_PANEL_PWSH, Windows PowerShell, pwsh on the path, .NET 10 SDK)'

/** Folder of the sources, absolute. */
export const sources = path.resolve(import.meta.dirname, '..', '..')
