import { expect, it } from 'vitest'
import { LONGEST_COMMAND_LINE, wordsToRun } from './run-pwsh.ts'

it.each([10, 10_000, 12_000, 100_000])(
  'a script of %d characters makes no command line that Windows would not take',
  (length) => {
    const { words } = wordsToRun('#'.repeat(length), 'C:\\Users\\ann\\AppData\\Local\\Temp\\panel-123456')
    expect(words.join(' ').length).toBeLessThan(LONGEST_COMMAND_LINE - 500)
  },
)

it('a long script comes from a file, whole', () => {
  const { words, text } = wordsToRun(`'\u00e4${'#'.repeat(20_000)}'`, 'folder')
  expect(words.slice(-2)).toEqual(['-File', expect.stringContaining('script.ps1')])
  expect(text?.endsWith(`'\u00e4${'#'.repeat(20_000)}'`)).toBe(true)
})
