import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { wait, type Clock } from '../../shared/domain/clock.ts'
import { hasCode } from './error-reason.ts'
import { marked } from './lock-mark.ts'
import { NotAFile, readText } from './open-file.ts'
import { writeSafely } from './safe-files.ts'

const FILE = 'pipe-name'
const NAME = /^[0-9a-f]{32}$/u
const TURN = 50
const TURNS = 300

async function readName(file: string): Promise<string | null> {
  try {
    const text = await readText(file)
    return NAME.test(text) ? text : null
  } catch (error) {
    if (error instanceof NotAFile || hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/**
 * The name of the named pipe of a data folder. Any user of a computer may make a pipe of any name, so a part of it is
 * random and kept in the folder, which only its owner can read: a name that can be guessed could be sat on. All that
 * start at once get the same one.
 */
export async function pipeName(folder: string, clock: Clock): Promise<string> {
  const file = join(folder, FILE)
  for (let turn = 0; turn < TURNS; turn++) {
    const name = await readName(file)
    if (name !== null) return `\\\\.\\pipe\\checkpoint-panel-${name}`
    const made = await marked(`${file}.making`, clock, async () => {
      if ((await readName(file)) === null) await writeSafely(clock, file, randomBytes(16).toString('hex'))
      return true
    })
    if (made === null) await wait(clock, TURN)
  }
  throw new Error('the name of its lock could not be kept')
}
