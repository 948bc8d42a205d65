import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import type { WindowMenu } from '../../shared/domain/window-menu.ts'
import { setLanguage } from '../../shared/words/words.ts'
import { menuTemplate } from './menu.ts'

const item = { id: 'a', label: 'A', shortcut: null, isEnabled: true, startsGroup: false }
const menu: WindowMenu = [
  {
    title: 'Virtual machine',
    items: [
      { ...item, id: 'start', label: 'Start', startsGroup: true },
      { ...item, id: 'createCheckpoint', label: 'Checkpoint & more', shortcut: 'Ctrl+K', isEnabled: false },
      { ...item, id: 'settings', label: 'Settings...', shortcut: 'F2', startsGroup: true },
    ],
  },
  { title: 'Checkpoint', items: [] },
]

const titles = (template: readonly MenuItemConstructorOptions[]) =>
  template.map(({ label, role }) => label ?? role)
const submenuOf = (template: readonly MenuItemConstructorOptions[], title: string) => {
  const found = template.find(({ label }) => label === title)?.submenu
  return Array.isArray(found) ? found : []
}

test('shows the commands of the window before what every program has, and no empty menu', () => {
  const none = (): void => {}
  expect(titles(menuTemplate('win32', menu, none))).toEqual(['Virtual machine', 'Edit', 'View', 'Window'])
  expect(titles(menuTemplate('darwin', [], none))).toEqual(['Checkpoint Panel', 'Edit', 'View', 'Window'])
})

test('calls what Electron does by our words, in the language set', () => {
  const labels = () =>
    menuTemplate('darwin', [], () => {}).flatMap(({ label, submenu }) => [
      label,
      ...(Array.isArray(submenu) ? submenu : []).flatMap((one) =>
        one.type === 'separator' ? [] : [one.label],
      ),
    ])
  const english = labels()
  setLanguage('de', [])
  const german = labels()
  setLanguage('en', [])
  expect(german.slice(0, 3)).toEqual(['Checkpoint Panel', 'Über Checkpoint Panel', 'Dienste'])
  expect(german.filter((label, at) => label === undefined || english[at] === label)).toEqual([
    'Checkpoint Panel',
  ])
})

test('shows groups, keys it does not take from the window, and what cannot be chosen', () => {
  const chosen: string[] = []
  const items = submenuOf(
    menuTemplate('win32', menu, (id) => chosen.push(id)),
    'Virtual machine',
  )
  expect(items).toMatchObject([
    { label: 'Start', enabled: true },
    {
      label: 'Checkpoint && more',
      enabled: false,
      accelerator: 'CommandOrControl+K',
      registerAccelerator: false,
    },
    { type: 'separator' },
    { label: 'Settings...', accelerator: 'F2', registerAccelerator: false },
  ])
  items[0]?.click?.({} as never, undefined, {})
  expect(chosen).toEqual(['start'])
})

test('shows no keys on macOS, where it would take them from the window', () => {
  const items = submenuOf(
    menuTemplate('darwin', menu, () => {}),
    'Virtual machine',
  )
  expect(items.length).toBeGreaterThan(0)
  expect(items.filter(({ accelerator }) => accelerator !== undefined)).toEqual([])
})
