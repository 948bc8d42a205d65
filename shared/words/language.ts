/** The languages the panel speaks. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

const languageOf = (locale: string): Language | undefined =>
  languages.find((language) => language === locale.toLowerCase().split(/[-_]/u)[0])

let language: Language = 'en'
// None before a language was set: then the platform's own, as Intl takes it.
let locale: string | undefined

/**
 * Sets the language of every word from now on. `locales` are the system's, best first (BCP 47): `system` takes the
 * first language among them that the panel speaks, else English; numbers and dates are spelt as in the first of them
 * that is of the language.
 */
export function setLanguage(wish: Language | 'system', locales: readonly string[]): void {
  language = wish === 'system' ? (locales.map(languageOf).find((found) => found !== undefined) ?? 'en') : wish
  locale = locales.find((one) => languageOf(one) === language) ?? language
}

export const currentLanguage = (): Language => language

/** How numbers and dates are spelt; `undefined` for as the platform does. */
export const currentLocale = (): string | undefined => locale

/** What another language has to say where English says `Words`: the same names, with the same values to put in. */
export type Translation<Words> = Words extends string
  ? string
  : Words extends (...values: never) => unknown
    ? Words
    : { readonly [Name in keyof Words]: Translation<Words[Name]> }

type Say = (...values: readonly unknown[]) => unknown

function live(words: () => object): object {
  const sample = words()
  if (typeof sample === 'function') {
    // The compiler knows of a function only that it is one; its translation has the same parameters.
    const say = words as () => Say
    return (...values: readonly unknown[]) => say()(...values)
  }
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(sample).map((name) => [
        name,
        { enumerable: true, get: (): unknown => Reflect.get(words(), name) },
      ]),
    ),
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
