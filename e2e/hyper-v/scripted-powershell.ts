import { chmodSync } from 'node:fs'
import path from 'node:path'
import { startPowerShellProcess } from '../../electron/powershell/start-powershell-process.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import { sources } from './find-pwsh.ts'

const executable = path.join(sources, 'e2e', 'hyper-v', 'scripted-powershell.mjs')

/** Why tests over the scripted process do not run on Windows. */
export const NO_SCRIPT_FILES = 'a script file cannot be started without a shell on Windows'
export const runsScriptFiles = process.platform !== 'win32'

/** Options for a process that speaks the protocol by a script: how it `starts`, and what it `does` whatever it is asked. */
export function scripted(clock: Clock, starts = 'ready', does?: string) {
  chmodSync(executable, 0o755)
  return {
    executable,
    serverPath: 'server.psm1',
    modulePath: 'CheckpointPanel.psd1',
    environment: {
      PATH: path.dirname(process.execPath),
      STARTS: starts,
      ...(does === undefined ? {} : { DOES: does }),
    },
    connection: null,
    clock,
    startProcess: startPowerShellProcess,
  }
}
