import { describe, expect, test } from 'vitest'
import { parseFilter } from '../../shared/domain/machine-filter.ts'
import type { Language } from '../../shared/domain/preferences.ts'
import type { Block } from '../features/help/markdown.ts'
import {
  guideBlocks,
  guideFiles,
  headingsOf,
  inlinesOf,
  linksOf,
  partsOf,
  pictureFiles,
  textOf,
} from '../testing/guide-parts.ts'

const guides = guideFiles('en')

/** Where a link leads, by the place of the heading and not by its words. */
const placeOf = (language: Language, from: string, to: string): string => {
  const [file = '', heading] = to.split('#')
  const target = file === '' ? from : file
  return heading === undefined
    ? target
    : `${target}#${headingsOf(guideBlocks(language, target)).indexOf(heading)}`
}

/** Returns the parts of a block that are the same in every language: all but its words. */
const shapeOf = (language: Language, file: string, block: Block): readonly unknown[] => {
  const links = linksOf([block]).map((to) => placeOf(language, file, to))
  switch (block.kind) {
    case 'heading':
      return [block.kind, block.level, links]
    case 'paragraph':
      return [block.kind, links]
    case 'picture':
      return [block.kind, block.file]
    case 'code':
      return [block.kind, block.text]
    case 'list':
      return [block.kind, block.isOrdered, block.items.length, links]
    case 'table':
      return [block.kind, block.head.length, block.rows.length, links]
  }
}

type Pair = readonly [en: string, de: string]

function pairsOf(en: unknown, de: unknown): readonly Pair[] {
  if (typeof en === 'string' && typeof de === 'string')
    return [[en.replace(/\.\.\.$/u, ''), de.replace(/\.\.\.$/u, '')]]
  if (typeof en !== 'object' || en === null || typeof de !== 'object' || de === null) return []
  return Object.entries(en).flatMap(([name, word]) => pairsOf(word, Reflect.get(de, name)))
}

const modules = import.meta.glob<object>('../../shared/words/{en,de}/*.ts', { eager: true })
const words = Object.entries(modules).flatMap(([path, said]) =>
  path.includes('/en/') ? pairsOf(said, modules[path.replace('/en/', '/de/')]) : [],
)

/** Names that are not the panel's own: of Windows, of its groups, and of what the panel calls a kept checkpoint. */
const OTHERS: readonly Pair[] = [
  ['Administrators', 'Administratoren'],
  ['Hyper-V Administrators', 'Hyper-V-Administratoren'],
  ['Remote Management Users', 'Remoteverwaltungsbenutzer'],
  ['Turn Windows features on or off', 'Windows-Features aktivieren oder deaktivieren'],
  ['Hyper-V Module for Windows PowerShell', 'Hyper-V-Modul für Windows PowerShell'],
  ['Hyper-V Management Tools', 'Hyper-V-Verwaltungstools'],
  ['Hyper-V Volume Shadow Copy Requestor', 'Hyper-V-Volumeschattenkopie-Anforderer'],
  ['Inspect Disk', 'Datenträger überprüfen'],
  ['Before applying ', 'Vor Anwenden von '],
]
const known = [...words, ...OTHERS]

const bare = (text: string): string => text.replace(/\s+/gu, ' ').replace(/\.\.\.$/u, '')
const marked = (kind: 'strong' | 'emphasis', block: Block): readonly string[] =>
  partsOf(kind, inlinesOf(block)).map((one) => bare(textOf(one)))
/** Returns the names in a block: all that is in italics, and of what is bold the words of the screen. */
const namesIn = (block: Block): readonly string[] => [
  ...marked('emphasis', block),
  ...marked('strong', block).filter((text) => words.some(([en]) => en === text)),
]

const sources = import.meta.glob<string>('../../shared/words/{en,de}/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const said = (language: Language): string =>
  Object.entries(sources)
    .filter(([path]) => path.includes(`/${language}/`))
    .map(([, text]) => text)
    .join('\n')
const QUOTES = { en: /"(?<text>[^"]+)"/gu, de: /„(?<text>[^“]+)“/gu }
/** In Windows' words, not in ours. */
const FOREIGN = ['General access denied error', 'Allgemeiner Zugriff verweigert']

test('every language has the same guides and pictures', () => {
  expect(guideFiles('de')).toStrictEqual(guides)
  expect(pictureFiles('de')).toStrictEqual(pictureFiles('en'))
})

describe.each(guides)('%s', (file) => {
  const [english, german] = [guideBlocks('en', file), guideBlocks('de', file)]

  test('has the same headings, lists, tables, pictures, code and links in every language', () => {
    expect(german.map((block) => shapeOf('de', file, block))).toStrictEqual(
      english.map((block) => shapeOf('en', file, block)),
    )
  })

  test('calls everything by the name it has on the screen, in each language by the same word', () => {
    const names = english.map(namesIn)
    expect(names.flat().filter((name) => !known.some(([en]) => en === name))).toStrictEqual([])
    const wrong = german.flatMap((block, at) => {
      const wanted = (names[at] ?? []).map((name) => known.flatMap(([en, de]) => (en === name ? [de] : [])))
      const has = [...marked('emphasis', block), ...marked('strong', block)]
      return [
        ...wanted.filter((some) => !some.some((name) => has.includes(name))),
        ...marked('emphasis', block).filter((name) => !wanted.flat().includes(name)),
      ]
    })
    expect(wrong).toStrictEqual([])
  })

  test.each(['en', 'de'] as const)('quotes messages as they are, %s', (language) => {
    const text = guideBlocks(language, file)
      .flatMap((block) => inlinesOf(block).map(textOf).join(''))
      .join('\n')
      .replace(/\s+/gu, ' ')
    const quoted = [...text.matchAll(QUOTES[language])].map(({ groups }) => groups?.['text'] ?? '')
    expect(quoted.filter((one) => !FOREIGN.includes(one) && !said(language).includes(one))).toStrictEqual([])
  })

  test.each(['en', 'de'] as const)('shows filters that can be understood, %s', (language) => {
    const filters = partsOf('code', guideBlocks(language, file).flatMap(inlinesOf))
      .map(textOf)
      .filter((text) => /^-?\p{Ll}+:[^/]/u.test(text))
    expect(filters.flatMap((text) => parseFilter(text).problems)).toStrictEqual([])
  })
})
