import { expect, test } from 'vitest'
import { windowMenu } from '../../shared/domain/window-menu.ts'
import { words } from '../../shared/words/words.ts'
import { checkpointOf, machineOf } from '../testing/inventory.ts'
import type { Subjects } from './availability.ts'
import { offeredCommands } from './offered-commands.ts'
import { windowMenuOf } from './window-menu.ts'

const host = {
  id: 'demo',
  kind: 'demo',
  name: 'HV-01',
  revision: 0,
  connection: { state: 'connected' },
} as const
const checkpoint = checkpointOf(1, 1)
const machine = {
  host,
  machine: machineOf(1, { parentCheckpointId: checkpoint.id }),
  checkpoints: [checkpoint],
  running: undefined,
}
const nothing: Subjects = {
  program: null,
  host: { host },
  machine: null,
  machines: null,
  checkpoint: null,
  checkpoints: null,
  noCheckpointReason: 'No checkpoint is selected.',
}
const selected: Subjects = { ...nothing, machine, checkpoint: { ...machine, checkpoint } }
const itemsOf = (subjects: Subjects, isAsking = false) =>
  windowMenuOf(subjects, isAsking).flatMap(({ items }) => items)

test('holds what the menus of the window hold for one thing, under their own names, as the contract takes it', () => {
  const menu = windowMenuOf(selected, false)
  expect(windowMenu.parse(menu)).toEqual(menu)
  const scopes = ['host', 'machine', 'checkpoint', 'window'] as const
  expect(itemsOf(selected).map(({ id }) => id)).toEqual(
    scopes.flatMap((scope) =>
      offeredCommands(scope, selected).flatMap((group) => group.map(({ command }) => command.id)),
    ),
  )
  expect(itemsOf(selected).length).toBeGreaterThan(20)
  expect(itemsOf(selected)).toContainEqual(
    expect.objectContaining({
      id: 'settings',
      label: words.commandLabels.settings,
      isEnabled: true,
    }),
  )
})

test('keeps its place where nothing is selected, and then offers nothing for it', () => {
  const [, ofMachine, ofCheckpoint] = windowMenuOf(nothing, false)
  for (const part of [ofMachine, ofCheckpoint]) {
    expect(part?.items.length).toBeGreaterThan(0)
    expect(part?.items.filter(({ isEnabled }) => isEnabled)).toEqual([])
  }
})

test('offers nothing while a question waits for its answer', () => {
  expect(itemsOf(selected, true).filter(({ isEnabled }) => isEnabled)).toEqual([])
})
