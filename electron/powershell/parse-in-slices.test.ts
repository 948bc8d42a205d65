import { describe, expect, it } from 'vitest'
import { z } from '../../shared/domain/schema.ts'
import { parseInSlices } from './parse-in-slices.ts'

const schema = z.object({ at: z.number(), names: z.array(z.object({ name: z.string().toUpperCase() })) })
const names = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `n${index}`, more: 1 }))

describe('parseInSlices', () => {
  it.each([0, 1, 500, 501, 1_000, 1_733])(
    'answers what parsing at once does, with %i elements',
    async (count) => {
      const value = { at: 1, names: names(count), more: 1 }
      expect(await parseInSlices(schema, value)).toEqual(schema.parse(value))
    },
  )

  it.each([
    ['the object', { at: 'x', names: names(600) }],
    ['the last element', { at: 1, names: [...names(600), { name: 1 }] }],
    ['a short list', { at: 1, names: [1] }],
    ['all', null],
  ])('fails where %s is not of the form', async (_what, value) => {
    expect(await parseInSlices(schema, value)).toBeNull()
  })

  it('lets others have their turn in between', async () => {
    let turns = 0
    let running = true
    const count = (): void => {
      turns += 1
      if (running) setImmediate(count)
    }
    setImmediate(count)
    await parseInSlices(schema, { at: 1, names: names(5_000) })
    running = false
    expect(turns).toBeGreaterThan(5)
  })

  it('takes what is no object as it is', async () => {
    expect(await parseInSlices(z.array(z.number()), [1, 2])).toEqual([1, 2])
  })
})
