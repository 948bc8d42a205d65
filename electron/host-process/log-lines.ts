import { lineSplitter } from '../powershell/wire.ts'

/** Characters of a line that nobody ended; what is longer is left out. */
const LINE_LIMIT = 64 * 1024

/** Writes what a host process says into the log, line by line. */
export function logLines(stream: NodeJS.ReadableStream | null, log: (message: string) => void): void {
  const take = (line: string): void => {
    if (line.trim() !== '') log(`PowerShell's host process: ${line}`)
  }
  stream?.pipe(lineSplitter(take, () => undefined, LINE_LIMIT))
}
