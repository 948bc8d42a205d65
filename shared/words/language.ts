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
 * Sets the language of every word from now on. `locales` are the system's, best first (BCP 47): `system` takes the
 * first language among them that the panel speaks, else English; numbers and dates are spelt as in the first of them
 * that is of the language.
 */
export function setLanguage(wish: Preferences['language'], locales: readonly string[]): void {
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

type Say = (...values: readonly unknown[]) => unknown

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function live(words: () => object): object {
  const sample = words()
  if (typeof sample === 'function') {
    // The compiler knows of a function only that it is one; its translation has the same parameters.
    const say = words as () => Say
    return (...values: readonly unknown[]) => say()(...values)
  }
  const property = (name: string, value: unknown): PropertyDescriptor =>
    isRecord(value) || typeof value === 'function'
      ? { enumerable: true, value: live(() => Reflect.get(words(), name) as object) }
      : { enumerable: true, get: (): unknown => Reflect.get(words(), name) }
  return Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, property(name, value)])),
  )
}

/**
 * The words of a module in the language that is set when they are read; a word that is kept stays as it was. They
 * are functions and objects, never bare texts, which could not change.
 */
export function spoken<English extends Readonly<Record<string, object>>>(
  en: English,
  de: Translation<English>,
): Translation<English> {
  const said: Readonly<Record<Language, object>> = { en, de }
  const names = Object.keys(en)
  // Made name by name from `en`, whose shape `de` shares.
  return Object.fromEntries(
    names.map((name) => [name, live(() => Reflect.get(said[language], name) as object)]),
  ) as Translation<English>
}
