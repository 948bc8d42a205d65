import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.mjs'
import { sourceFiles } from './source-files.ts'

/** Returns the classes that a source takes from its CSS modules and that those do not have. */
function missingClasses(path: string, text: string): readonly string[] {
  const imports = [...text.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/gu)]
  return imports.flatMap(([, name = '', file = '']) => {
    const css = readFileSync(join(root, dirname(path), file), 'utf8')
    const defined = new Set([...css.matchAll(/\.([a-z][\w-]*)/giu)].map(([, found]) => found))
    const used = [...text.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'gu'))].map(([, found]) => found)
    return used.filter((one) => !defined.has(one)).map((one) => `${path}: ${one} of ${file}`)
  })
}

test('every class that a screen takes from a CSS module is there: the compiler knows none of them', () => {
  expect(sourceFiles().flatMap(({ path, text }) => missingClasses(path, text))).toEqual([])
})
