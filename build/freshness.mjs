import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { root } from './root.mjs'

/** All that is built lies in these. */
export const sourceFolders = ['electron', 'renderer', 'shared']
const FILES = [
  'package-lock.json',
  'build/build.mjs',
  'build/bundles.mjs',
  'build/file-table.mjs',
  'build/notices.mjs',
  'build/tsconfig.base.json',
]
const mark = join(root, 'out', 'built')

/** Whether a change of this file, named from the root with `/`, changes what is built. */
export const isSource = (/** @type {string} */ path) =>
  !/\.test\.tsx?$|^renderer\/(testing|gallery)\//u.test(path)

/** A hash of all that the bundles are made of: contents and names, not times, which a checkout sets anew. */
export async function sourceHash(folder = root) {
  const listed = await Promise.all(
    sourceFolders.map((name) => readdir(join(folder, name), { recursive: true, withFileTypes: true })),
  )
  const found = listed
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
  const paths = [...found, ...FILES].filter(isSource).toSorted()
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path))))
  const hash = createHash('sha256').update(process.platform)
  for (const [index, content] of contents.entries())
    hash.update(`\n${paths[index]}\n${content.length}\n`).update(content)
  return hash.digest('hex')
}

/** Whether `out/` was built, completely, from the sources as they are. */
export async function isBuilt() {
  const built = await readFile(mark, 'utf8').catch(() => null)
  return built !== null && built === (await sourceHash())
}

/** Forgets the last complete build, before the files of it change. */
export const unmarkBuilt = () => rm(mark, { force: true })

/** @param {string} hash what {@link sourceHash} answered before the build began */
export async function markBuilt(hash) {
  await mkdir(join(root, 'out'), { recursive: true })
  await writeFile(mark, hash)
}
