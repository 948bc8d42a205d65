import { z } from './schema.ts'

/**
 * The identity of a disk file. One file has many paths: in other letters, by a drive's letter or the folder its
 * volume is mounted in, by a share, with short names or `\\?\`. So its host says which file it is: `file:` with the volume
 * and the file's number on it, or `path:` with the full path in one spelling where the host cannot say. Only ids are
 * compared; paths are shown.
 */
export const fileId = z.string()

const isByPath = (id: string): boolean => id.startsWith('path:')

/**
 * Whether files of one reading can be looked for among those of another: a file that had a number in one and only a
 * path in the other would be taken for a new one.
 */
export const areComparable = (ids: readonly string[], among: readonly string[]): boolean => {
  const kinds = new Set(among.map(isByPath))
  return ids.every((id) => kinds.has(isByPath(id)))
}
