import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { sources } from './find-pwsh.ts'

/** The module as the product ships it. */
export const productModule = path.join(sources, 'electron', 'powershell', 'module', 'CheckpointPanel')
/** The replacements of private functions that ask something other than Hyper-V's cmdlets. */
const replacements = path.join(sources, 'e2e', 'hyper-v', 'private')

/** Files of `Private/` that a copy has its own of. */
export const replacedFiles: readonly string[] = readdirSync(replacements)

/** Copies the module into `folder`, with those private functions replaced; answers the path of its manifest. */
export function copyModule(folder: string): string {
  const copy = path.join(folder, 'CheckpointPanel')
  cpSync(productModule, copy, { recursive: true })
  for (const file of replacedFiles)
    cpSync(path.join(replacements, file), path.join(copy, 'Private', file), { force: true })
  return path.join(copy, 'CheckpointPanel.psd1')
}
