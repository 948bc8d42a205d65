import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { systemBrowsers } from './find-browser.mjs'

test('Windows always has an Edge to test with', () => {
  const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' }
  expect(systemBrowsers('win32', env)[0]).toBe(
    join('C:\\Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe'),
  )
})

test('on Linux a browser without a window is preferred, in whichever folder of the path', () => {
  const found = systemBrowsers('linux', { PATH: ['/a', '', '/b'].join(delimiter) })
  expect(found.slice(0, 3)).toEqual([
    join('/a', 'chromium-headless-shell'),
    join('/b', 'chromium-headless-shell'),
    join('/a', 'chromium'),
  ])
})

test('an empty path leads nowhere', () => {
  expect(systemBrowsers('linux', {})).toEqual([])
})
