import { expect, test } from 'vitest'
import { runChild } from './run-child.mjs'

const node = (script: string, options: Parameters<typeof runChild>[2] = {}) =>
  runChild(process.execPath, ['-e', script], options)

test('answers the exit code, and what was written to both streams', async () => {
  const ended = await node(`console.log('out'); console.error('error'); process.exitCode = 3`)
  expect(ended).toMatchObject({ code: 3, reason: null })
  expect(ended.output).toContain('out')
  expect(ended.output).toContain('error')
})

test('ends a program that hangs, together with its children, and says so', async () => {
  const hangs = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })`
  // The grandchild holds the same output: as long as it lives, there is no end to wait for.
  const ended = await node(hangs, { limit: 2000 })
  expect(ended).toMatchObject({ code: null, reason: 'it had not ended after 2 s' })
})

test('a program that is not there is an answer, not an error', async () => {
  expect(await runChild('no-such-program', [])).toMatchObject({
    code: null,
    reason: expect.stringMatching(/ENOENT/u),
  })
})

test('a program that a signal ended has no exit code', async () => {
  const ended = await node(`process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)`)
  expect(ended.code === null || process.platform === 'win32').toBe(true)
})
