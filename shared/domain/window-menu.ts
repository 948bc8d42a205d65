import { z } from './schema.ts'

/** The commands of a window as the system's own menu shows them, in the order of its titles. */
export const windowMenu = z
  .array(
    z.object({
      title: z.string().max(64),
      items: z
        .array(
          z.object({
            /** A command's id in the window's own table. */
            id: z.string().max(64),
            label: z.string().max(128),
            /** As shown; the window itself listens for it. */
            shortcut: z.string().max(32).nullable(),
            isEnabled: z.boolean(),
            /** Whether a line sets it apart from the one before. */
            startsGroup: z.boolean(),
          }),
        )
        .max(64),
    }),
  )
  .max(8)
export type WindowMenu = z.infer<typeof windowMenu>
