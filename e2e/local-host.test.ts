import { existsSync } from 'node:fs'
import { appendFile, chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { builtFolder, signIn, startBuiltWebShell, type Ask, type BuiltWebShell } from './built-web-shell.ts'

vi.setConfig({ testTimeout: 60_000 })

const standIn = join(import.meta.dirname, 'hyper-v', 'module')
const windows = process.platform === 'win32'

let folder: string
let shell: BuiltWebShell | null

/** The built product over this computer's PowerShell, with everything in its environment that could mislead it. */
async function open(path: string, out = builtFolder()): Promise<Ask> {
  const environment = { PATH: path, PSModulePath: standIn, NODE_POWERSHELL: join(folder, 'pwsh') }
  const words = [`--data=${join(folder, 'data')}`, '--host=local', '--no-open']
  const started = startBuiltWebShell(words, environment, out)
  shell = started
  await expect.poll(() => started.addresses().length, { timeout: 30_000 }).toBe(1)
  return signIn(started.addresses()[0] ?? '')
}

const failure = (kind: string) => ({ ok: false, failure: { kind } })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  shell = null
})
afterEach(async () => {
  shell?.child.kill('SIGKILL')
  await shell?.ended
  await rm(folder, { recursive: true })
})

test.skipIf(windows)(
  'says that PowerShell is missing where it is, and opens nothing instead (Windows always has it)',
  async () => {
    const ask = await open('/nowhere')
    expect(await ask('getInventory', { hostId: 'local' })).toMatchObject(failure('PowerShellMissing'))
    expect(await ask('listHosts', {})).toMatchObject({ ok: true, value: [{ id: 'local', kind: 'local' }] })
    expect(await ask('getInventory', { hostId: 'demo' })).toMatchObject({ ok: false })
    expect(await ask('openDemo', {})).toMatchObject({ ok: true, value: { kind: 'demo' } })
    expect(await ask('getInventory', { hostId: 'demo' })).toMatchObject({ ok: true })
  },
)

test.skipIf(windows)('gives PowerShell nothing that leads to the stand-in', async () => {
  const seen = join(folder, 'seen')
  await writeFile(
    join(folder, 'pwsh'),
    `#!/bin/sh\nenv > ${seen}\necho "$@" >> ${seen}\necho broken >&2\nexit 3\n`,
  )
  await chmod(join(folder, 'pwsh'), 0o700)
  const ask = await open(`${folder}:/usr/bin:/bin`)
  expect(await ask('getInventory', { hostId: 'local' })).toMatchObject(failure('HostUnavailable'))
  const text = await readFile(seen, 'utf8')
  expect(text).not.toMatch(/^PSModulePath=/im)
  expect(text).not.toContain(standIn)
})

test.skipIf(windows)(
  'starts no PowerShell with a file that was changed after the build, and names it',
  async () => {
    const seen = join(folder, 'seen')
    await writeFile(join(folder, 'pwsh'), `#!/bin/sh\necho started > ${seen}\nexit 3\n`)
    await chmod(join(folder, 'pwsh'), 0o700)
    const out = join(folder, 'out')
    await cp(builtFolder(), out, { recursive: true })
    const changed = 'module/CheckpointPanel/Public/Get-PanelInventory.ps1'
    await appendFile(join(out, 'powershell', changed), '# more')
    const ask = await open(`${folder}:/usr/bin:/bin`, out)
    expect(await ask('getInventory', { hostId: 'local' })).toMatchObject({
      ok: false,
      failure: {
        kind: 'ProgramAltered',
        operation: 'getInventory',
        subject: { file: expect.stringContaining('Get-PanelInventory.ps1') },
      },
    })
    expect(existsSync(seen)).toBe(false)
  },
)
