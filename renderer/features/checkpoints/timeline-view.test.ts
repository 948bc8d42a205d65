import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkpointTree, NOW_ID } from '../../../shared/domain/checkpoint-tree.ts'
import { sampleCheckpoint, sampleId } from '../../../shared/testing/sample-records.ts'
import { neighbourOf, timelineOf } from './timeline-view.ts'

const DAY = 86_400_000
const NOW = 1_000 * DAY

const checkpoint = (n: number, parent: number | null, createdAt: number) =>
  sampleCheckpoint(n, { parentId: parent === null ? null : sampleId(100 + parent), createdAt })
const idOf = (n: number) => sampleId(100 + n)

/** Any tree a host may tell: rings, lost parents, clusters within a minute, gaps of years, clocks that went wrong. */
const told = fc.array(
  fc.record({
    parent: fc.option(fc.nat(55)),
    createdAt: fc.oneof(fc.nat(60_000), fc.integer({ min: 0, max: NOW + DAY })),
  }),
  { maxLength: 50 },
)
const drawn = fc.tuple(told, fc.option(fc.nat(55))).map(([records, nowParent]) => {
  const all = records.map(({ parent, createdAt }, n) => checkpoint(n, parent, createdAt))
  const view = timelineOf(checkpointTree(all, nowParent === null ? null : idOf(nowParent)), NOW)
  return { all, view }
})

describe('the timeline', () => {
  test('has every checkpoint once, and Now once and last', () => {
    fc.assert(
      fc.property(drawn, ({ all, view }) => {
        const ids = view.nodes.map(({ id }) => id)
        expect(ids.toSorted()).toStrictEqual([...all.map(({ id }) => id), NOW_ID].toSorted())
        expect(ids.at(-1)).toBe(NOW_ID)
      }),
    )
  })

  test('keeps the order of time from left to right', () => {
    fc.assert(
      fc.property(drawn, ({ view: { nodes } }) => {
        const xs = nodes.map(({ x }) => x)
        expect(xs).toStrictEqual([...new Set(xs)].toSorted((a, b) => a - b))
        const times = nodes.slice(0, -1).map(({ at }) => at)
        expect(times).toStrictEqual(times.toSorted((a, b) => a - b))
      }),
    )
  })

  test('never has one node cover another, nor one date another', () => {
    fc.assert(
      fc.property(drawn, ({ view: { nodes, nodeWidth, width, ticks } }) => {
        for (const { lane, x } of nodes) {
          const next = nodes.find((other) => other.lane === lane && other.x > x)
          expect(x + nodeWidth).toBeLessThan(next?.x ?? Infinity)
        }
        for (const { x } of nodes) expect(x + nodeWidth).toBeLessThanOrEqual(width)
        for (const [index, { x }] of ticks.entries())
          expect(x + 90).toBeLessThan(ticks[index + 1]?.x ?? Infinity)
      }),
    )
  })

  test('uses every lane, and links each node to one that is there', () => {
    fc.assert(
      fc.property(drawn, ({ view: { nodes, laneCount } }) => {
        expect(new Set(nodes.map(({ lane }) => lane)).size).toBe(laneCount)
        const ids = new Set(nodes.map(({ id }) => id))
        const parents = nodes.flatMap(({ parentId }) => parentId ?? [])
        expect(parents.filter((id) => !ids.has(id))).toEqual([])
      }),
    )
  })

  test('leads to Now in the lane of its parent, and gives other branches lanes below', () => {
    const all = [checkpoint(1, null, DAY), checkpoint(2, 1, 2 * DAY), checkpoint(3, 1, 3 * DAY)]
    const { nodes } = timelineOf(checkpointTree(all, idOf(3)), NOW)
    expect(nodes.map(({ id, lane }) => [id, lane])).toEqual([
      [idOf(1), 0],
      [idOf(2), 1],
      [idOf(3), 0],
      [NOW_ID, 0],
    ])
  })

  test('marks those whose parent was not found', () => {
    const { nodes } = timelineOf(checkpointTree([checkpoint(1, 77, DAY), checkpoint(2, 1, DAY)], null), NOW)
    expect(nodes.map(({ isOrphan }) => isOrphan)).toEqual([true, false, false])
  })

  test('is left and right in time by arrows, up and down by lanes, and ends at its ends', () => {
    const all = [checkpoint(1, null, DAY), checkpoint(2, 1, 2 * DAY), checkpoint(3, 1, 3 * DAY)]
    const view = timelineOf(checkpointTree(all, idOf(3)), NOW)
    expect(neighbourOf(view, idOf(1), 'ArrowRight')).toBe(idOf(2))
    expect(neighbourOf(view, idOf(2), 'ArrowUp')).toBe(idOf(1))
    expect(neighbourOf(view, NOW_ID, 'ArrowDown')).toBe(idOf(2))
    expect(neighbourOf(view, idOf(2), 'ArrowDown')).toBeUndefined()
    expect(neighbourOf(view, idOf(1), 'ArrowLeft')).toBeUndefined()
    expect(neighbourOf(view, idOf(2), 'End')).toBe(NOW_ID)
    expect(neighbourOf(view, NOW_ID, 'Home')).toBe(idOf(1))
    expect(neighbourOf(view, idOf(2), 'x')).toBeUndefined()
  })
})
