import type { Language } from './preferences.ts'
import { z } from './schema.ts'

/** Hyper-V's limit, in UTF-16 units: https://learn.microsoft.com/windows-server/virtualization/hyper-v/checkpoints */
export const CHECKPOINT_NAME_LIMIT = 100

export type CheckpointNameProblem =
  'blank' | 'tooLong' | 'controlCharacter' | 'directionOverride' | 'brokenCharacter'

// eslint-disable-next-line no-control-regex -- finding control characters is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u
const LONE_SURROGATE = /\p{Surrogate}/u
// These make a name read as another one; plain left-to-right and right-to-left marks are ordinary spelling.
const DIRECTION_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/u

// What nobody sees is no name, whatever a host would say to it.
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu

/** Why a name cannot be given to a checkpoint, or `null`. */
export function checkpointNameProblem(name: string): CheckpointNameProblem | null {
  if (name.replace(UNSEEN, '') === '') return 'blank'
  if (name.length > CHECKPOINT_NAME_LIMIT) return 'tooLong'
  if (LONE_SURROGATE.test(name)) return 'brokenCharacter'
  if (CONTROL.test(name)) return 'controlCharacter'
  if (DIRECTION_OVERRIDE.test(name)) return 'directionOverride'
  return null
}

/** A name a checkpoint may be given. */
export const checkpointName = z.string().superRefine((name, context) => {
  const problem = checkpointNameProblem(name)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

// Here and not among the words, for such a name is recognised later, in whichever language it was given.
const KEEP: Readonly<Record<Language, { readonly prefix: string; readonly unnamed: string }>> = {
  en: { prefix: 'Before applying ', unnamed: 'checkpoint' },
  de: { prefix: 'Vor Anwenden von ', unnamed: 'Prüfpunkt' },
}
const PREVIOUS_KEEP =
  /^(?:Before applying|Vor Anwenden von) (?<name>.+?)(?: - \d{4}-\d{2}-\d{2} \d{2}:\d{2})?$/su

/** A name without what no name may hold, and without spaces around it. */
export const cleanName = (name: string): string =>
  [...name]
    .filter((character) => ![CONTROL, DIRECTION_OVERRIDE, LONE_SURROGATE].some((bad) => bad.test(character)))
    .join('')
    .trim()

/** Cuts in the middle, between whole characters, so that the text has at most `limit` UTF-16 units. */
export function cutInMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = [...text]
  const room = limit - 3
  const take = (from: readonly string[], units: number): string[] => {
    const taken: string[] = []
    let length = 0
    for (const character of from) {
      length += character.length
      if (length > units) break
      taken.push(character)
    }
    return taken
  }
  const head = take(characters, Math.ceil(room / 2))
  const tail = take(characters.toReversed(), Math.floor(room / 2)).toReversed()
  return `${head.join('')}...${tail.join('')}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** The local date and time as names use it: `2026-03-15 09:12`. */
export function nameStamp(ms: number): string {
  const date = new Date(ms)
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-')
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/**
 * The name offered for keeping the current state before `target` is applied; always a valid one. `stamp` is the
 * local date and time as `2026-03-15 09:12`.
 */
export function keepName(target: string, stamp: string, language: Language = 'en'): string {
  const { prefix, unnamed } = KEEP[language]
  const suffix = ` - ${stamp}`
  const cleaned = cleanName(target)
  const wanted = cleanName(PREVIOUS_KEEP.exec(cleaned)?.groups?.['name'] ?? cleaned)
  const name = cutInMiddle(
    wanted === '' ? unnamed : wanted,
    CHECKPOINT_NAME_LIMIT - prefix.length - suffix.length,
  )
  return `${prefix}${name}${suffix}`
}

/** Whether a name is one that `keepName` makes: of a checkpoint that keeps a state before an apply. */
export const isKeepName = (name: string): boolean => PREVIOUS_KEEP.test(name) && /\d{2}:\d{2}$/u.test(name)
