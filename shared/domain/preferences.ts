import { z } from './schema.ts'

/** How a user wants the panel to look and to speak; kept in the settings file, because the web shell's origin changes with its port. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
  /** Earlier settings have none. */
  language: z.enum(['system', 'en', 'de']).default('system'),
})
export type Preferences = z.infer<typeof preferences>

export type Language = Exclude<Preferences['language'], 'system'>

export const defaultPreferences: Preferences = {
  theme: 'system',
  density: 'compact',
  language: 'system',
}
