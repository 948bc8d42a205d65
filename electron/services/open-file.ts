import { closeSync, constants, fstatSync, openSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { hasCode } from './error-reason.ts'

/** For the owner only, where the system knows such a thing. */
export const PRIVATE = 0o600

const FLAGS = {
  read: constants.O_RDONLY,
  change: constants.O_RDWR,
  append: constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND,
  replace: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC,
} as const

/** No link is followed, and no pipe keeps whoever opens it waiting. Windows knows neither, and lets few make links. */
const CAREFULLY = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK

/** In the place of a file stands something else: a link, a pipe, a folder. */
export class NotAFile extends Error {
  /** Stands in sentences as the reason. */
  readonly code = 'not a file'
}

/** The errors of a link that is not followed, of a pipe that nobody reads, and of a folder. */
const asNotAFile = (error: unknown, path: string): unknown =>
  hasCode(error, 'ELOOP', 'EMLINK', 'ENXIO', 'EISDIR') ? new NotAFile(path, { cause: error }) : error

/** Opens a file of the data folder; rejects with `NotAFile` where something else stands there. */
export async function openFile(path: string, use: keyof typeof FLAGS): Promise<FileHandle> {
  const handle = await open(path, FLAGS[use] | CAREFULLY, PRIVATE).catch((error: unknown) => {
    throw asNotAFile(error, path)
  })
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new NotAFile(path)
}

/** The text of a file of the data folder. */
export async function readText(path: string): Promise<string> {
  const handle = await openFile(path, 'read')
  return handle.readFile('utf8').finally(() => handle.close())
}

/** Lends a file of the data folder, opened as by `openFile` but at once, to `work`. */
export function withFileSync<T>(path: string, use: keyof typeof FLAGS, work: (file: number) => T): T {
  let file: number
  try {
    file = openSync(path, FLAGS[use] | CAREFULLY, PRIVATE)
  } catch (error) {
    throw asNotAFile(error, path)
  }
  try {
    if (!fstatSync(file).isFile()) throw new NotAFile(path)
    return work(file)
  } finally {
    closeSync(file)
  }
}
