import { isVhdSet } from '../domain/virtual-disk.ts'
import type { World } from './world.ts'

/** Another way to a folder of the host: a mount point, a share, a short name, a volume's own name. */
export interface PathAlias {
  readonly path: string
  readonly leadsTo: string
}

/** The format of a disk file, by its name. */
export function diskFormat(path: string): 'VHD' | 'VHDX' | 'VHDSet' {
  if (isVhdSet(path)) return 'VHDSet'
  return /\.a?vhd$/iu.test(path) ? 'VHD' : 'VHDX'
}

/** As the invariant culture folds it: letter by letter, and never to more letters. */
const folded = (text: string): string =>
  [...text]
    .map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter))
    .join('')

const PREFIX = /^\\\\[?.]\\(?<unc>UNC\\)?(?=(?<root>[A-Z]:)?)/iu

/** A full path in one spelling. What begins with `\\?\` is taken as it is, for Windows does so too. */
export function pathKey(path: string): string {
  const { unc, root } = PREFIX.exec(path)?.groups ?? {}
  const isVerbatim = path.startsWith('\\\\?\\')
  const bare = unc ? path.slice(8) : root ? path.slice(4) : path
  const isShare = unc !== undefined || bare.startsWith('\\\\') || bare.startsWith('//')
  const parts: string[] = []
  for (const part of bare.split(isVerbatim ? /\\/u : /[\\/]/u)) {
    const name = isVerbatim ? part : part.replace(/[. ]+$/u, '')
    if (!isVerbatim && part === '..') parts.splice(Math.max(isShare ? 2 : 1, parts.length - 1))
    else if (name !== '') parts.push(name)
  }
  return folded(`${isShare ? '\\\\' : ''}${parts.join('\\')}`)
}

const keys = new WeakMap<World['files'], ReadonlyMap<string, string>>()

function keysOf(files: World['files']): ReadonlyMap<string, string> {
  const known = keys.get(files)
  if (known) return known
  const made = new Map([...files.keys()].map((path) => [pathKey(path), path]))
  keys.set(files, made)
  return made
}

function throughAliases(aliases: readonly PathAlias[], key: string): string {
  for (const { path, leadsTo } of aliases) {
    const from = pathKey(path)
    if (`${key}\\`.startsWith(`${from}\\`)) return `${pathKey(leadsTo)}${key.slice(from.length)}`
  }
  return key
}

/** The path under which the host has the file that a path leads to; `null` where it leads to none. */
export function realPath({ files, aliases }: World, path: string): string | null {
  if (files.has(path)) return path
  return keysOf(files).get(throughAliases(aliases, pathKey(path))) ?? null
}

/** The file's number, which no spelling changes; `null` where there is no file. */
export function fileNumber(world: World, path: string): string | null {
  const real = realPath(world, path)
  return real === null ? null : pathKey(real)
}

/** Returns the identity of the file, as the panel's functions have it. */
export function fileIdAt(world: World, path: string): string {
  const number = fileNumber(world, path)
  return number === null ? `path:${pathKey(path)}` : `file:${number}`
}
