import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pathKey } from '../shared/simulator/file-names.ts'
import { spelledOtherwise } from '../shared/simulator/spellings.ts'
import { hostileNames } from './host-conformance/hostile-names.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { productModule } from './hyper-v/module-copy.ts'
import { runPwsh } from './hyper-v/run-pwsh.ts'

const paths = [
  ...spelledOtherwise.map((one) => one.path),
  ...Object.values(hostileNames).map((name) => `D:\\${name}\\disk.vhdx`),
  '//server/share/a.vhdx',
  '\\\\server\\share\\..\\..\\..\\a.vhdx',
  'D:\\..\\..\\a.vhdx',
  '\\\\?\\D:\\a\\..\\b.vhdx.',
  'D:\\stra\u00dfe\\\u0130stanbul\\\u01c6.vhdx',
]
const load = (name: string): string =>
  `. '${path.join(productModule, 'Private', name).replaceAll("'", "''")}'`

describe.skipIf(pwsh === null)(`which file a path leads to (needs PowerShell: ${NO_PWSH})`, () => {
  it('is one spelling of it where the host cannot say, as the simulated host spells it', async () => {
    const encoded = Buffer.from(JSON.stringify(paths)).toString('base64')
    const script = `
      ${load('Get-PanelFileId.ps1')}
      ${load('Get-HostFileNumber.ps1')}
      $all = [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String('${encoded}')) | ConvertFrom-Json
      $told = foreach ($one in $all) { Get-PanelFileId -Path $one }
      $bytes = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json @($told) -Compress))
      ConvertTo-Json ([System.Convert]::ToBase64String($bytes))`
    const answer = await runPwsh(script, '')
    const told: unknown = JSON.parse(Buffer.from(String(answer), 'base64').toString())
    expect(told).toEqual(paths.map((one) => `path:${pathKey(one)}`))
  })

  it('is asked of Windows by what compiles in Windows PowerShell 5.1', async () => {
    const script = `
      ${load('Get-HostFileNumber.ps1')}
      Add-Type -TypeDefinition (Get-PanelFileNumberSource) -CompilerOptions '/langversion:5' -ErrorAction Stop
      ConvertTo-Json ([CheckpointPanel.FileNumber].GetMethod('Of').ReturnType.Name)`
    expect(await runPwsh(script, '')).toBe('String')
  })
})
