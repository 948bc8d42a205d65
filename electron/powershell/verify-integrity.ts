import type { PowerShellProcess, StartProcess } from './powershell-process.ts'

/** In the place of a process that was not started, because a file it would have run is not as it was built. */
const alteredProcess = (file: string): PowerShellProcess => ({
  started: Promise.resolve({ kind: 'altered', file }),
  call: () => Promise.resolve({ kind: 'notBegun', words: '' }),
  idle: () => Promise.resolve(),
  isUsable: () => false,
  stop: () => Promise.resolve(),
  kill: () => {},
  ended: Promise.resolve(),
  pid: undefined,
})

/** Starts nothing while `alteredFile` names a file of server or module that is not as it was built; it is asked before each start. */
export const verifyIntegrity =
  (alteredFile: () => string | null, startProcess: StartProcess): StartProcess =>
  (options) => {
    const altered = alteredFile()
    return altered === null ? startProcess(options) : alteredProcess(altered)
  }
