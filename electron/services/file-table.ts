import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../shared/domain/schema.ts'
import { filesBelow } from './files-below.ts'

/** The SHA-256 of each file of a folder as it was built, in hexadecimal, by its path with `/`. */
const fileTable = z.record(z.string(), z.string().regex(/^[\da-f]{64}$/u))
export type FileTable = z.infer<typeof fileTable>

/** Reads a table made by the build. Throws where there is none: then nothing it should vouch for may be used. */
export const readFileTable = (file: string): FileTable =>
  fileTable.parse(JSON.parse(readFileSync(file, 'utf8')))

function hashOf(file: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return null
  }
}

/**
 * The first file of a folder that is not as it was built: changed, gone, unreadable, or there without being in the
 * table, for PowerShell loads every file of a module's folder. `null` where all are.
 */
export function alteredFile(folder: string, table: FileTable): string | null {
  try {
    const added = filesBelow(folder).find((path) => !Object.hasOwn(table, path))
    if (added !== undefined) return added
  } catch {
    return '.'
  }
  return Object.entries(table).find(([path, hash]) => hashOf(join(folder, path)) !== hash)?.[0] ?? null
}
