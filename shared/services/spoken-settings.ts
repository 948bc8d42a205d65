import { setLanguage } from '../words/language.ts'
import type { PanelPorts, SettingsStore } from './ports.ts'

/** The settings, and with them the language of all words: it is set at once, and again with every choice of another. */
export function spokenSettings({
  settings,
  locales,
}: Pick<PanelPorts, 'settings' | 'locales'>): SettingsStore {
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
