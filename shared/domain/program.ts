import { hostId } from './ids.ts'
import { z } from './schema.ts'

/** The abilities of the program here beyond showing the panel; the shell it runs in knows them. */
export const program = z.object({
  /** The host a window shows first. */
  startHost: hostId,
  version: z.string(),
  /** Whether it can open a machine's screen with VMConnect, which only Windows has. */
  canConnect: z.boolean(),
  /** Whether it can ask for a folder of this computer with the system's own dialog. */
  canBrowse: z.boolean(),
  /** Whether remote hosts can be reached by WinRM, which only Windows has. */
  canWinRm: z.boolean(),
  /**
   * How a member of Administrators whose rights Windows withheld from this start gets them: the program can start anew
   * with them, or only the user can start it so; `none` where nothing is withheld, or that is not known.
   */
  elevation: z.enum(['offered', 'byHand', 'none']),
  /** Whether the system's store keeps passwords here; `obscured` is one that only hides them, and is not used. */
  secrets: z.enum(['kept', 'obscured', 'none']),
})
export type Program = z.infer<typeof program>
