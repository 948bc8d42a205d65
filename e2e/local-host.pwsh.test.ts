import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { signIn, startBuiltWebShell } from './built-web-shell.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'

const standIn = join(import.meta.dirname, 'hyper-v', 'module')

test.skipIf(pwsh === null || process.platform === 'win32')(
  'the built product never takes the stand-in for Hyper-V (needs PowerShell on a computer without Hyper-V)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'panel-'))
    const shell = startBuiltWebShell([`--data=${folder}`, '--host=local', '--no-open'], {
      PATH: [dirname(pwsh ?? ''), process.env['PATH']].join(delimiter),
      PSModulePath: standIn,
    })
    await expect.poll(() => shell.addresses().length, { timeout: 30_000 }).toBe(1)
    const ask = await signIn(shell.addresses()[0] ?? '')
    expect(await ask('getInventory', { hostId: 'local' })).toMatchObject({
      ok: false,
      failure: { kind: 'HyperVMissing' },
    })
    shell.child.kill('SIGKILL')
    await shell.ended
    await rm(folder, { recursive: true })
  },
)
