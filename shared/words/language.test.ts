import { afterEach, expect, test } from 'vitest'
import { formatAgo, formatBytes, formatHeard, formatMoment, formatSpan } from './format.ts'
import { shownKey } from './keys.ts'
import { currentLanguage, currentLocale } from './language.ts'
import { setLanguage, words } from './words.ts'

const DAY = 86_400_000

afterEach(() => setLanguage('en', []))

test.each([
  [['de-AT', 'en'], 'de', 'de-AT'],
  [['fr-FR', 'de', 'en-GB'], 'de', 'de'],
  [['DE-ch'], 'de', 'DE-ch'],
  [['fr-FR'], 'en', 'en'],
  [['denmark'], 'en', 'en'],
  [[], 'en', 'en'],
  [['en-US@posix'], 'en', 'en'],
  [['de_DE.UTF-8', 'de-AT'], 'de', 'de-AT'],
  [['', '*', 'fr'], 'en', 'en'],
])('of the system %j it takes %s, and spells as in %s', (locales, language, locale) => {
  setLanguage('system', locales)
  expect([currentLanguage(), currentLocale()]).toEqual([language, locale])
})

test('a choice goes before the system, and spells as the system does where that is of the language', () => {
  setLanguage('de', ['en-GB', 'de-CH'])
  expect([currentLanguage(), currentLocale()]).toEqual(['de', 'de-CH'])
  setLanguage('en', ['de-CH'])
  expect([currentLanguage(), currentLocale()]).toEqual(['en', 'en'])
})

test('whoever reads the words reads them in the language that is set', () => {
  const said = (): readonly string[] => [
    words.commandLabels.apply,
    words.commandWords.machines(2),
    words.detailWords.machine.heartbeat,
  ]
  expect(said()).toEqual(['Apply...', '2 virtual machines', 'Heartbeat'])
  setLanguage('de', [])
  expect(said()).toEqual(['Anwenden...', '2 virtuelle Computer', 'Takt'])
})

test('numbers, dates, spans and keys are spelt as the language does', () => {
  setLanguage('de', [])
  expect(formatBytes(4.4e9)).toBe('4,1 GB')
  expect(formatMoment(Date.UTC(2026, 10, 9, 12))).toMatch(/^09\.11\.2026, \d\d:\d\d$/u)
  expect([formatSpan(12 * DAY), formatSpan(1, 'short')]).toEqual(['12 Tage', '< 1 Min.'])
  expect([formatHeard(0), formatHeard(5000)]).toEqual(['gerade eben', 'vor 5 Sek.'])
  expect(words.detailWords.createdAgo('x', formatAgo(0, 70 * DAY))).toBe('x (vor 2 Monaten)')
  expect([shownKey('Ctrl+Shift+K'), shownKey('Page Down'), shownKey('F2')]).toEqual([
    'Strg+Umschalt+K',
    'Bild ab',
    'F2',
  ])
})
