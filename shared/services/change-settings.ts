import type { Settings, SettingsChange } from './ports.ts'

/** The settings with a change made to them; throws what the change throws. */
export const changeSettings = (now: Settings, change: SettingsChange): Settings => ({
  ...now,
  ...(typeof change === 'function' ? change(now) : change),
})
