import { join } from 'node:path'
import type { ForkSessions } from '../electron/sessions/session-port.ts'
import { forkSessions } from '../electron/web/fork-sessions.ts'
import { builtFolder } from './built-web-shell.ts'

/** Forks the built session process, as the web shell does. */
export const builtSessions = (log: (message: string) => void): ForkSessions =>
  forkSessions({
    script: join(builtFolder(), 'sessions', 'main.js'),
    environment: process.env,
    log,
  })
