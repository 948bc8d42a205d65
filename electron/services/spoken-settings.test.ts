import { afterEach, expect, test } from 'vitest'
import { defaultLayout } from '../../shared/domain/layout.ts'
import { defaultPreferences } from '../../shared/domain/preferences.ts'
import { changeSettings } from '../../shared/services/change-settings.ts'
import type { Settings } from '../../shared/services/ports.ts'
import { currentLanguage } from '../../shared/words/language.ts'
import { setLanguage } from '../../shared/words/words.ts'
import { spokenSettings } from './spoken-settings.ts'

afterEach(() => setLanguage('en', []))

function open(locales: readonly string[]) {
  let settings: Settings = {
    preferences: defaultPreferences,
    layout: defaultLayout,
    lastHost: null,
    hosts: [],
  }
  const store = {
    read: () => settings,
    write: async (change: Parameters<typeof changeSettings>[1]) => {
      settings = changeSettings(settings, change)
    },
  }
  return spokenSettings(store, locales)
}

test('the program speaks the language of the system, until the user chooses another', async () => {
  const { write } = open(['de-DE'])
  expect(currentLanguage()).toBe('de')
  await write({ preferences: { ...defaultPreferences, language: 'en' } })
  expect(currentLanguage()).toBe('en')
  await write({ preferences: defaultPreferences })
  expect(currentLanguage()).toBe('de')
})

test('a system whose languages the panel does not speak is spoken to in English', () => {
  open(['fr-FR', 'it'])
  expect(currentLanguage()).toBe('en')
})
