import { expect, test } from 'vitest'
import { brokenText, simulate } from './simulate.ts'

/** `npm run simulate` plays more of them. */
const FIRST = 1
const COUNT = 2_000

test(`seeds ${FIRST} to ${COUNT} break no promise, whatever goes wrong`, { timeout: 300_000 }, async () => {
  const broken = await simulate(FIRST, COUNT)
  expect(broken.map(brokenText)).toEqual([])
})
