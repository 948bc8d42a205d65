import { z } from './schema.ts'

/** What the program can do here beyond showing the panel; the shell it runs in knows. */
export const program = z.object({
  version: z.string(),
  /** Whether it can open a machine's screen with VMConnect, which only Windows has. */
  canConnect: z.boolean(),
  /** Whether it can ask for a folder of this computer with the system's own dialog. */
  canBrowse: z.boolean(),
})
export type Program = z.infer<typeof program>
