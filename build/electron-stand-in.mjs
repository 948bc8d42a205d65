import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeBundle } from './bundles.mjs'
import { cacheFolder, root } from './root.mjs'

const sources = join(root, 'e2e/electron')

/** @type {Promise<string> | null} */
let bundled = null

async function bundle() {
  const names = (await readdir(sources)).filter((name) => /\.(?:ts|mjs)$/u.test(name)).toSorted()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\n`).update(await readFile(join(sources, name)))
  const folder = join(cacheFolder, 'electron-stand-in', hash.digest('hex').slice(0, 16))
  const file = join(folder, 'main.js')
  if (!existsSync(file)) {
    const { build } = await import('vite')
    const unfinished = `${folder}.${process.pid}`
    await mkdir(unfinished, { recursive: true })
    await build(nodeBundle('e2e/electron/electron.ts', unfinished))
    // Other processes are started with this one, so it stays a file of its own.
    await cp(join(sources, 'parent-port.mjs'), join(unfinished, 'parent-port.mjs'))
    // Another process may have been quicker.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
  }
  return pathToFileURL(file).href
}

/**
 * The address of the stand-in for Electron as one file, made anew where its sources have changed: else each of the
 * many processes that run on it would compile it.
 */
export const bundleStandIn = () => (bundled ??= bundle())
