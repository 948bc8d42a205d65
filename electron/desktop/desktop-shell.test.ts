import { failureText } from '../../shared/words/failures.ts'
import type { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { OpenDialogOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { HostError, type Failure } from '../../shared/domain/failure.ts'
import { desktopShell, type DesktopShellPorts } from './desktop-shell.ts'

const VM = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

interface Started {
  readonly path: string
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly isLetGo: () => boolean
}

/** A shell whose processes begin with `event`, and all that was started. */
function shellOn(
  platform: NodeJS.Platform,
  { event = ['spawn'], ...differing }: Partial<DesktopShellPorts> & { readonly event?: unknown[] } = {},
) {
  const started: Started[] = []
  const fakeSpawn = (path: string, words: readonly string[], options: Record<string, unknown>) => {
    let letGo = false
    const child = Object.assign(new EventEmitter(), { unref: () => (letGo = true) })
    started.push({ path, words, options, isLetGo: () => letGo })
    queueMicrotask(() => child.emit(String(event[0]), event[1]))
    return child
  }
  const shell = desktopShell({
    version: '1',
    platform,
    environment: { SystemRoot: 'D:\\Windows' },
    secrets: 'kept',
    rights: 'plain',
    startAsAdministrator: async () => undefined,
    spawn: fakeSpawn as unknown as typeof spawn,
    showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
    offerMenu: () => {},
    ...differing,
  })
  return { shell, started }
}

const failureOf = async (work: Promise<unknown>): Promise<Failure | null> => {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof HostError) return error.failure
    throw error
  }
}

describe('Connect', () => {
  it('starts VMConnect of the system folder without a shell, with host and id as words of their own', async () => {
    const { shell, started } = shellOn('win32')
    expect(shell.program).toStrictEqual({
      version: '1',
      canConnect: true,
      canBrowse: true,
      canWinRm: true,
      elevation: 'none',
      secrets: 'kept',
    })
    await shell.connect('HV-01.contoso.com', VM)
    expect(started).toMatchObject([
      {
        path: 'D:\\Windows\\System32\\vmconnect.exe',
        words: ['HV-01.contoso.com', '-G', VM],
        options: { shell: false, detached: true, stdio: 'ignore', cwd: 'D:\\Windows\\System32' },
      },
    ])
    expect(started[0]?.isLetGo()).toBe(true)
  })

  it('finds the system folder where the environment does not tell', async () => {
    const { shell, started } = shellOn('win32', { environment: {} })
    await shell.connect('HV-01', VM)
    expect(started[0]?.path).toBe('C:\\Windows\\System32\\vmconnect.exe')
  })

  it.each([
    ['an option for a host', '-C', VM],
    ['a path for a host', '\\\\evil\\share', VM],
    ['two words for a host', 'HV-01 -C', VM],
    ['no host', '', VM],
    ['a name for an id', 'HV-01', 'SRV-01'],
    ['an option behind an id', 'HV-01', `${VM} -C 1`],
    ['an id in braces', 'HV-01', `{${VM}}`],
  ])('starts nothing with %s', async (_what, host, vmId) => {
    const { shell, started } = shellOn('win32')
    expect(await failureOf(shell.connect(host, vmId))).toMatchObject({ kind: 'InvalidInput' })
    expect(started).toHaveLength(0)
  })

  it.each(['linux', 'darwin'] as const)('is not there on %s', async (platform) => {
    const { shell, started } = shellOn(platform)
    expect(shell.program.canConnect).toBe(false)
    expect(await failureOf(shell.connect('HV-01', VM))).toMatchObject({ kind: 'NotSupported' })
    expect(started).toHaveLength(0)
  })

  it.each([
    ['ENOENT', 'VMConnectMissing', /GUI management tools/u],
    ['EACCES', 'ElevationNeeded', /as administrator/u],
    ['EMFILE', 'WindowsRefused', /Windows refused it/u],
  ])('says what to do where Windows answers %s', async (code, kind, words) => {
    const error = Object.assign(new Error(`spawn ${code}`), { code })
    const { shell } = shellOn('win32', { event: ['error', error] })
    const failure = await failureOf(shell.connect('HV-01', VM))
    expect(failure).toMatchObject({ kind, hostMessage: `spawn ${code}` })
    expect(failure && failureText(failure)).toMatch(words)
  })
})

describe('a folder', () => {
  it('is asked for where the user was, and nothing but a folder', async () => {
    const asked: OpenDialogOptions[] = []
    const { shell } = shellOn('linux', {
      showOpenDialog: async (options) => {
        asked.push(options)
        return { canceled: false, filePaths: ['D:\\Checkpoints'] }
      },
    })
    expect(await shell.chooseFolder('D:\\Hyper-V')).toBe('D:\\Checkpoints')
    expect(await shell.chooseFolder(null)).toBe('D:\\Checkpoints')
    expect(asked).toStrictEqual([
      { properties: ['openDirectory', 'createDirectory'], defaultPath: 'D:\\Hyper-V' },
      { properties: ['openDirectory', 'createDirectory'] },
    ])
  })

  it('is none where the user thought better of it', async () => {
    const { shell } = shellOn('win32')
    expect(await shell.chooseFolder(null)).toBeNull()
  })
})

describe('a start as administrator', () => {
  it('is offered to members of Administrators whose rights were withheld, and to nobody else', async () => {
    let starts = 0
    const startAsAdministrator = async (): Promise<void> => {
      starts += 1
    }
    const { shell } = shellOn('win32', { rights: 'notElevated', startAsAdministrator })
    expect(shell.program.elevation).toBe('offered')
    await shell.startAsAdministrator()
    expect(starts).toBe(1)
    for (const rights of ['elevated', 'plain', 'unknown'] as const) {
      const other = shellOn('win32', { rights, startAsAdministrator }).shell
      expect(other.program.elevation).toBe('none')
      expect(await failureOf(other.startAsAdministrator())).toMatchObject({ kind: 'NotSupported' })
    }
    expect(starts).toBe(1)
  })
})
