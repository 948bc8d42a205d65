import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Inventory } from '../shared/domain/inventory.ts'
import { signIn, startBuiltWebShell, type Ask, type BuiltWebShell } from './built-web-shell.ts'
import { commandEnd } from './command-end.ts'

// Each test starts processes of its own, which is quick unless the computer is busy.
vi.setConfig({ testTimeout: 60_000 })

const windows = process.platform === 'win32'
const patient = { timeout: 30_000 }

let folder: string
let shells: BuiltWebShell[]
const data = (): string => join(folder, 'data')

function start(words: readonly string[] = ['--host=demo', '--no-open'], environment = {}): BuiltWebShell {
  const shell = startBuiltWebShell([`--data=${data()}`, ...words], environment)
  shells.push(shell)
  return shell
}

/** Starts, and signs in with the first address that is printed. */
async function open(
  words?: readonly string[],
  environment = {},
): Promise<{ shell: BuiltWebShell; ask: Ask }> {
  const shell = start(words, environment)
  await expect.poll(() => [shell.addresses().length, shell.said()], patient).toEqual([1, expect.anything()])
  return { shell, ask: await signIn(shell.addresses()[0] ?? '') }
}

/** Begins a command that takes the simulated host a second or two. */
async function beginCommand(ask: Ask): Promise<{ name: string; ended: Promise<unknown> }> {
  const inventory = await ask('getInventory', { hostId: 'demo' })
  const { machines } = (inventory as unknown as { value: Inventory }).value
  const off = machines.find(({ state, operation }) => state === 'Off' && operation === null)
  if (!off) throw new Error('the demo has no machine that is off')
  const { id: vmId, name, state } = off
  const ended = commandEnd(ask, 'startVirtualMachine', { hostId: 'demo', expected: { vmId, name, state } })
  const running = async (): Promise<unknown> => ask('listActivities', {})
  await expect.poll(running, patient).toMatchObject({ value: [{ state: 'running' }] })
  return { name, ended }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-'))
  shells = []
})
afterEach(async () => {
  for (const { child } of shells) child.kill('SIGKILL')
  await Promise.all(shells.map(({ ended }) => ended))
  await rm(folder, { recursive: true })
})

test('says in one sentence which host it opened and why, and prints an address that signs in once', async () => {
  const { shell, ask } = await open()
  expect(shell.said()).toMatch(/^Host: the demo, a simulated host, as asked for with --host=demo\.\n/)
  await expect(signIn(shell.addresses()[0] ?? '')).rejects.toThrow('403')
  expect(await ask('listHosts', {})).toMatchObject({
    ok: true,
    // On Windows this computer is in the list too.
    value: expect.arrayContaining([expect.objectContaining({ id: 'demo', kind: 'demo' })]),
  })
})

test.skipIf(windows)('opens the demo where there can be no Hyper-V, and says that', async () => {
  const { shell } = await open(['--no-open'])
  expect(shell.said()).toContain('because this computer is not Windows and has no Hyper-V')
})

test('remembers the host that was in use', async () => {
  const { shell, ask } = await open(['--host=local', '--no-open'])
  expect(await ask('selectHost', { hostId: 'local' })).toMatchObject({ ok: true })
  shell.child.kill('SIGKILL')
  await shell.ended
  const again = await open(['--no-open'])
  expect(again.shell.said()).toContain('Host: this computer, as in the last run')
})

test('Enter in the terminal gives another address', async () => {
  const { shell, ask } = await open()
  shell.child.stdin?.write('\n')
  await expect.poll(() => shell.addresses().length, patient).toBe(2)
  const other = await signIn(shell.addresses()[1] ?? '')
  expect(await other('listHosts', {})).toEqual(await ask('listHosts', {}))
})

test('goes on when its terminal is gone', async () => {
  const { shell, ask } = await open()
  shell.child.stdin?.end()
  shell.child.stdout?.destroy()
  expect(await ask('listHosts', {})).toMatchObject({ ok: true })
})

test('a second start on the same data folder makes the first open a window, and ends', async () => {
  const { shell } = await open()
  const second = start()
  expect(await second.ended).toBe(0)
  expect(second.said()).toContain('already running')
  expect(second.addresses()).toEqual([])
  await expect.poll(() => shell.addresses().length, patient).toBe(2)
  expect(await (await signIn(shell.addresses()[1] ?? ''))('listHosts', {})).toMatchObject({ ok: true })
})

