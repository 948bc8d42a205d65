import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { productModule } from './hyper-v/module-copy.ts'
import { runPwsh } from './hyper-v/run-pwsh.ts'

const OURS = '5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11'
const ANOTHER = '5f0c0a9e-7a0a-4f5e-9a52-0d6a4a7a0b22'
const DISK = 'D:\\Disks\\SRV-01_0A.avhdx'

/** The values of an event, and whether it is about the machine SRV-01. */
const events = [
  [['SRV-01', OURS], true],
  [[OURS.toUpperCase()], true],
  [['Other name', `{${OURS}}`], true],
  // Without an id by the name, of which no case counts.
  [['srv-01', '0x80070020'], true],
  [['SRV-010'], false],
  // A machine of the same name elsewhere.
  [['SRV-01', ANOTHER], false],
  [['', '0x80070020', DISK.toLowerCase()], true],
  [[DISK.replaceAll('\\', '/')], true],
  [[ANOTHER, DISK], true],
  [['D:\\Disks\\other.avhdx'], false],
  [[], false],
] as const

const list = (values: readonly string[]): string => `@(${values.map((value) => `'${value}'`).join(', ')})`
const load = [
  'ConvertTo-PanelTime',
  'Test-PanelEvent',
  'Get-HostEvent',
  'Get-PanelFileId',
  'Get-HostFileNumber',
]
  .map((name) => `. '${path.join(productModule, 'Private', `${name}.ps1`)}'`)
  .join('\n')

/** Get-WinEvent is on Windows only; this answers with the events above, in both logs. */
const script = `${load}
$all = @(${events.map(([values]) => `, [object[]] ${list(values)}`).join('; ')})
$null = New-Module -Name Microsoft.PowerShell.Diagnostics -ArgumentList (, $all) -ScriptBlock {
  param($All)
  function Get-WinEvent {
    [CmdletBinding()]
    param($FilterHashtable, $MaxEvents)
    foreach ($number in 0..($All.Count - 1)) {
      [pscustomobject] @{ Id = $number; Level = 4; Message = "$number"; TimeCreated = [datetime]::UtcNow
        Properties = @(foreach ($value in $All[$number]) { [pscustomobject] @{ Value = $value } }) }
    }
  }
} | Import-Module -Force
$about = @(foreach ($values in $all) { Test-PanelEvent -Value $values -VMId '${OURS}' -Name 'SRV-01' -Disk 'path:${DISK.toUpperCase()}' })
$nameless = Test-PanelEvent -Value 'SRV-01' -VMId '${OURS}'
$read = @()
if (${process.platform === 'win32' ? '$false' : '$true'}) {
  $read = @(Get-HostEvent -VMId '${OURS}' -Age ([timespan]::FromDays(1)) -Name 'SRV-01' -Disk 'path:${DISK.toUpperCase()}' | Where-Object { $_.log -eq 'VMMS' } | ForEach-Object { $_.eventId })
}
ConvertTo-Json -Compress -InputObject @{ about = $about; nameless = $nameless; read = $read }`

describe.skipIf(pwsh === null)(`the event logs (needs PowerShell: ${NO_PWSH})`, () => {
  let told: { about: boolean[]; nameless: boolean; read: number[] } = { about: [], nameless: true, read: [] }
  beforeAll(async () => {
    told = (await runPwsh(script, 'nowhere')) as typeof told
  })

  it.each(events.map(([values, about], number) => [values, about, number] as const))(
    'an event with %j is about the machine: %s',
    (_values, about, number) => {
      expect(told.about[number]).toBe(about)
    },
  )

  it('a name that two machines share tells nothing', () => {
    expect(told.nameless).toBe(false)
  })

  it.skipIf(process.platform === 'win32')(
    'are searched by id, name and disk (Windows has a Get-WinEvent of its own)',
    () => {
      const numbers = events.flatMap(([, about], number) => (about ? [number] : []))
      expect(told.read.toSorted((one, other) => one - other)).toEqual(numbers)
    },
  )
})
