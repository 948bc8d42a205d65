import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { windowPlaceIn } from '../desktop/window-place.ts'
import { openHistory } from './history.ts'
import { openLog } from './log.ts'
import { NotAFile, openFile, readText, withFileSync } from './open-file.ts'
import { writeSafely } from './safe-files.ts'
import { openSettings } from './settings-store.ts'

const clock = virtualClock(Date.UTC(2026, 2, 15, 9, 12, 41, 123))
const uses = ['read', 'change', 'append', 'replace'] as const

let folder: string
const file = (name: string): string => join(folder, name)
/** Leads to a file of somebody else's. */
const link = async (name: string): Promise<void> => {
  await writeFile(file('elsewhere'), 'somebody else\u2019s')
  await symlink(file('elsewhere'), file(name))
}
const elsewhere = (): Promise<string> => readFile(file('elsewhere'), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe.skipIf(process.platform === 'win32')(
  'what stands in the place of a file (where there are links and pipes)',
  () => {
    it.each(uses)('is a link, and is not followed to %s', async (use) => {
      await link('file')
      await expect(openFile(file('file'), use)).rejects.toThrow(NotAFile)
      expect(() => withFileSync(file('file'), use, () => undefined)).toThrow(NotAFile)
      expect(await elsewhere()).toBe('somebody else\u2019s')
    })

    it.each(uses)('is a pipe or a folder, and is not waited for to %s', async (use) => {
      execFileSync('/usr/bin/mkfifo', [file('pipe')])
      await mkdir(file('folder'))
      for (const name of ['pipe', 'folder']) {
        await expect(openFile(file(name), use)).rejects.toThrow(NotAFile)
        expect(() => withFileSync(file(name), use, () => undefined)).toThrow(NotAFile)
      }
    })

    it('is set aside by the settings, whose reader would wait for a pipe for ever', async () => {
      execFileSync('/usr/bin/mkfifo', [file('settings.json')])
      expect((await openSettings(folder, clock)).told).toEqual([
        { kind: 'settingsSetAside', file: expect.any(String), instead: 'defaults' },
      ])
    })

    it('is set aside by the history', async () => {
      await link('history.jsonl')
      const { told, history, close } = await openHistory(folder, clock)
      expect(told).toEqual([{ kind: 'historySetAside', file: expect.any(String), part: 'all' }])
      await history.end({ id: '1', at: 0, outcome: 'succeeded' })
      await close()
      expect(await elsewhere()).toBe('somebody else\u2019s')
    })

    it('gets nothing of a write that is to be whole', async () => {
      await link(`settings.json.${process.pid}.new`)
      await expect(writeSafely(clock, file('settings.json'), 'ours')).rejects.toThrow(NotAFile)
      expect(await elsewhere()).toBe('somebody else\u2019s')
    })

    it('is put out of the way by the log', async () => {
      await link('panel.log')
      openLog(folder, clock)('It went wrong.')
      expect(await elsewhere()).toBe('somebody else\u2019s')
      expect(await readText(file('panel.log'))).toContain('It went wrong.')
    })

    it('is neither read nor written as the place of the window', async () => {
      await writeFile(
        file('elsewhere'),
        JSON.stringify({ bounds: { x: 0, y: 0, width: 900, height: 700 }, isMaximized: false }),
      )
      await symlink(file('elsewhere'), file('window.json'))
      const before = await elsewhere()
      const place = windowPlaceIn(folder, () => undefined)
      expect(place.read()).toBeNull()
      place.write({ bounds: { x: 1, y: 1, width: 800, height: 600 }, isMaximized: true })
      expect(await elsewhere()).toBe(before)
    })
  },
)

it('a file is read, appended to and replaced', async () => {
  withFileSync(file('file'), 'replace', (opened) => writeFileSync(opened, 'one'))
  const handle = await openFile(file('file'), 'append')
  await handle.writeFile(', two')
  await handle.close()
  expect(await readText(file('file'))).toBe('one, two')
  withFileSync(file('file'), 'replace', (opened) => writeFileSync(opened, '3'))
  expect(withFileSync(file('file'), 'read', (opened) => readFileSync(opened, 'utf8'))).toBe('3')
})
