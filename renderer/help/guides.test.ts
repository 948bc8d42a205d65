import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { helpWords } from '../../shared/words/help.ts'
import { readMarkdown, type Block, type Inline } from '../features/help/markdown.ts'

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
const blocksOf = (file: string): readonly Block[] => readMarkdown(readFileSync(join(folder, file), 'utf8'))

const inlinesOf = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'list':
      return block.items.flat()
    case 'table':
      return [...block.head, ...block.rows.flat()].flat()
    case 'code':
    case 'picture':
      return []
  }
}
const linksOf = (inline: Inline): readonly string[] => {
  if (inline.kind === 'link') return [inline.to]
  return 'content' in inline ? inline.content.flatMap(linksOf) : []
}
const headings = (file: string): readonly string[] =>
  blocksOf(file).flatMap((block) => (block.kind === 'heading' ? [block.id] : []))

test('every guide has a name in the list, and every name its guide', () => {
  expect(files.map((file) => file.replace(/\.md$/u, '')).toSorted()).toStrictEqual(
    Object.keys(helpWords.guides).toSorted(),
  )
})

describe.each(files)('%s', (file) => {
  const blocks = blocksOf(file)

  test('begins with its title, and has no other', () => {
    const titles = blocks.filter((one) => one.kind === 'heading' && one.level === 1)
    expect(titles).toHaveLength(1)
    expect(blocks[0]).toBe(titles[0])
  })

  test('names no two headings alike', () => {
    expect(headings(file)).toStrictEqual([...new Set(headings(file))])
  })

  test('has only links that lead somewhere', () => {
    const dead = blocks
      .flatMap(inlinesOf)
      .flatMap(linksOf)
      .filter((to) => {
        const [target = '', heading] = to.split('#')
        const there = target === '' ? file : target
        return !files.includes(there) || (heading !== undefined && !headings(there).includes(heading))
      })
    expect(dead).toStrictEqual([])
  })

  test('has only pictures that are there, each with words for it', () => {
    const pictures = blocks.flatMap((one) => (one.kind === 'picture' ? [one] : []))
    expect(pictures.filter((one) => !existsSync(join(folder, one.file)))).toStrictEqual([])
    expect(pictures.filter(({ alternative }) => alternative === '')).toStrictEqual([])
  })
})
