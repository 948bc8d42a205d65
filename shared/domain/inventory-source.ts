import { z } from './schema.ts'

/** How a host was read: by two queries for everything, or by Hyper-V's cmdlets, which ask for each machine. */
export const inventorySource = z.object({
  by: z.enum(['queries', 'cmdlets']),
  /**
   * Why not by queries; `null` where it is by them. `differs`: they tell a property otherwise than the cmdlets.
   * `unsupported`: this Windows does not know them. `missing`: PowerShell has no command for them. `incomplete`: they
   * leave too much out.
   */
  reason: z.enum(['differs', 'unsupported', 'denied', 'missing', 'incomplete', 'failed']).nullable(),
  /** The property that differs or is left out, such as `machines.notes`; else `null`. */
  property: z.string().nullable(),
  /** The host's own words; empty where it gave none. */
  hostMessage: z.string(),
})
export type InventorySource = z.output<typeof inventorySource>
