import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { standInModules } from './run-pwsh.ts'

/** Rewrites a file of a copy; a text that is not there would be a copy of something else. */
function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  if (changed === text) throw new Error(`${file} has nothing that is different in module 1.1`)
  writeFileSync(file, changed)
}

/**
 * Copies the stand-in into `folder` as the `Hyper-V` module 1.1 of Windows Server 2012 R2: no checkpoint types, no
 * automatic checkpoints, and classes, which end its error ids, whose names end in `Command`. Answers where modules are
 * looked for then.
 */
export function copyOldModule(folder: string): string {
  const copy = path.join(folder, 'Hyper-V')
  cpSync(path.join(standInModules, 'Hyper-V'), copy, { recursive: true })
  cpSync(path.join(standInModules, 'CimCmdlets'), path.join(folder, 'CimCmdlets'), { recursive: true })
  const manifest = path.join(copy, 'Hyper-V.psd1')
  const names = [...readFileSync(manifest, 'utf8').matchAll(/'(\w+)-(VM\w*|VHD)'/gu)]
  const classes = new RegExp(`\\b(?:${names.map(([, verb, noun]) => `${verb}${noun}`).join('|')})\\b`, 'giu')
  rewrite(manifest, (text) => text.replace("'2.0.0.0'", "'1.1'"))
  for (const file of readdirSync(path.join(copy, 'Cmdlets')))
    rewrite(
      path.join(copy, 'Cmdlets', file),
      (text) => `#define MODULE_1_1\n${text.replace(classes, '$&Command')}`,
    )
  return folder
}
