import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../shared/domain/clock.ts'
import { PRIVATE } from './safe-files.ts'

const FILE = 'panel.log'
/** Bytes after which a new log is begun at the next start; one old log is kept. */
const SIZE_LIMIT = 1024 * 1024

/** What a token or a key looks like; none should ever come here, and none stays if one does. */
const SECRET = /(?<name>token=|key\.|Bearer )[\w-]{16,}/gu

/**
 * The panel's log in `folder`: a line for each thing that went wrong inside. Never throws, because nothing else
 * may fail for it; a log that cannot be written goes to the terminal instead.
 */
export function openLog(folder: string, clock: Clock): (message: string) => void {
  const file = join(folder, FILE)
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > SIZE_LIMIT) renameSync(file, `${file}.old`)
  } catch (error) {
    process.stderr.write(`The log could not be renewed: ${String(error)}\n`)
  }
  return (message) => {
    const text = message.replaceAll(SECRET, '$<name>***').replaceAll(/\r?\n/gu, '\n    ')
    const line = `${new Date(clock.now()).toISOString()} ${text}\n`
    try {
      appendFileSync(file, line, { mode: PRIVATE })
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
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
