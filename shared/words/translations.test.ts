import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyNames } from './de/keys.ts'
import { en as allWords } from './en/en.ts'

type Words = Readonly<Record<string, unknown>>

const modulesOf = (language: 'en' | 'de'): readonly string[] =>
  readdirSync(`${import.meta.dirname}/${language}`).filter(
    (file) => file.endsWith('.ts') && file !== `${language}.ts`,
  )

const files = modulesOf('en')
/** The modules that German sentences share with each other. */
const HELPERS = ['newer.ts', 'dative.ts', 'grammar.ts', 'state-text.ts']

const wordsOf = async (language: 'en' | 'de', file: string): Promise<Words> => {
  const specifier = `./${language}/${file}`
  return { ...((await import(/* @vite-ignore */ specifier)) as Words) }
}

const isRecord = (value: unknown): value is Words => typeof value === 'object' && value !== null

type Pair = readonly [path: string, en: unknown, de: unknown]

/** Every word in both languages, with the names that lead to it. */
function pairsOf(path: string, en: unknown, de: unknown): readonly Pair[] {
  if (!isRecord(en) || !isRecord(de)) return [[path, en, de]]
  return Object.keys(en).flatMap((name) => pairsOf(`${path} ${name}`, en[name], de[name]))
}

const pairs = (
  await Promise.all(
    files.map(async (file) => pairsOf(file, await wordsOf('en', file), await wordsOf('de', file))),
  )
).flat()
const texts = pairs.filter((pair): pair is readonly [string, string, string] => typeof pair[1] === 'string')

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (!isRecord(value)) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]))
}

test('no two modules have a word of the same name, of which only one could be read', async () => {
  const names = (await Promise.all(files.map(async (file) => Object.keys(await wordsOf('en', file))))).flat()
  expect(names).toHaveLength(new Set(names).size)
  expect(Object.keys(allWords).toSorted()).toEqual(names.toSorted())
})

test('the languages have the same files', () => {
  expect(modulesOf('de').filter((file) => !HELPERS.includes(file))).toEqual(files)
})

test.each(files)('%s says the same things in both languages', async (file) => {
  expect(shapeOf(await wordsOf('de', file))).toEqual(shapeOf(await wordsOf('en', file)))
})

/** Texts that are the same in both languages. */
const SAME = new Set(
  `Computer Demo Details Deutsch English Export Generation Host Hosts Name OK Port PowerShell Status System
  Volume Windows. WinRM`.split(/\s+/u),
)
/** A shortcut, whose keys are named where it is shown. */
const isShortcut = (text: string): boolean =>
  text.split('+').every((key) => key in keyNames() || /^(?:.|F\d+)$/u.test(key))
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\{\w+\}/gu, ''))

test('no German text is still the English one', () => {
  const same = texts.filter(([, en, de]) => en === de && hasWords(en) && !isShortcut(en))
  expect(same.filter(([, text]) => !SAME.has(text))).toEqual([])
  expect([...SAME].filter((text) => !same.some(([, one]) => one === text))).toEqual([])
})

test('no text is empty, nor begins or ends otherwise than the English one, nor has other placeholders', () => {
  const marks = (text: string): string =>
    [...text.matchAll(/^$|^\s|\s$|\{\w+\}|\.\.\.$/gu)].map(([mark]) => mark).join('|')
  expect(texts.filter(([, en, de]) => marks(de) !== marks(en))).toEqual([])
})

const NAMES = ['Qa1', 'Qb2', 'Qc3', 'Qd4']
const NUMBERS = [4711, 815, 99, 42]
const VALUES = [NAMES, NUMBERS, [4711, ...NAMES], ['Qa1', ...NUMBERS], [NAMES, NAMES]]

/** Returns the text of a function for some values; `null` where it is not for values like these. */
function say(words: unknown, values: readonly unknown[]): string | null {
  if (typeof words !== 'function') return null
  try {
    const said = JSON.stringify(Reflect.apply(words, undefined, values))
    return said.includes('undefined') ? null : said
  } catch {
    return null
  }
}

test('whatever name or number an English sentence shows, the German one shows', () => {
  const compared = pairs.flatMap(([path, en, de]) =>
    VALUES.flatMap((values) => {
      const [english, german] = [say(en, values), say(de, values)]
      return english === null || german === null ? [] : [{ path, english, german }]
    }),
  )
  expect(new Set(compared.map(({ path }) => path)).size).toBeGreaterThan(130)
  const shown = [...NAMES, ...NUMBERS.map(String)]
  expect(
    compared.filter(({ english, german }) =>
      shown.some((value) => english.includes(value) && !german.includes(value)),
    ),
  ).toEqual([])
})
