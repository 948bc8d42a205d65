import { expect, test } from 'vitest'
import { commandFacts, commandName } from '../domain/command-name.ts'
import { hostCallNames, operations } from './operations.ts'

test('every command is an operation of a window, and is carried out by operations of the host that change something', () => {
  for (const name of commandName.options) {
    expect(operations[name].kind, name).toBe('command')
    expect(operations[name].by, name).not.toBe('step')
  }
  const changing: readonly string[] = hostCallNames.filter((name) => operations[name].kind === 'command')
  expect(new Set(Object.values(commandFacts).flatMap(({ steps }) => steps))).toEqual(new Set(changing))
})
