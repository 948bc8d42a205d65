import { describe, expect, it } from 'vitest'
import { locatePowerShell, powerShellEnvironment } from './locate-powershell.ts'

const WINDOWS = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'

describe('locatePowerShell', () => {
  const locate = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, ...existing: string[]) =>
    locatePowerShell({ platform, environment, exists: (file) => existing.includes(file) })

  it('on Windows takes Windows PowerShell by its place, never from the path', () => {
    expect(
      locate('win32', { SystemRoot: 'C:\\Windows', PATH: 'D:\\tools' }, WINDOWS, 'D:\\tools\\pwsh.exe'),
    ).toBe(WINDOWS)
    expect(locate('win32', { PATH: 'D:\\tools' }, 'D:\\tools\\pwsh.exe')).toBeNull()
  })

  it('on Windows takes PowerShell 7 for SSH, of which the other knows nothing', () => {
    const seven = 'C:\\Program Files\\PowerShell\\7\\pwsh.exe'
    const forSsh = (...existing: string[]) =>
      locatePowerShell(
        {
          platform: 'win32',
          environment: { LOCALAPPDATA: 'C:\\Users\\Ann Lee\\AppData\\Local' },
          exists: (file) => existing.includes(file),
        },
        'ssh',
      )
    expect([forSsh(WINDOWS, seven), forSsh(WINDOWS)]).toEqual([seven, null])
    const ofStore = 'C:\\Users\\Ann Lee\\AppData\\Local\\Microsoft\\WindowsApps\\pwsh.exe'
    expect([forSsh(ofStore), forSsh(seven, ofStore)]).toEqual([ofStore, seven])
  })

  it('elsewhere takes the first pwsh on the path', () => {
    expect(locate('linux', { PATH: '/usr/bin:/opt/pwsh' }, '/opt/pwsh/pwsh', '/usr/bin/pwsh')).toBe(
      '/usr/bin/pwsh',
    )
    expect(locate('darwin', { PATH: '/usr/bin' })).toBeNull()
    expect(locate('linux', {})).toBeNull()
  })

  it('looks in no folder that depends on where the program was started', () => {
    expect(locate('linux', { PATH: '.::bin' }, 'pwsh', './pwsh', 'bin/pwsh', '/pwsh')).toBeNull()
  })
})

describe('powerShellEnvironment', () => {
  it('leaves out what leads to other modules or executables, in any spelling', () => {
    const given = { PATH: '/bin', PSModulePath: '/x', psmodulepath: '/y', NODE_POWERSHELL: '/z', DEBUG: '*' }
    expect(Object.keys(powerShellEnvironment(given)).toSorted()).toEqual([
      'PATH',
      'POWERSHELL_TELEMETRY_OPTOUT',
      'POWERSHELL_UPDATECHECK',
    ])
  })
})
