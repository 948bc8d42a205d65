import { z } from './schema.ts'

/** How a user wants the panel to look; kept in the settings file, because the web shell's origin changes with its port. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
})
export type Preferences = z.infer<typeof preferences>

export const defaultPreferences: Preferences = { theme: 'system', density: 'compact' }
