import { z } from './schema.ts'

// In UTF-16 units, as the function of the host takes it.
const LONGEST = 200
const SHORTEST = 3

// eslint-disable-next-line no-control-regex -- finding control characters is the point
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
const LONE_SURROGATE = /\p{Surrogate}/u

/** Whether a text says why a checkpoint is applied: one line of 3 to 200 characters, with a letter or a digit, all of it visible. */
export const isApplyReason = (text: string): boolean =>
  !UNSEEN.test(text) &&
  !LONE_SURROGATE.test(text) &&
  // PowerShell on the host knows letters by their UTF-16 units.
  [...text].some((character) => character.length === 1 && /[\p{L}\p{N}]/u.test(character)) &&
  text.trim().length >= SHORTEST &&
  text.length <= LONGEST

/** Why a checkpoint is applied, such as the number of a ticket. */
export const applyReason = z.string().refine(isApplyReason)

const PREFIX = 'Kept before an apply, '

/**
 * Returns a host's name for the checkpoint it makes before applying another; `at` is in ms since 1970 UTC.
 */
export const hostKeepName = (at: number): string =>
  `${PREFIX}${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** Whether a checkpoint has such a name. */
export const isHostKeepName = (name: string): boolean => name.startsWith(PREFIX)

const MARK = '[Checkpoint Panel] Kept before applying '
const MARKED = /(?:^|\r?\n)\[Checkpoint Panel\] Kept before applying [^\r\n]*$/u

/**
 * Notes with a line below them on what they were kept for: a kept checkpoint's notes are the machine's own, and other
 * programs keep data there. `what` is one line.
 */
export const withKeepLine = (notes: string, what: string): string =>
  `${notes === '' ? '' : `${notes}\r\n`}${MARK}${what}`

/** Notes without that line, to the last letter what they were before; what has none stays as it is. */
export const withoutKeepLine = (notes: string): string => notes.replace(MARKED, '')
