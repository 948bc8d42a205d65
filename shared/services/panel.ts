import type { PanelEvent } from '../contract/events.ts'
import type { Reply } from '../contract/reply.ts'
import type { Activity } from '../domain/activity.ts'

/** The whole panel behind its windows; the same for every shell. */
export interface Panel {
  /** Answers a request of any shape from a window, always with a reply. */
  readonly invoke: (request: unknown) => Promise<Reply>
  /** Tells of every event from now on; hosts are polled only while somebody listens. */
  readonly subscribe: (listener: (event: PanelEvent) => void) => () => void
  /** Commands under way; a shell that is to quit asks first while there are any. */
  readonly running: () => readonly Activity[]
  /** Resolves once commands under way have ended and every host is closed. */
  readonly close: () => Promise<void>
}
