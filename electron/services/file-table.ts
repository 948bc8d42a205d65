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

/**
 * A signature at the end of a PowerShell file, with the line's end that signing puts before it. Its lines are comments
 * with a blank and base64 in them, so none of them can be a statement; `#requires` has no blank.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.security/set-authenticodesignature
 */
const SIGNATURE =
  /(?:\r?\n)?(?:# SIG # Begin signature block\r?\n)(?:# [\d+/=A-Za-z]+\r?\n)+# SIG # End signature block(?:\r?\n)?$/u
const SIGNED = /\.(?:ps1|psm1|psd1)$/u

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** Whether a file is as it was built, or that with a signature behind it, as whoever must allow only signed scripts puts there. */
function isAsBuilt(file: string, hash: string): boolean {
  try {
    const content = readFileSync(file)
    if (sha256(content) === hash) return true
    // Byte for byte, whatever the encoding: what is not ASCII stays what it is.
    const text = content.toString('latin1')
    return SIGNED.test(file) && sha256(Buffer.from(text.replace(SIGNATURE, ''), 'latin1')) === hash
  } catch {
    return false
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
  return Object.entries(table).find(([path, hash]) => !isAsBuilt(join(folder, path), hash))?.[0] ?? null
}
