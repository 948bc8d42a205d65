import type { PanelEvent } from './events.ts'
import type { Reply, Request } from './reply.ts'

/** Where a window runs. `memory` is the shell of component tests and of the gallery. */
export interface Shell {
  readonly kind: 'desktop' | 'web' | 'memory'
  readonly platform: 'win32' | 'darwin' | 'linux'
}

/** Everything a window can reach outside itself: two functions and a record. */
export interface Bridge {
  /** Never rejects: a lost connection is a failed reply too. */
  readonly invoke: (request: Request) => Promise<Reply>
  /** Tells of every event from now on, until the returned function is called. */
  readonly subscribe: (listener: (event: PanelEvent) => void) => () => void
  readonly shell: Shell
}
