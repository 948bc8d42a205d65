import { describe, expect, test } from 'vitest'
import * as de from '../../shared/words/de/help.ts'
import * as en from '../../shared/words/en/help.ts'
import { languages } from '../../shared/words/language.ts'
import {
  guideBlocks,
  guideFiles,
  headingsOf,
  inlinesOf,
  linksOf,
  pictureFiles,
  textOf,
} from '../testing/guide-parts.ts'

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: en.helpWords.guides,
  de: de.helpWords.guides,
}

describe.each(languages)('%s:', (language) => {
  const files = guideFiles(language)

  test('every guide has a name in the list, which is its title, and every name its guide', () => {
    const titles = files.map((file) => {
      const [title] = guideBlocks(language, file)
      return [file.replace(/\.md$/u, ''), title ? inlinesOf(title).map(textOf).join('') : '']
    })
    expect(Object.fromEntries(titles)).toStrictEqual(names[language])
  })

  describe.each(files)('%s', (file) => {
    const blocks = guideBlocks(language, file)

    test('begins with its title, and has no other', () => {
      const titles = blocks.filter((one) => one.kind === 'heading' && one.level === 1)
      expect(titles).toHaveLength(1)
      expect(blocks[0]).toBe(titles[0])
    })

    test('names no two headings alike', () => {
      expect(headingsOf(blocks)).toStrictEqual([...new Set(headingsOf(blocks))])
    })

    test('has only links that lead somewhere', () => {
      const dead = linksOf(blocks).filter((to) => {
        const [target = '', heading] = to.split('#')
        const there = target === '' ? file : target
        if (!files.includes(there)) return true
        return heading !== undefined && !headingsOf(guideBlocks(language, there)).includes(heading)
      })
      expect(dead).toStrictEqual([])
    })

    test('has only pictures that are there, each with words for it', () => {
      const pictures = blocks.flatMap((one) => (one.kind === 'picture' ? [one] : []))
      expect(pictures.filter((one) => !pictureFiles(language).includes(one.file))).toStrictEqual([])
      expect(pictures.filter(({ alternative }) => alternative === '')).toStrictEqual([])
    })
  })
})
