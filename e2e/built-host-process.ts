import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ForkHostProcess } from '../electron/host-process/host-process-port.ts'
import { forkHostProcess } from '../electron/web/fork-host-process.ts'
import { sources } from './hyper-v/find-pwsh.ts'

/** Forks the built host process, as the web shell does; throws, saying what to do, where it has not been built. */
export function builtHostProcess(log: (message: string) => void): ForkHostProcess {
  const script = join(sources, 'out', 'host-process', 'main.js')
  if (!existsSync(script)) throw new Error('out/host-process/main.js is missing: run "npm run build" first.')
  return forkHostProcess({ script, environment: process.env, log })
}
