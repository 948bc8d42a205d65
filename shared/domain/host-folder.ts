import { z } from './schema.ts'

export type HostFolderProblem =
  'notAbsolute' | 'tooLong' | 'forbiddenCharacter' | 'leadsElsewhere' | 'endsInDotOrSpace' | 'reservedName'

const LIMIT = 260
const ABSOLUTE = /^(?:[A-Za-z]:\\|\\\\[^\\?.][^\\]*\\[^\\]+)/u
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>"|?*/]|\p{Surrogate}/u

// Whatever comes behind a dot: `NUL.txt` is the device too.
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/iu

/**
 * Why Windows takes a name for no folder, or for another one: it drops dots and spaces at the end, and devices have names
 * that no file can have: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function folderNameProblem(name: string): 'endsInDotOrSpace' | 'reservedName' | null {
  if (RESERVED.test(name)) return 'reservedName'
  return /[. ]$/u.test(name) ? 'endsInDotOrSpace' : null
}

/** Why a text is not a folder of a host to write to, or `null`. */
export function hostFolderProblem(path: string): HostFolderProblem | null {
  if (path.length > LIMIT) return 'tooLong'
  if (!ABSOLUTE.test(path)) return 'notAbsolute'
  const rest = path.slice(2)
  if (FORBIDDEN.test(path) || rest.includes(':')) return 'forbiddenCharacter'
  const parts = rest.split('\\')
  if (parts.some((part) => part === '.' || part === '..')) return 'leadsElsewhere'
  // The first is the drive's root, or a computer.
  return (
    parts
      .slice(1)
      .map(folderNameProblem)
      .find((problem) => problem !== null) ?? null
  )
}

/** A full path on the host, local or on a share, that means what it says. */
export const hostFolder = z.string().superRefine((path, context) => {
  const problem = hostFolderProblem(path)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})
