import { describe, expect, it } from 'vitest'
import { isHyperVFrom } from './hyper-v-origin.ts'
import { hyperVRootsOf } from './locate-powershell.ts'

const found = (folder: string | null, psHome: string) => ({
  edition: 'Desktop',
  version: '5.1',
  languageMode: 'FullLanguage',
  moduleVersion: '',
  reason: '',
  psHome,
  hyperV: folder === null ? null : { folder, version: '2.0.0.0' },
})

const WINDOWS = hyperVRootsOf({ platform: 'win32', environment: { SystemRoot: 'C:\\Windows' } })
const WINDOWS_HOME = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0'
const LINUX = hyperVRootsOf({ platform: 'linux', environment: {} })

describe('isHyperVFrom', () => {
  it.each([
    ['the folder of Windows', `${WINDOWS_HOME}\\Modules\\Hyper-V`, WINDOWS_HOME],
    ['a version below it', `${WINDOWS_HOME}\\Modules\\Hyper-V\\2.0.0.0`, WINDOWS_HOME],
    [
      'the same in another spelling',
      'c:\\windows\\SYSTEM32\\WindowsPowerShell\\v1.0\\modules\\hyper-v',
      WINDOWS_HOME,
    ],
    [
      'the folder of PowerShell 7',
      'C:\\Program Files\\PowerShell\\7\\Modules\\Hyper-V',
      'C:\\Program Files\\PowerShell\\7',
    ],
  ])('takes it from %s', (_where, folder, psHome) => {
    expect(isHyperVFrom(WINDOWS, found(folder, psHome))).toBe(true)
  })

  it.each([
    ['the profile of a user', 'C:\\Users\\a\\Documents\\WindowsPowerShell\\Modules\\Hyper-V', WINDOWS_HOME],
    ['a folder that begins alike', `${WINDOWS_HOME}\\Modules2\\Hyper-V`, WINDOWS_HOME],
    ['a way out of the folder', `${WINDOWS_HOME}\\Modules\\..\\..\\Hyper-V`, WINDOWS_HOME],
    ['the root itself', `${WINDOWS_HOME}\\Modules`, WINDOWS_HOME],
    ['another drive', 'D:\\Modules\\Hyper-V', WINDOWS_HOME],
  ])('refuses it from %s', (_where, folder, psHome) => {
    expect(isHyperVFrom(WINDOWS, found(folder, psHome))).toBe(false)
  })

  it('tells folders of Linux apart to the letter', () => {
    expect(isHyperVFrom(LINUX, found('/opt/pwsh/Modules/Hyper-V', '/opt/pwsh'))).toBe(true)
    expect(isHyperVFrom(LINUX, found('/opt/pwsh/modules/Hyper-V', '/opt/pwsh'))).toBe(false)
    expect(isHyperVFrom(LINUX, found('/home/a/.local/share/powershell/Modules/Hyper-V', '/opt/pwsh'))).toBe(
      false,
    )
  })

  it('refuses what was not found', () => {
    expect(isHyperVFrom(LINUX, found(null, '/opt/pwsh'))).toBe(false)
  })
})
