import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readJson } from '../build/read-json.mjs'
import { root } from '../build/root.mjs'
import { headingId } from '../renderer/features/help/markdown.ts'

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  'electron/powershell/jea/README.md',
  'e2e/manual-windows.md',
]
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(({ groups = {} }) => groups['found'] ?? '')
const headings = (file: string): readonly string[] =>
  matches(textOf(file), /^#+ (?<found>.+)$/gmu).map(headingId)

describe.each(documents)('%s', (file) => {
  const text = textOf(file)

  test('links and shows only what is there', () => {
    const dead = matches(text, /\]\((?<found>[^)\s]+)\)/gu).filter((to) => {
      if (to.startsWith('https:')) return false
      const [path = '', heading] = to.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      if (!existsSync(join(root, target))) return true
      return heading !== undefined && !headings(target).includes(heading)
    })
    expect(dead).toStrictEqual([])
  })

  test('names only scripts that the program has', async () => {
    const { scripts } = (await readJson(join(root, 'package.json'))) as { readonly scripts: object }
    const named = matches(text, /\bnpm (?:run )?(?<found>(?<=run )[\w-]+|start|test)\b/gu)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toStrictEqual([])
  })
})
