import { z } from './schema.ts'

/** One thing that working with Hyper-V on this computer depends on, as it was found. */
export const finding = z.object({
  what: z.enum(['system', 'powerShell', 'version', 'policy', 'language', 'module', 'rights', 'inventory']),
  ok: z.boolean(),
  /** The state that was found, or what to do. */
  text: z.string(),
})
export type Finding = z.output<typeof finding>
