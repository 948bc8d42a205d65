import { afterEach, expect, test } from 'vitest'
import { setLanguage } from '../../shared/words/words.ts'
import { ownWords, parseOptions } from './options.ts'

const parse = (...words: string[]): unknown => parseOptions(words)
const options = { host: null, seed: null, open: true, dataFolder: null, log: false }

afterEach(() => setLanguage('en', []))

test.each([
  [[], {}],
  [['--host=local'], { host: 'local' }],
  [['--host', 'demo'], { host: 'demo' }],
  [['--host=demo', '--seed=empty'], { host: 'demo', seed: 'empty' }],
  [['--no-open'], { open: false }],
  [['--data=./here'], { dataFolder: './here' }],
  [['--log'], { log: true }],
  [['--shell=web', '--host=demo', '--no-open'], { host: 'demo', open: false }],
  [['--host=demo', '--host=local'], { host: 'local' }],
])('reads %j', (words, expected) => {
  expect(parse(...words)).toEqual({ kind: 'options', options: { ...options, ...expected } })
})

test.each([
  [['--seed=empty'], /--seed is for the demo/],
  [['--seed=empty', '--host=local'], /--seed is for the demo/],
  [['--host=demo', '--seed=nowhere'], /no seed "nowhere".*demo, empty/],
  [['--host=demo', '--seed'], /no seed/],
  [['--host=server'], /demo or local/],
  [['--host'], /demo or local/],
  [['--shell=tui'], /web or desktop/],
  [['--no-open=yes'], /takes no value/],
  [['--log=all'], /--log takes no value/],
  [['--data='], /names a folder/],
  [['--data'], /names a folder/],
  [['--hots=demo'], /no option --hots/],
  [['-x'], /no option -x/],
  [['demo'], /"demo" is no option/],
  [['--', 'demo'], /"demo" is no option/],
])('refuses %j and says why', (words, message) => {
  expect(parse(...words)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) })
})

test('says in the language set what is wrong, and lists the same options', () => {
  const optionsIn = (text: string): readonly string[] => text.match(/--[a-z-]+/gu) ?? []
  const help = () => {
    const parsed = parseOptions(['--help'])
    return parsed.kind === 'help' ? parsed.text : ''
  }
  const english = help()
  setLanguage('de', [])
  expect(parse('--hots=demo')).toEqual({
    kind: 'wrong',
    message: 'Es gibt keine Option --hots. --help listet die Optionen auf.',
  })
  expect(help()).toContain('dieser Text')
  expect(optionsIn(help())).toEqual(optionsIn(english))
  expect(
    Math.max(
      ...help()
        .split('\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(110)
})

test('tells its version, and nothing else', () => {
  expect(parse('--version', '--host=local')).toEqual({
    kind: 'version',
    text: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
  })
})

test('lists every option and every seed when asked for help', () => {
  const help = parse('--help')
  expect(help).toMatchObject({ kind: 'help' })
  for (const word of [
    '--host',
    '--seed',
    '--shell',
    '--no-open',
    '--data',
    '--log',
    '--version',
    '--help',
    'demo, empty',
  ])
    expect(JSON.stringify(help)).toContain(word)
})

test('finds its own words among those of Electron', () => {
  const words = ['--no-sandbox', '.', '--host=demo', '--enable-features=X', '--no-open', '--hostile']
  expect(ownWords(words)).toEqual(['--host=demo', '--no-open'])
})

test('takes nothing for its own that comes with a link', () => {
  expect(ownWords(['--log', '--', 'checkpoint-panel://HV-01', '--data=\\\\evil\\share'])).toEqual(['--log'])
})
