import { lexer, type Token, type Tokens } from 'marked'

/** A block of a guide: only the Markdown that guides use, and nothing that a browser would read as markup. */
export type Block =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly id: string
      readonly content: readonly Inline[]
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'picture'; readonly file: string; readonly alternative: string }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly items: readonly (readonly Inline[])[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly content: readonly Inline[] }

/** The name by which links reach a heading: its words with dashes. */
export const headingId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/gu, '-')

/** Characters that the parser has written as entities, as themselves. */
const plain = (text: string): string =>
  text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&')

const inlines = (tokens: readonly Token[] | undefined): readonly Inline[] => (tokens ?? []).flatMap(inline)

function inline(token: Token): readonly Inline[] {
  switch (token.type) {
    case 'strong':
      return [{ kind: 'strong', content: inlines(token.tokens) }]
    case 'em':
      return [{ kind: 'emphasis', content: inlines(token.tokens) }]
    case 'codespan':
      return [{ kind: 'code', text: plain((token as Tokens.Codespan).text) }]
    case 'link':
      return [{ kind: 'link', to: (token as Tokens.Link).href, content: inlines(token.tokens) }]
    case 'text':
      return token.tokens
        ? inlines(token.tokens)
        : [{ kind: 'text', text: plain((token as Tokens.Text).text) }]
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }]
    default:
      return [{ kind: 'text', text: token.raw }]
  }
}

function block(token: Token): readonly Block[] {
  switch (token.type) {
    case 'heading': {
      const { depth, text, tokens } = token as Tokens.Heading
      return [{ kind: 'heading', level: depth, id: headingId(text), content: inlines(tokens) }]
    }
    case 'paragraph': {
      const [only, ...more] = token.tokens ?? []
      if (only?.type !== 'image' || more.length > 0)
        return [{ kind: 'paragraph', content: inlines(token.tokens) }]
      const { href, text } = only as Tokens.Image
      return [{ kind: 'picture', file: href, alternative: text }]
    }
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }]
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return [{ kind: 'list', isOrdered: ordered, items: items.map(({ tokens }) => inlines(tokens)) }]
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return [
        {
          kind: 'table',
          head: header.map(({ tokens }) => inlines(tokens)),
          rows: rows.map((row) => row.map(({ tokens }) => inlines(tokens))),
        },
      ]
    }
    case 'space':
      return []
    default:
      return [{ kind: 'paragraph', content: [{ kind: 'text', text: token.raw }] }]
  }
}

/** A text in Markdown as its blocks. What it does not know it shows as it is written. */
export const readMarkdown = (text: string): readonly Block[] => lexer(text).flatMap(block)
