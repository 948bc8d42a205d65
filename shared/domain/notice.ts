import { timestamp } from './ids.ts'
import { z } from './schema.ts'

/** Something the user should know about the program itself, such as a damaged file that was set aside. */
export const notice = z.object({
  id: z.string(),
  at: timestamp,
  level: z.enum(['info', 'warning']),
  message: z.string(),
  /** How often it was told; `at` is the last time. */
  count: z.number().int().positive(),
})
export type Notice = z.infer<typeof notice>
