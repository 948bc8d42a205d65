import { failure } from './failure.ts'
import { timestamp } from './ids.ts'
import { z } from './schema.ts'

const file = z.string()
/** The words of this computer's own system. */
const reason = z.string()

/** The content of a notice about the program itself, such as a damaged file that was set aside. */
export const noticeContent = z.discriminatedUnion('kind', [
  /** The settings were damaged and are now in `file`. */
  z.object({ kind: z.literal('settingsSetAside'), file, instead: z.enum(['backup', 'defaults']) }),
  z.object({ kind: z.literal('settingsUnreadable'), file, reason }),
  /** So many saved hosts are left out of the list; a copy of the settings still has them, where one could be made. */
  z.object({ kind: z.literal('savedHostsUnread'), count: z.number().int(), copy: file.nullable() }),
  /** The history, or only its last line, was damaged and is now in `file`. */
  z.object({ kind: z.literal('historySetAside'), file, part: z.enum(['lastLine', 'all']) }),
  z.object({ kind: z.literal('historyUnwritable'), file, reason }),
  /** A command was carried out, but its end could not be written down. */
  z.object({ kind: z.literal('historyLineLost') }),
  /** A command of an earlier run whose end was never written; `command` as that run called it. */
  z.object({
    kind: z.literal('commandInterrupted'),
    command: z.string(),
    vmName: z.string(),
    checkpointName: z.exactOptional(z.string()),
    at: timestamp,
  }),
  /** The outcome of a command whose end was not known when it was answered. */
  z.object({ kind: z.literal('commandSettled'), failure }),
  /** A link asked for a host, or for a machine of it by name or id. */
  z.object({
    kind: z.literal('linkNotFound'),
    why: z.enum(['noHost', 'noMachine', 'severalMachines', 'unread']),
    host: z.string(),
    machine: z.string(),
  }),
])
export type NoticeContent = z.infer<typeof noticeContent>

export const notice = z.object({
  id: z.string(),
  at: timestamp,
  level: z.enum(['info', 'warning']),
  content: noticeContent,
  /** How often it was told; `at` is the last time. */
  count: z.number().int().positive(),
})
export type Notice = z.infer<typeof notice>
