import { describe, expect, test } from 'vitest'
import { completeFilter } from '../domain/filter-completion.ts'
import { parseFilter, plainFilterNames } from '../domain/machine-filter.ts'
import * as de from './de/machine-filter.ts'

const names = de.filterNames()
const PLAIN =
  'state:running -state:off type:off has:missing checkpoints:>5 older:30d older:6mo older:12h size:>1GB'
const GERMAN =
  'phase:ausgeführt -Phase:Aus typ:aus hat:fehlt prüfpunkte:>5 älter:30t älter:6mon älter:12std größe:>1GB'

test('a filter can be written in German, and the plain words go on working', () => {
  const plain = parseFilter(PLAIN)
  expect(plain.problems).toEqual([])
  expect(parseFilter(GERMAN, names)).toEqual(plain)
  expect(parseFilter(PLAIN, names)).toEqual(plain)
  expect(parseFilter('phase:"Wird ausgeführt"', names)).toEqual(parseFilter('state:running'))
})

describe.each(Object.keys(plainFilterNames))('no German word of %s', (group) => {
  const words: Readonly<Record<string, readonly string[]>> = Reflect.get(names, group)

  test('stands for two things, nor for one that is plainly another, nor has capitals', () => {
    const all = Object.entries(words).flatMap(([id, some]) => [...new Set([id, ...some])])
    expect(all).toEqual([...new Set(all)])
    expect(all).toEqual(all.map((word) => word.toLowerCase()))
  })
})

test('what is offered is German, also for what was begun in English, and is understood', () => {
  const offered = (text: string) =>
    completeFilter(text, text.length, names).offers.map(({ written }) => written)
  expect(offered('pha')).toEqual(['phase:'])
  expect(offered('stat')).toEqual(['phase:'])
  expect(offered('phase:')).toEqual(Object.values(names.state).map(([first]) => first))
  expect(offered('phase:running')).toEqual([])
  const texts = offered('').flatMap((key) => offered(key).map((value) => key + value))
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.flatMap((text) => parseFilter(text, names).problems)).toEqual([])
})

test('what is wrong names the German words', () => {
  const [problem] = parseFilter('älter:bald', names).problems
  expect(problem && de.filterProblemText(problem)).toBe(
    '„bald“ bei Zeichen 1 kann älter: nicht sein. Möglich: eine Zeitspanne wie 12std, 30t, 2w, 6mon oder 1j.',
  )
})
