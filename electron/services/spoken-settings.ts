import type { SettingsStore } from '../../shared/services/ports.ts'
import { setLanguage } from '../../shared/words/words.ts'

/** The settings, and with them the language of all words: it is set at once, and again with every choice of another. */
export function spokenSettings(settings: SettingsStore, locales: readonly string[]): SettingsStore {
  const speak = (): void => setLanguage(settings.read().preferences.language, locales)
  speak()
  return {
    read: settings.read,
    write: async (change) => {
      const before = settings.read().preferences
      await settings.write(change)
      if (settings.read().preferences !== before) speak()
    },
  }
}
