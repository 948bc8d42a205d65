import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST, placeToOpen, windowPlaceIn, type Bounds } from './window-place.ts'

const left: Bounds = { x: 0, y: 0, width: 1920, height: 1040 }
const right: Bounds = { x: 1920, y: 0, width: 2560, height: 1400 }
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
})

describe('the window opens', () => {
  test('in its usual size the first time', () => {
    expect(placeToOpen(null, [left])).toEqual({ bounds: { width: 1280, height: 820 }, isMaximized: false })
  })

  test('where it was, on any screen there is', () => {
    for (const place of [at(10, 10), at(2500, 300), at(-800, 10), at(1900, 900)])
      expect(placeToOpen(place, [left, right]).bounds).toEqual(place.bounds)
  })

  test('maximized where it was, on the screen it was on', () => {
    const place = { ...at(2000, 10), isMaximized: true }
    expect(placeToOpen(place, [left, right])).toEqual(place)
  })

  test.each([
    ['its screen is gone', at(2500, 300)],
    ['only a sliver of it could be seen', at(1900, 10)],
    ['its title would be above the screen', at(10, -200)],
    ['its title would be below the screen', at(10, 1030)],
  ])('in its usual size where %s', (_what, place) => {
    expect(placeToOpen(place, [left]).bounds).toEqual({ width: 1280, height: 820 })
  })

  test('no larger than its screen', () => {
    expect(placeToOpen(at(0, 0, 5000, 5000), [left]).bounds).toMatchObject({ width: 1920, height: 1040 })
  })

  test('always so that it can be taken hold of', () => {
    const integer = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 6000 })
    fc.assert(
      fc.property(integer, integer, size, size, (x, y, width, height) => {
        const { bounds } = placeToOpen(at(x, y, width, height), [left, right])
        expect(bounds.width).toBeGreaterThanOrEqual(LEAST.width)
        expect(bounds.height).toBeGreaterThanOrEqual(LEAST.height)
        if (bounds.x === undefined || bounds.y === undefined) return
        const top = bounds.y
        expect([left, right].some((one) => top >= one.y && top < one.y + one.height)).toBe(true)
      }),
    )
  })
})

test('what is remembered is what was written; damage is as nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'panel-'))
  const logged: string[] = []
  const place = windowPlaceIn(folder, (message) => logged.push(message))
  expect(place.read()).toBeNull()
  place.write(at(1, 2))
  expect(place.read()).toEqual(at(1, 2))
  await writeFile(join(folder, 'window.json'), '{"bounds":{"x":1e999}}')
  expect(place.read()).toBeNull()
  await rm(folder, { recursive: true })
  place.write(at(1, 2))
  expect(logged).toEqual([expect.stringContaining('not remembered')])
})
