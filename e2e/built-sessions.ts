import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ForkSessions } from '../electron/sessions/session-port.ts'
import { forkSessions } from '../electron/web/fork-sessions.ts'
import { sources } from './hyper-v/find-pwsh.ts'

/** Forks the built host process, as the web shell does; throws, saying what to do, where it has not been built. */
export function builtSessions(log: (message: string) => void): ForkSessions {
  const script = join(sources, 'out', 'sessions', 'main.js')
  if (!existsSync(script)) throw new Error('out/sessions/main.js is missing: run "npm run build" first.')
  return forkSessions({ script, environment: process.env, log })
}
