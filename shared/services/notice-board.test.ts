import { expect, test } from 'vitest'
import type { PanelEvent } from '../contract/events.ts'
import { virtualClock } from '../domain/clock.ts'
import type { Notice, NoticeContent } from '../domain/notice.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { createNoticeBoard } from './notice-board.ts'

const clock = virtualClock(0)
const first: Notice = {
  id: 'start',
  at: 0,
  level: 'warning',
  content: { kind: 'historyLineLost' },
  count: 1,
}
const link = (host: string): NoticeContent => ({ kind: 'linkNotFound', why: 'noHost', host, machine: '' })

function board() {
  const events: PanelEvent[] = []
  const { tell, list } = createNoticeBoard({ clock, newId: seededIds(1), notices: [first] }, (event) =>
    events.push(event),
  )
  const told = () => list().map(({ content, count }) => [content, count])
  return { tell, list, told, events }
}

test('the same told again is the same notice with a higher count, and comes last', () => {
  const { tell, told, list, events } = board()
  for (let time = 0; time < 3; time++) tell(link('HV-01'))
  tell(link('HV-02'))
  tell(link('HV-01'))
  expect(told()).toEqual([
    [first.content, 1],
    [link('HV-02'), 1],
    [link('HV-01'), 4],
  ])
  expect(new Set(list().map(({ id }) => id)).size).toBe(3)
  expect(events.at(-1)).toEqual({ kind: 'noticeGiven', notice: list().at(-1) })
})

test('of very many the last are kept, and what was told at the start', () => {
  const { tell, told } = board()
  for (let host = 0; host < 500; host++) tell(link(`HV-${host}`))
  expect(told()).toHaveLength(51)
  expect(told()[0]).toEqual([first.content, 1])
  expect(told().at(-1)).toEqual([link('HV-499'), 1])
})
