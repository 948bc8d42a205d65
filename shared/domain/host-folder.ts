import { z } from './schema.ts'

export type HostFolderProblem = 'notAbsolute' | 'tooLong' | 'forbiddenCharacter' | 'leadsElsewhere'

const LIMIT = 260
const ABSOLUTE = /^(?:[A-Za-z]:\\|\\\\[^\\?.][^\\]*\\[^\\]+)/u
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>"|?*/]|\p{Surrogate}/u

/** Why a text is not a folder of a host to write to, or `null`. */
export function hostFolderProblem(path: string): HostFolderProblem | null {
  if (path.length > LIMIT) return 'tooLong'
  if (!ABSOLUTE.test(path)) return 'notAbsolute'
  const rest = path.slice(2)
  if (FORBIDDEN.test(path) || rest.includes(':')) return 'forbiddenCharacter'
  return rest.split('\\').some((part) => part === '.' || part === '..') ? 'leadsElsewhere' : null
}

/** A full path on the host, local or on a share, that means what it says. */
export const hostFolder = z.string().superRefine((path, context) => {
  const problem = hostFolderProblem(path)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})
