import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { setLanguage } from '../../shared/words/words.ts'
import { loadRendererFiles } from './renderer-files.ts'

test('the page says the language that the program speaks when it is asked for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'panel-'))
  onTestFinished(async () => {
    setLanguage('en', [])
    await rm(folder, { recursive: true })
  })
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>x</title>')
  const files = await loadRendererFiles(folder)
  const page = (path: string): string | undefined => files.get(path)?.body.toString()
  setLanguage('de', [])
  expect(page('/')).toBe('<!doctype html><html lang="de"><title>x</title>')
  setLanguage('en', [])
  expect([page('/'), page('/index.html')].map((text) => text?.includes('lang="en"'))).toEqual([true, true])
})
