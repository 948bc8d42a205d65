import type { Language } from '../../shared/domain/preferences.ts'
import { readMarkdown, type Block, type Inline } from '../features/help/markdown.ts'

const texts = import.meta.glob<string>('../help/*/*.md', { eager: true, query: '?raw', import: 'default' })
const pictures = import.meta.glob('../help/*/*.png', { query: '?url' })

const namesIn = (files: Readonly<Record<string, unknown>>, language: Language): readonly string[] =>
  Object.keys(files)
    .filter((path) => path.includes(`/${language}/`))
    .map((path) => path.slice(path.lastIndexOf('/') + 1))

/** The files of a language's guides. */
export const guideFiles = (language: Language): readonly string[] => namesIn(texts, language)

/** The files of a language's pictures. */
export const pictureFiles = (language: Language): readonly string[] => namesIn(pictures, language)

/** A guide, by the name of its file. */
export const guideBlocks = (language: Language, file: string): readonly Block[] =>
  readMarkdown(texts[`../help/${language}/${file}`] ?? '')

/** The words of a block; those of code and pictures are none. */
export function inlinesOf(block: Block): readonly Inline[] {
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

export const textOf = (inline: Inline): string =>
  'content' in inline ? inline.content.map(textOf).join('') : inline.text

/** Everything of one kind in a block's words, also within others. */
export const partsOf = <Kind extends Inline['kind']>(
  kind: Kind,
  inlines: readonly Inline[],
): readonly Extract<Inline, { kind: Kind }>[] =>
  inlines.flatMap((one) => [
    ...(one.kind === kind ? [one as Extract<Inline, { kind: Kind }>] : []),
    ...('content' in one ? partsOf(kind, one.content) : []),
  ])

export const linksOf = (blocks: readonly Block[]): readonly string[] =>
  partsOf('link', blocks.flatMap(inlinesOf)).map(({ to }) => to)

/** The names of a guide's headings, by which links reach them. */
export const headingsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
