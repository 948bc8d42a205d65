import { expect, test } from 'vitest'
import type { PanelEvent } from '../contract/events.ts'
import { virtualClock } from '../domain/clock.ts'
import type { Notice } from '../domain/notice.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createNoticeBoard } from './notice-board.ts'

const clock = virtualClock(0)
const first: Notice = { id: 'start', at: 0, level: 'warning', message: 'A file was damaged.', count: 1 }

function board() {
  const events: PanelEvent[] = []
  const { tell, list } = createNoticeBoard({ clock, newId: seededIds(1), notices: [first] }, (event) =>
    events.push(event),
  )
  const told = () => list().map(({ message, count }) => [message, count])
  return { tell, list, told, events }
}

test('the same text told again is the same notice with a higher count, and comes last', () => {
  const { tell, told, list, events } = board()
  for (let time = 0; time < 3; time++) tell('Not found.')
  tell('Another.')
  tell('Not found.')
  expect(told()).toEqual([
    ['A file was damaged.', 1],
    ['Another.', 1],
    ['Not found.', 4],
  ])
  expect(new Set(list().map(({ id }) => id)).size).toBe(3)
  expect(events.at(-1)).toEqual({ kind: 'noticeGiven', notice: list().at(-1) })
})

test('of very many texts the last are kept, and what was told at the start', () => {
  const { tell, told } = board()
  for (let link = 0; link < 500; link++) tell(`Link ${link} leads nowhere.`)
  expect(told()).toHaveLength(51)
  expect(told()[0]).toEqual(['A file was damaged.', 1])
  expect(told().at(-1)).toEqual(['Link 499 leads nowhere.', 1])
})
