import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandsOf, commandWalks, optionsOf, optionWalks } from './readme-walk.mjs'
import { root } from './root.mjs'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('commands are found in code and on lines of their own, options in tables', () => {
  const text = 'Run `npm test`.\n\n```\nnpm start\n```\n\n| option | x |\n| `--a`, `--b=1` | `--c` |\n'
  expect(commandsOf(text)).toEqual(['npm test', 'npm start'])
  expect(optionsOf(text)).toEqual(['--a', '--b=1'])
})

test('every command and option of the README is walked or left for a reason, and no other', () => {
  expect(commandsOf(readme).toSorted()).toEqual(Object.keys(commandWalks).toSorted())
  expect(optionsOf(readme).toSorted()).toEqual(Object.keys(optionWalks).toSorted())
})
