import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { fitsShortcut } from './shortcut.ts'

// A browser keeps these for itself; a headless one delivers them, so that only this list tells.
const BROWSER_KEYS = [
  'Ctrl+N',
  'Ctrl+T',
  'Ctrl+W',
  'Ctrl+Tab',
  'Ctrl+Shift+N',
  'Ctrl+Shift+P',
  'Ctrl+Shift+T',
  'Ctrl+Shift+W',
  'Ctrl+Shift+Tab',
  'Alt+F4',
  'F11',
  'F12',
]

describe('the table of commands', () => {
  // The same key may do to several what it does to one; only one of the two is offered at a time.
  test.each([
    ['one thing', ['machines', 'checkpoints']],
    ['several things', ['machine', 'checkpoint']],
  ])('has no key twice among those for %s', (_what, others) => {
    const keys = commands.filter(({ scope }) => !others.includes(scope)).flatMap((command) => command.keys)
    expect(keys).toEqual([...new Set(keys)])
  })

  test('has no key that a browser keeps for itself', () => {
    expect(commands.flatMap((command) => command.keys).filter((key) => BROWSER_KEYS.includes(key))).toEqual(
      [],
    )
  })

  test('sets Revert apart from Checkpoint', () => {
    const group = (id: string) => commands.find((command) => command.id === id)?.group
    expect(group('revert')).not.toBe(group('checkpoint'))
    expect(group('revert')).not.toBe(group('checkpointWithName'))
  })
})

describe('a shortcut', () => {
  const press = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

  test.each([
    ['Ctrl+K', { key: 'k', ctrlKey: true }, true],
    ['Ctrl+K', { key: 'k', metaKey: true }, true],
    ['Ctrl+K', { key: 'K', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl+Shift+K', { key: 'K', ctrlKey: true, shiftKey: true }, true],
    ['Alt+Enter', { key: 'Enter', altKey: true }, true],
    ['Alt+Enter', { key: 'Enter' }, false],
    ['F6', { key: 'F6' }, true],
    ['F6', { key: 'F6', shiftKey: true }, false],
  ])('%s fits %o: %s', (shortcut, keys, fits) => {
    expect(fitsShortcut(shortcut, { ...press, ...keys })).toBe(fits)
  })
})
