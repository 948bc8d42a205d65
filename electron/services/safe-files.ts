import { lstat, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { wait, type Clock } from '../../shared/domain/clock.ts'
import { errorReason, hasCode } from './error-reason.ts'
import { openFile } from './open-file.ts'

const RENAME_TRIES = 10
const RENAME_PAUSE = 50

/** Windows refuses to replace a file that a virus scanner or an indexer has just opened; they let go within moments. */
async function renamePatiently(clock: Clock, from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (tries === RENAME_TRIES || !hasCode(error, 'EPERM', 'EBUSY', 'EACCES')) throw error
      await wait(clock, tries * RENAME_PAUSE)
    }
  }
}

/** A rename is safe on disk once its folder is. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The name that `writeSafely` gives a file until it is whole. */
const UNFINISHED = /\.(?:json|jsonl|bak)\.\d+\.new$/u

/** Removes what a crash in the middle of a write has left in `folder`, which this process is alone with. */
export async function tidyUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => UNFINISHED.test(name))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}

/** Puts a text in the place of a file, wholly or not at all; resolves once it is safe on disk. */
export async function writeSafely(clock: Clock, file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.new`
  try {
    const handle = await openFile(temporary, 'replace')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(clock, temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
}

const isThere = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return false
      throw error
    },
  )

/**
 * A name beside a file for what was found damaged in it: `settings.damaged-20260315T091241123Z.json`. Nothing has it
 * yet, for what was set aside once is the only copy of it.
 */
export async function damagedName(clock: Clock, file: string): Promise<string> {
  const stamp = new Date(clock.now()).toISOString().replaceAll(/[-:.]/gu, '')
  const extension = extname(file)
  const name = join(dirname(file), `${basename(file, extension)}.damaged-${stamp}`)
  let free = `${name}${extension}`
  for (let number = 2; await isThere(free); number++) free = `${name}-${number}${extension}`
  return free
}

/** The result of an attempt to move a damaged file out of the way. */
export type SetAside =
  { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'stuck'; readonly reason: string }

/** Moves a damaged file out of the way, whatever it is; it is never deleted. */
export async function setAside(clock: Clock, file: string): Promise<SetAside> {
  try {
    const to = await damagedName(clock, file)
    await renamePatiently(clock, file, to)
    return { kind: 'moved', to }
  } catch (error) {
    return { kind: 'stuck', reason: errorReason(error) }
  }
}
