import type { Language, Preferences } from '../domain/preferences.ts'

/** The languages the panel speaks. */
export const languages: readonly Language[] = ['en', 'de']

const languageOf = (locale: string): Language | undefined =>
  languages.find((language) => language === locale.toLowerCase().split(/[-_.@]/u)[0])

/** Some systems name their languages as nobody else does (`en-US@posix`), and `Intl` throws at such a name. */
function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}

let language: Language = 'en'
// None before a language was set: then the platform's own, as Intl takes it.
let locale: string | undefined

/**
 * Chooses the language, and how numbers and dates are spelt. `locales` are the system's, best first (BCP 47): `system`
 * takes the first language among them that the panel speaks, else English; numbers and dates are spelt as in the first
 * of them that is of the language.
 */
export function chooseLanguage(wish: Preferences['language'], locales: readonly string[]): void {
  language = wish === 'system' ? (locales.map(languageOf).find((found) => found !== undefined) ?? 'en') : wish
  locale = locales.find((one) => languageOf(one) === language && isTag(one)) ?? language
}

export const currentLanguage = (): Language => language

/** How numbers and dates are spelt; `undefined` for as the platform does. */
export const currentLocale = (): string | undefined => locale

/**
 * The words of another language where English has `Words`: the same names, with the same values to put in.
 */
export type Translation<Words> = Words extends string
  ? string
  : Words extends (...values: never) => unknown
    ? Words
    : { readonly [Name in keyof Words]: Translation<Words[Name]> }
