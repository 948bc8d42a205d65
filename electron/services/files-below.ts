import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file below a folder, by its path in it with `/`. Folder by folder, because the
 * page's folder may lie in Electron's archive, where `recursive` depends on Electron's version.
 */
export const filesBelow = (folder: string, inside = ''): readonly string[] =>
  readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    return entry.isDirectory() ? filesBelow(folder, path) : [path]
  })
