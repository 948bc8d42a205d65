import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.mjs'

/** Levels A and AA of https://www.w3.org/TR/WCAG22/ */
const POINTS = [
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5',
  '1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13',
  '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11',
  '2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8',
  '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3',
].flatMap((line) => line.split(' '))

const notes = readFileSync(join(root, 'ACCESSIBILITY.md'), 'utf8')

test('the notes on accessibility have each point of WCAG 2.2 A and AA once', () => {
  const told = [...notes.matchAll(/^\| (?<point>\d\.\d\.\d+)/gmu)].map(({ groups }) => groups?.['point'])
  expect(told).toStrictEqual(POINTS)
})

test('the notes on accessibility name only files that are there', () => {
  const named = [...notes.matchAll(/`(?<file>[\w/.-]+\.(?:ts|tsx))`/gu)].map(
    ({ groups }) => groups?.['file'] ?? '',
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((file) => !existsSync(join(root, file)))).toStrictEqual([])
})
