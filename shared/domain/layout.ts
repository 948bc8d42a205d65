import { z } from './schema.ts'

/** How a user has laid out the window; kept in the settings file, because the web shell's origin changes with its port. */
export const layout = z.object({
  /** The panes: hosts and actions by their width and activities by its height in pixels, the others by their share of the height in percent. */
  sizes: z.object({
    hosts: z.number(),
    actions: z.number(),
    machines: z.number(),
    details: z.number(),
    activities: z.number(),
  }),
  isActionsOpen: z.boolean(),
  sort: z.object({ column: z.string(), descending: z.boolean() }),
  /** The list's columns, by names that a later version may no longer know. */
  columns: z.object({
    /** In pixels, of those that were changed. */
    widths: z.record(z.string(), z.number()),
    /** From the first on; a column that is not in it stands where it stands by default. */
    order: z.array(z.string()),
    hidden: z.array(z.string()),
  }),
  /** The other things a view remembers, such as which of its forms was shown last. */
  views: z.record(z.string().max(64), z.string().max(256)),
})
export type Layout = z.infer<typeof layout>

/** A pane whose size the user sets. */
export type Pane = keyof Layout['sizes']
export type Sort = Layout['sort']

export const defaultLayout: Layout = {
  sizes: { hosts: 188, actions: 228, machines: 41, details: 26, activities: 240 },
  isActionsOpen: true,
  sort: { column: 'name', descending: false },
  columns: { widths: {}, order: [], hidden: ['version'] },
  views: {},
}
