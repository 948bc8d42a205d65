import type { PowerShellProcess } from './powershell-process.ts'

/** In the place of a process that was not started, because a file it would have run is not as it was built. */
export const alteredProcess = (file: string): PowerShellProcess => ({
  started: Promise.resolve({ kind: 'altered', file }),
  call: () => Promise.resolve({ kind: 'notBegun', words: '' }),
  idle: () => Promise.resolve(),
  isUsable: () => false,
  stop: () => Promise.resolve(),
  kill: () => {},
})
