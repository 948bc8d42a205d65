import { expect, test } from 'vitest'
import { parseOptions } from '../electron/services/options.ts'
import { helpText, startWords } from './start-words.mjs'

test('says the same help as the program itself', () => {
  expect(parseOptions(['--help'])).toEqual({ kind: 'help', text: helpText })
})

test.each([
  [[], null, []],
  [['--shell=web', '--host=demo', '--no-open'], 'web', ['--shell=web', '--host=demo', '--no-open']],
  [['--shell', 'desktop'], 'desktop', ['--shell=desktop']],
  [['--host', 'demo', '--seed', 'empty'], null, ['--host=demo', '--seed=empty']],
  [['--data=a folder'], null, ['--data=a folder']],
  [['--hots=demo', 'word'], null, ['--hots=demo', 'word']],
])('reads the shell of %j and hands every word on as one', (args, shell, words) => {
  expect(startWords(args)).toEqual({ kind: 'start', shell, words })
})

test('asks for help wherever the word stands', () => {
  expect(startWords(['--shell=nowhere', '--help'])).toEqual({ kind: 'help' })
})

test.each([[['--shell=tui']], [['--shell']]])('refuses %j and says what there is', (args) => {
  expect(startWords(args)).toEqual({ kind: 'wrong', message: expect.stringMatching(/web or desktop/u) })
})

test.each([[['--hots=demo']], [['--seed=empty']], [['demo']], [['--no-open=yes']]])(
  'what is wrong with %j is left to the program, and it still finds it',
  (args) => {
    const read = startWords(args)
    expect(read.kind === 'start' && parseOptions(read.words).kind).toBe('wrong')
  },
)
