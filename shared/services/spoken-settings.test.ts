import { afterEach, expect, test } from 'vitest'
import { virtualClock } from '../domain/clock.ts'
import { defaultPreferences } from '../domain/preferences.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { seeds } from '../simulator/seeds.ts'
import { setLanguage } from '../words/language.ts'
import { createPanelInMemory } from '../testing/panel-in-memory.ts'

const NOW = Date.UTC(2026, 10, 21)

afterEach(() => setLanguage('en', []))

const open = (locales: readonly string[]) => {
  const { panel } = createPanelInMemory({
    clock: virtualClock(NOW),
    world: seeds.demo(NOW),
    newId: seededIds(9),
    ports: { locales },
  })
  return {
    ...panel,
    refusal: async () => JSON.stringify(await panel.invoke({ name: 'noSuchOperation', input: {} })),
  }
}

test('the panel answers in the language of the system, until the user chooses another', async () => {
  const panel = open(['de-DE'])
  expect(await panel.refusal()).toContain('Die Anforderung wurde nicht ausgeführt.')
  const english = { ...defaultPreferences, language: 'en' }
  expect(await panel.invoke({ name: 'setPreferences', input: english })).toEqual({ ok: true, value: english })
  expect(await panel.refusal()).toContain('The request was not carried out.')
  await panel.invoke({ name: 'setPreferences', input: defaultPreferences })
  expect(await panel.refusal()).toContain('Die Anforderung wurde nicht ausgeführt.')
})

test('a system whose languages the panel does not speak is spoken to in English', async () => {
  expect(await open(['fr-FR', 'it']).refusal()).toContain('The request was not carried out.')
})
