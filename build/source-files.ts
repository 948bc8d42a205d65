import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { root } from './root.mjs'

/** A file of the repository; `path` from its root, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const LEFT_OUT = new Set(['.git', '.cache', 'dist', 'node_modules', 'out', 'test-results'])
const BINARY = /\.(?:png|ico|wasm|woff2)$/u

/** Every text file below `folder`, of those that belong to the repository. */
export function sourceFiles(folder = root): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : sourceFiles(path)
    if (BINARY.test(entry.name)) return []
    return [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }]
  })
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gu

/**
 * Returns what a module imports, types included: paths from the root for our own files, names as they stand
 * for packages.
 */
export const importsOf = ({ path, text }: SourceFile): readonly string[] =>
  [...text.matchAll(IMPORT)]
    .map(([, from, bare]) => from ?? bare ?? '')
    .map((name) => (name.startsWith('.') ? posix.join(dirname(path), name) : name))
