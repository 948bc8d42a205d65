import type { Handlers } from '../contract/router.ts'
import type { SettingsStore } from './ports.ts'

/** Returns the handlers for the user's choices: how the window looks, and how it is laid out. */
export const settingsHandlers = ({
  read,
  write,
}: SettingsStore): Pick<Handlers, 'getLayout' | 'setLayout' | 'getPreferences' | 'setPreferences'> => ({
  getLayout: async () => read().layout,
  setLayout: async (layout) => {
    await write({ layout })
    return {}
  },
  getPreferences: async () => read().preferences,
  setPreferences: async (preferences) => {
    await write({ preferences })
    return preferences
  },
})