test('starts where an earlier run was killed', async () => {
  const { shell } = await open()
  shell.child.kill('SIGKILL')
  await shell.ended
  const { ask } = await open()
  expect(await ask('listHosts', {})).toMatchObject({ ok: true })
})

test('starts over damaged settings and a damaged history, and names the files it set aside', async () => {
  await mkdir(data())
  await writeFile(join(data(), 'settings.json'), '{"version":1,')
  await writeFile(join(data(), 'history.jsonl'), '{"v":1,"id":"a"}\n{"v":1,"id')
  const { ask } = await open()
  const aside = (await readdir(data())).filter((name) => name.includes('damaged'))
  expect(aside.toSorted()).toEqual([
    expect.stringMatching(/^history\.damaged-.*\.jsonl$/),
    expect.stringMatching(/^settings\.damaged-.*\.json$/),
  ])
  const told = JSON.stringify(await ask('listNotices', {}))
  for (const name of aside) expect(told).toContain(name)
})

test('writes a command into the history before it starts and when it ends', async () => {
  const { ask } = await open()
  const { name, ended } = await beginCommand(ask)
  const lines = async (): Promise<unknown[]> =>
    (await readFile(join(data(), 'history.jsonl'), 'utf8'))
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown)
  expect(await lines()).toMatchObject([{ what: 'begin', command: 'startVirtualMachine', vmName: name }])
  await ended
  expect(await lines()).toMatchObject([{ what: 'begin' }, { what: 'end', outcome: 'succeeded' }])
})

test.skipIf(windows)(
  'ends at once on Ctrl+C where nothing is under way, and leaves nothing behind',
  async () => {
    const { shell } = await open()
    shell.child.kill('SIGINT')
    expect(await shell.ended).toBe(0)
    expect((await readdir(data())).toSorted()).toEqual(['history.jsonl'])
  },
)

test.skipIf(windows)(
  'on Ctrl+C in the middle of a command it says so, waits for its end, and ends',
  async () => {
    const { shell, ask } = await open()
    const { name, ended } = await beginCommand(ask)
    shell.child.kill('SIGINT')
    await expect.poll(shell.said, patient).toContain(`A command is under way (${name}`)
    await Promise.allSettled([ended])
    expect(await shell.ended).toBe(0)
    expect(await readFile(join(data(), 'history.jsonl'), 'utf8')).toContain('"outcome":"succeeded"')
  },
)

test.skipIf(windows)('a second Ctrl+C ends it in the middle of a command', async () => {
  const { shell, ask } = await open()
  const { name, ended } = await beginCommand(ask)
  ended.catch(() => undefined)
  shell.child.kill('SIGINT')
  await expect.poll(shell.said, patient).toContain(name)
  shell.child.kill('SIGINT')
  expect(await shell.ended).toBe(1)
  expect(await readFile(join(data(), 'history.jsonl'), 'utf8')).not.toContain('"what":"end"')
})

test.skipIf(process.platform !== 'linux')(
  'hands the address to the browser in a file for its owner only (how is the same, the program differs elsewhere)',
  async () => {
    const seen = join(folder, 'seen')
    const opener = join(folder, 'xdg-open')
    await writeFile(
      opener,
      `#!/bin/sh\nstat -c %a "$1" > ${seen}\necho "$@" >> ${seen}\ncat "$1" >> ${seen}\necho end >> ${seen}\n`,
    )
    await chmod(opener, 0o700)
    const { shell } = await open(['--host=demo'], {
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    })
    const read = (): Promise<string> => readFile(seen, 'utf8').catch(() => '')
    await expect.poll(read, patient).toContain('\nend\n')
    const [mode, words = '', ...page] = (await read()).split('\n')
    const [address = ''] = shell.addresses()
    expect(mode).toBe('600')
    expect(words).not.toContain(address.split('#token=')[1])
    expect(page.join('\n')).toContain(`url=${address}`)
    shell.child.kill('SIGINT')
    await shell.ended
    expect((await readdir(data())).filter((name) => name.startsWith('open-'))).toEqual([])
  },
)

test.skipIf(windows)('says so where no browser can be opened', async () => {
  const { shell } = await open(['--host=demo'], { PATH: folder })
  await expect.poll(shell.said, patient).toContain('The browser could not be opened')
})

test.each([
  [['--seed=empty'], 2, '--seed is for the demo'],
  [['--host=nowhere'], 2, '--host is demo or local'],
  [['--help'], 0, '--data=FOLDER'],
])('answers %j with words', async (words, code, said) => {
  const shell = start(words)
  expect(await shell.ended).toBe(code)
  expect(shell.said()).toContain(said)
})
