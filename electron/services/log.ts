import { appendFileSync, existsSync, lstatSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../shared/domain/clock.ts'
import { withFileSync } from './open-file.ts'

const FILE = 'panel.log'
/** Bytes after which a new log is begun. */
const SIZE_LIMIT = 1024 * 1024
/** So many old ones are kept, `panel.log.1` the youngest. */
const KEPT = 3

/** The pattern of tokens and keys; none should ever come here, and none stays if one does. */
const SECRET = /(?<name>token=|key\.|Bearer )[\w-]{16,}/gu

function rotate(file: string): void {
  for (let number = KEPT - 1; number >= 0; number--) {
    const from = number === 0 ? file : `${file}.${number}`
    if (existsSync(from)) renameSync(from, `${file}.${number + 1}`)
  }
}

/**
 * The panel's log in `folder`: a line for each thing that went wrong inside. Never throws, because nothing else
 * may fail for it; a log that cannot be written goes to the terminal instead. `echo` gets every line too.
 */
export function openLog(
  folder: string,
  clock: Clock,
  echo: (line: string) => void = () => {},
): (message: string) => void {
  const file = join(folder, FILE)
  let size = 0
  const renew = (): void => {
    try {
      const found = lstatSync(file, { throwIfNoEntry: false })
      size = found?.size ?? 0
      if (!found || (found.isFile() && size <= SIZE_LIMIT)) return
      rotate(file)
      size = 0
    } catch (error) {
      process.stderr.write(`The log could not be renewed: ${String(error)}\n`)
    }
  }
  renew()
  return (message) => {
    const text = message.replaceAll(SECRET, '$<name>***').replaceAll(/\r?\n/gu, '\n    ')
    const line = `${new Date(clock.now()).toISOString()} ${text}\n`
    echo(line)
    if (size > SIZE_LIMIT) renew()
    try {
      withFileSync(file, 'append', (opened) => appendFileSync(opened, line))
      size += Buffer.byteLength(line)
    } catch {
      process.stderr.write(line)
    }
  }
}

/** Writes down what nobody caught. The process goes on: it may be in the middle of a command on a virtual machine. */
export function logUncaught(log: (message: string) => void): void {
  const report = (error: unknown): void => {
    log(`Uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  // A line for a terminal that is gone would be one more error that nobody caught, and that one more line.
  process.stderr.on('error', () => undefined)
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
