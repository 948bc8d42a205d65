import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withRecord } from '../domain/with-record.ts'
import { liveList } from './live-list.ts'

interface Row {
  readonly id: string
  readonly value: number
}
const idOf = ({ id }: Row): string => id

test('a record that is known keeps its place, and a new one comes last; each is told of', () => {
  const told: Row[] = []
  const rows = liveList<Row>(idOf, (row) => told.push(row))
  const put = [
    { id: 'a', value: 1 },
    { id: 'b', value: 1 },
    { id: 'a', value: 2 },
  ]
  for (const row of put) expect(rows.put(row)).toBe(row)
  expect(rows.list()).toEqual([put[2], put[1]])
  expect(rows.get('a')).toBe(put[2])
  expect(rows.get('c')).toBeUndefined()
  expect(told).toEqual(put)
})

test('a record is in the list when it is told of, and a list that was handed out does not change', () => {
  const seen: (readonly Row[])[] = []
  const rows = liveList<Row>(idOf, () => seen.push(rows.list()))
  rows.put({ id: 'a', value: 1 })
  rows.put({ id: 'b', value: 1 })
  expect(seen.map((list) => list.map(idOf))).toEqual([['a'], ['a', 'b']])
})

test('what is not to be kept is forgotten, and what takes the place of all is told to nobody', () => {
  const told: string[] = []
  const rows = liveList<Row>(
    idOf,
    ({ id }) => told.push(id),
    (all) => all.slice(-2),
  )
  for (const id of ['a', 'b', 'c']) rows.put({ id, value: 0 })
  expect(rows.list().map(idOf)).toEqual(['b', 'c'])
  rows.reset([{ id: 'z', value: 0 }])
  expect(rows.list().map(idOf)).toEqual(['z'])
  expect(told).toEqual(['a', 'b', 'c'])
})

test('a list is the same in a window that read it at any moment, by what that is told from then on', () => {
  const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(row), fc.nat(20), (puts, readAt) => {
      let window: readonly Row[] | null = null
      const rows = liveList<Row>(idOf, (told) => {
        if (window) window = withRecord(window, told, idOf)
      })
      puts.forEach((one, index) => {
        if (index === readAt) window = rows.list()
        rows.put(one)
      })
      expect(window ?? rows.list()).toEqual(rows.list())
    }),
  )
})
