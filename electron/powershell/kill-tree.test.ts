import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { killByProgram, killTree } from './kill-tree.ts'
import { isAlive } from '../../e2e/is-alive.ts'

// Elsewhere the system does not tell cheaply who started whom; what PowerShell starts there ends with its input.
test.skipIf(process.platform === 'darwin')(
  'a process ends with all that it and its children started',
  async () => {
    const grandchild = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }).pid`
    const child = spawn(process.execPath, ['-e', `console.log(${grandchild}); setInterval(() => {}, 1000)`])
    const [said] = (await once(child.stdout, 'data')) as readonly Buffer[]
    const pid = Number(said?.toString())
    expect(isAlive(pid)).toBe(true)
    killTree(child.pid ?? 0)
    await once(child, 'exit')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
    killTree(child.pid ?? 0)
  },
)

test.skipIf(process.platform === 'win32').each(['/bin/false', '/nowhere/taskkill'])(
  'a process ends though the program that ends trees does nothing: %s (skipped where the program works)',
  async (program) => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    killByProgram(child.pid ?? 0, program)
    await once(child, 'exit')
    expect(isAlive(child.pid ?? 0)).toBe(false)
  },
)
