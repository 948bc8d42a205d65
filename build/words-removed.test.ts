import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { cacheFolder, packageScript, root } from './root.mjs'
import { runNode } from './run-child.mjs'

// Inside the repository, whose packages the copy needs.
mkdirSync(cacheFolder, { recursive: true })
const copy = mkdtempSync(join(cacheFolder, 'words-removed-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

type Node = ReturnType<typeof parseSync>['program']['body'][number]
type Expression = Extract<Node, { type: 'ExpressionStatement' }>['expression']
interface Span {
  readonly start: number
  readonly end: number
}
/** An object of words that has a type, and the places of its words, also of those within others. */
interface Typed extends Span {
  readonly name: string
  readonly words: readonly Span[]
}

/** An object that begins as another one has all its words from there. */
const wordsIn = (value: Expression): readonly Span[] =>
  value.type === 'ObjectExpression' && value.properties.every(({ type }) => type === 'Property')
    ? value.properties.flatMap((property) =>
        property.type === 'Property' ? [property, ...wordsIn(property.value)] : [],
      )
    : []

/** Not every word of these has to be there. */
const MAY_LACK = /Partial<|Record<string,/u

function typedIn(path: string, text: string): readonly Typed[] {
  return parseSync(path, text).program.body.flatMap((node) => {
    const stated = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    if (stated?.type !== 'VariableDeclaration') return []
    return stated.declarations.flatMap(({ id, init, start, end }) => {
      if (id.type !== 'Identifier' || !id.typeAnnotation || init?.type !== 'ObjectExpression') return []
      if (MAY_LACK.test(text.slice(id.typeAnnotation.start, id.typeAnnotation.end))) return []
      return [{ name: id.name, start, end, words: wordsIn(init) }]
    })
  })
}

interface Removal {
  readonly file: string
  readonly text: string
  /** The lines of each object that has lost a word here, from 1. */
  readonly lost: readonly { readonly what: string; readonly from: number; readonly to: number }[]
}

const lineOf = (text: string, place: number): number => text.slice(0, place).split('\n').length

/** The file once for each word of its fullest object, with the word at that place removed from every object. */
function removalsOf(language: string, file: string): readonly Removal[] {
  const text = readFileSync(join(root, 'shared/words', language, file), 'utf8')
  const optional = /^export const (\w+): Partial</gmu
  const english = readFileSync(join(root, 'shared/words/en', file), 'utf8')
  const mayLack = new Set([...english.matchAll(optional)].map(([, name]) => name))
  const objects = typedIn(file, text).filter(({ name }) => !mayLack.has(name))
  const most = Math.max(0, ...objects.map(({ words }) => words.length))
  return Array.from({ length: most }, (_, index) => {
    const cut = objects.flatMap((object) => {
      const word = object.words[index]
      return word ? [{ object, word }] : []
    })
    // Blanks keep every other line where it is; the comma after a word stays valid without it once.
    const shorter = cut.reduce((now, { word }) => {
      const comma = now[word.end] === ',' ? 1 : 0
      const gone = now.slice(word.start, word.end + comma).replaceAll(/[^\n]/gu, ' ')
      return now.slice(0, word.start) + gone + now.slice(word.end + comma)
    }, text)
    return {
      file: join(copy, 'shared/words', language, `without-${index}-${file}`),
      text: shorter,
      lost: cut.map(({ object, word }) => ({
        what: `${language} ${object.name}: ${text.slice(word.start, word.end).split(/[\n:(]/u)[0] ?? ''}`,
        from: lineOf(text, object.start),
        to: lineOf(text, object.end),
      })),
    }
  })
}

test('words of which any one is missing do not compile', { timeout: 120_000 }, async () => {
  cpSync(join(root, 'shared'), join(copy, 'shared'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  })
  const removals = ['en', 'de'].flatMap((language) =>
    readdirSync(join(root, 'shared/words/en')).flatMap((file) =>
      file === 'en.ts' ? [] : removalsOf(language, file),
    ),
  )
  for (const { file, text } of removals) writeFileSync(file, text)
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'build/tsconfig.base.json'),
      compilerOptions: { composite: false, emitDeclarationOnly: false, noEmit: true },
      include: ['shared/words/*/without-*.ts'],
    }),
  )
  const { output } = await runNode(packageScript('typescript/bin/tsc'), ['-p', copy, '--pretty', 'false'], {
    limit: 110_000,
  })
  const wrong = new Map<string, number[]>()
  for (const [, language = '', file = '', line] of output.matchAll(
    /words[\\/](en|de)[\\/](without-[^(]+)\((\d+),/gu,
  )) {
    const key = `${language}/${file}`
    wrong.set(key, [...(wrong.get(key) ?? []), Number(line)])
  }
  const compiled = removals.flatMap(({ file, lost }) => {
    const lines = wrong.get(file.split(/[\\/]/u).slice(-2).join('/')) ?? []
    return lost
      .filter(({ from, to }) => !lines.some((line) => line >= from && line <= to))
      .map(({ what }) => what)
  })
  expect(removals.flatMap(({ lost }) => lost).length).toBeGreaterThan(1_000)
  expect(compiled).toEqual([])
})
