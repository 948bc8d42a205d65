import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, without a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/u, '')

/** The cache of the scripts between two runs; everything in it may be deleted at any time. */
export const cacheFolder = join(root, '.cache')

/** A script of an installed package, to be run with this very Node: no shell, no `.cmd`, no PATH. */
export const packageScript = (/** @type {string} */ path) => join(root, 'node_modules', path)
