import type { Language, Preferences } from '../domain/preferences.ts'
import { de } from './de/de.ts'
import { en } from './en/en.ts'
import { chooseLanguage, currentLanguage, type Translation } from './language.ts'

/** All that the panel says, but for what `shared/words` puts together of it. Every language has one of the same type. */
export type Words = Translation<typeof en>

const spoken: Readonly<Record<Language, Words>> = { en, de }

/**
 * The words of the language that a window or the program was started in, or has changed to since: read where they are
 * said, and kept nowhere.
 */
export let words: Words = en

/** Sets the language of all words from now on, as `chooseLanguage` finds it. */
export function setLanguage(wish: Preferences['language'], locales: readonly string[]): void {
  chooseLanguage(wish, locales)
  words = spoken[currentLanguage()]
}
