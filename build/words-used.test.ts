import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles().filter(({ path }) => /^(?:shared|electron|renderer)\//u.test(path))
const product = files.filter(({ path }) => /(?<!\.test)\.tsx?$/u.test(path))
const isWords = (path: string): boolean => path.startsWith('shared/words/en/')
const texts = product.filter(({ path }) => !path.startsWith('shared/words/de/')).map(({ text }) => text)
// What only makes a word known under its name does not read it.
const code = texts
  .map((text) => text.replaceAll(/^import [^;]*? from .*$|^export const \w+/gmu, ''))
  .join('\n')

/** The names of an object's own words; those of an object within it are read with it. */
const namesIn = (body: string): readonly string[] =>
  [...body.matchAll(/^ {2}(\w+)[:(]/gmu)].map(([, name = '']) => name)

const objects = product
  .filter(({ path }) => isWords(path))
  .flatMap(({ text }) => [...text.matchAll(/^export const (\w+)[^=\n]*= \{\n(.*?)^\}/gmsu)])
  .map(([, object = '', body = '']) => ({ object, names: namesIn(body) }))

/** Objects of which a word is chosen by what it is about, or which are handed on as a whole. */
const isReadAsAWhole = (object: string): boolean =>
  new RegExp(`\\b${object}\\b(?![.\\w])`, 'u').test(code) ||
  texts.some((text) => text.includes(`${object} as `))

test('every word is read somewhere', () => {
  expect(objects.length).toBeGreaterThan(50)
  const unread = objects
    .filter(({ object }) => !isReadAsAWhole(object))
    .flatMap(({ object, names }) => names.map((name) => `${object}.${name}`))
    .filter((word) => !new RegExp(`\\b${word.replace('.', '\\.')}\\b`, 'u').test(code))
  expect(unread).toEqual([])
})
