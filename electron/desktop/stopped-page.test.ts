import { expect, test } from 'vitest'
import { setLanguage } from '../../shared/words/words.ts'
import { afterCrash, stoppedFiles } from './stopped-page.ts'

test('a page that crashes is opened again, but not over and over', () => {
  expect(afterCrash(5_000, null)).toBe('reload')
  expect(afterCrash(65_000, 5_000)).toBe('reload')
  expect(afterCrash(64_999, 5_000)).toBe('stop')
})

test('the page in its place holds no script and nothing inline, as the policy wants it', () => {
  const html = stoppedFiles.get('/stopped')?.body.toString() ?? ''
  expect(html).toContain('nothing was interrupted')
  expect(html).not.toMatch(/<script|<style|style=|\son\w+=/u)
  for (const [, path] of html.matchAll(/href="(\/[^"]+)"/gu)) expect(stoppedFiles.has(path ?? '')).toBe(true)
})

test('the page in its place is in the language that is spoken when it is needed', () => {
  setLanguage('de', [])
  const html = stoppedFiles.get('/stopped')?.body.toString() ?? ''
  setLanguage('en', [])
  expect(html).toContain('<html lang="de">')
  expect(html).toContain('Nichts wurde unterbrochen')
})
