import { describe, expect, test } from 'vitest'
import { headingId, readMarkdown } from './markdown.ts'

describe('a guide', () => {
  test('is read as headings, paragraphs, lists, tables, code and pictures', () => {
    const text = [
      '# Title',
      'Words with **weight**, _stress_, `code` and a [link](b.md#part).',
      '- one\n- two',
      '| A | B |\n| - | - |\n| 1 | 2 |',
      '```powershell\nGet-VM\n```',
      '![What it shows](panel.png)',
    ].join('\n\n')
    expect(readMarkdown(text)).toMatchObject([
      { kind: 'heading', level: 1, id: 'title' },
      {
        kind: 'paragraph',
        content: [
          { text: 'Words with ' },
          { kind: 'strong' },
          { text: ', ' },
          { kind: 'emphasis' },
          { text: ', ' },
          { kind: 'code', text: 'code' },
          { text: ' and a ' },
          { kind: 'link', to: 'b.md#part' },
          { text: '.' },
        ],
      },
      { kind: 'list', items: [[{ text: 'one' }], [{ text: 'two' }]] },
      { kind: 'table', head: [[{ text: 'A' }], [{ text: 'B' }]], rows: [[[{ text: '1' }], [{ text: '2' }]]] },
      { kind: 'code', text: 'Get-VM' },
      { kind: 'picture', file: 'panel.png', alternative: 'What it shows' },
    ])
  })

  test('shows markup as the characters it is written with', () => {
    expect(readMarkdown('<b>bold</b> & "quoted"\n\n`a < b && c`')).toMatchObject([
      { content: [{ text: '<b>' }, { text: 'bold' }, { text: '</b>' }, { text: ' & "quoted"' }] },
      { content: [{ kind: 'code', text: 'a < b && c' }] },
    ])
    expect(readMarkdown('<script>alert(1)</script>')).toMatchObject([
      { kind: 'paragraph', content: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
    ])
  })
})

test('a heading is reached by its words', () => {
  expect(headingId('"You do not have the right": what now?')).toBe('you-do-not-have-the-right-what-now')
})
