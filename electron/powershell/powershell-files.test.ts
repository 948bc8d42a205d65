import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources } from '../../e2e/hyper-v/find-pwsh.ts'
import { binds, parameterSets, windowsParameterSets } from '../../e2e/hyper-v/hyper-v-parameters.ts'
import { productModule } from '../../e2e/hyper-v/module-copy.ts'
import { readScript, type CommandCall } from '../../e2e/hyper-v/powershell-syntax.ts'
import { hostCallNames, operations } from '../../shared/contract/operations.ts'
import { hostFunctions } from './host-functions.ts'

const scripts = ['electron/powershell', 'e2e/hyper-v']
  .flatMap((folder) =>
    readdirSync(path.join(sources, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /\.ps(?:1|m1|d1|rc|sc)$/u.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()
  .map((file) => {
    const text = readFileSync(path.join(sources, file), 'utf8')
    return { file, text, ...readScript(text) }
  })

/** PowerShell's own cmdlets that are used; everything else that is called must be ours or Hyper-V's. */
const CORE = new Set([
  'Add-Type',
  'ConvertFrom-Json',
  'ConvertTo-Json',
  'Copy-Item',
  'Export-ModuleMember',
  'Get-Command',
  'Get-Module',
  'Get-Variable',
  'Import-Module',
  'Import-PowerShellDataFile',
  'New-PSSession',
  'New-PSSessionConfigurationFile',
  'New-PSSessionOption',
  'Register-PSSessionConfiguration',
  'Select-Object',
  'Set-Acl',
  'Set-Alias',
  'Sort-Object',
  'Start-Sleep',
  'Unregister-PSSessionConfiguration',
  'Update-TypeData',
  'Write-Information',
])
/** The only files that ask Windows itself. */
const ASKS_WINDOWS =
  /\/Private\/(?:Get-Host(?:ClusterNode|Event|Hindrance|Job|OwnerNode|System|Volume)|Stop-HostJob|Set-CheckpointNotes)\.ps1$/u
/** The only places where what is called is found out when it runs. */
const BY_EXPRESSION = [
  'electron/powershell/module/CheckpointPanel/CheckpointPanel.psm1: . $file',
  'electron/powershell/module/CheckpointPanel/Private/Invoke-PanelOperation.ps1: & $Command @parameters',
]
const ours = new Set(scripts.flatMap(({ functions }) => functions.map(({ name }) => name)))
const calls = scripts.flatMap(({ file, calls: found }) => found.map((call) => ({ file, ...call })))
const place = ({ file, line, text }: CommandCall & { readonly file: string }): string =>
  `${file}:${line}: ${text}`

const unqualified = (name: string): string =>
  name.replace(
    /^(?:CimCmdlets|Microsoft\.PowerShell\.(?:Core|Diagnostics|Management|Security|Utility))\\/u,
    '',
  )
const windowsCalls = calls
  .map((call) => ({ ...call, cmdlet: unqualified(call.name) }))
  .filter(({ cmdlet }) => cmdlet in windowsParameterSets)
const hyperVCalls = calls
  .filter(({ name }) => name.startsWith('Hyper-V\\'))
  .map((call) => ({ ...call, cmdlet: call.name.slice('Hyper-V\\'.length) }))

describe('every PowerShell file', () => {
  it.each(scripts)(
    '$file is written in the language of Windows PowerShell 5.1, in ASCII',
    ({ errors, text }) => {
      expect(errors).toEqual([])
      expect(text).toMatch(/^[\t\n\r -~]*$/u)
    },
  )

  it('is found here', () => {
    expect(scripts.length).toBeGreaterThan(30)
  })

  it('calls by full name only what is ours, PowerShell\u2019s own or Hyper-V\u2019s: no program, no alias, no Invoke-Expression', () => {
    const strangers = calls.filter(
      ({ name, byExpression }) =>
        !byExpression &&
        !ours.has(name) &&
        !CORE.has(unqualified(name)) &&
        !(unqualified(name) in windowsParameterSets) &&
        !name.startsWith('Hyper-V\\'),
    )
    expect(strangers.map(place)).toEqual([])
  })

  it('lets nothing be called that is only known when it runs, but in two places', () => {
    const found = calls.filter(({ byExpression }) => byExpression)
    expect(found.map(({ file, text }) => `${file}: ${text}`).toSorted()).toEqual(BY_EXPRESSION)
  })

  it('starts no program: one that inherits stdin stands still while the server loop reads there', () => {
    const starting = scripts.filter(({ text }) =>
      /Start-Process|Invoke-Item|ProcessStartInfo|Diagnostics\.Process\b|Win32_Process\b|WScript|ShellExecute/iu.test(
        text,
      ),
    )
    expect(starting.map(({ file }) => file)).toEqual([])
  })

  it('reads what older versions of Hyper-V do not have in one place only', () => {
    const touching = scripts.filter(({ text }) =>
      /\$\w+\.(?:CheckpointType|AutomaticCheckpointsEnabled|IsAutomaticCheckpoint)\b/u.test(text),
    )
    expect(touching.map(({ file }) => file)).toEqual([])
  })

  it('makes no code of text, but in the server loop, where it is constant or the module itself', () => {
    const made = scripts.filter(({ text }) =>
      /\[scriptblock\]|::Create\(\$|AddScript|NewScriptBlock|InvokeScript/iu.test(text),
    )
    expect(made.map(({ file }) => file)).toEqual([
      'electron/powershell/server/runspace.psm1',
      'electron/powershell/server/server.psm1',
    ])
  })
})

describe('what asks Windows itself', () => {
  it('stands in the private functions that tests replace, and nowhere else', () => {
    expect(windowsCalls.filter(({ file }) => !ASKS_WINDOWS.test(file)).map(place)).toEqual([])
    expect(windowsCalls.length).toBeGreaterThan(8)
  })

  it('binds to a documented parameter set, names its module, stops at an error and never asks', () => {
    const wrong = windowsCalls.filter(
      ({ cmdlet, name, parameters, splats, text }) =>
        cmdlet === name ||
        !binds(cmdlet, parameters, splats) ||
        !text.includes('-ErrorAction Stop') ||
        (cmdlet === 'Invoke-CimMethod' && !text.includes('-Confirm:$false')),
    )
    expect(wrong.map(place)).toEqual([])
  })
})

describe('the grammar', () => {
  it.each(['$a ?? $b', '$a ? 1 : 2', 'Get-X && Get-Y', '$a?.b', 'if ($true) {'])(
    'refuses what Windows PowerShell 5.1 does not know: %s',
    (source) => {
      expect(readScript(source).errors).not.toEqual([])
    },
  )
})

describe('every call of a Hyper-V cmdlet', () => {
  it('names its module, because other products have cmdlets of these names', () => {
    const bare = calls.filter(({ name }) => name in parameterSets)
    expect(bare.map(place)).toEqual([])
    expect(hyperVCalls.length).toBeGreaterThan(15)
  })

  it('binds to one of the documented parameter sets', () => {
    const unbound = hyperVCalls.filter(({ cmdlet, parameters, splats }) => !binds(cmdlet, parameters, splats))
    expect(unbound.map(place)).toEqual([])
  })

  it('stops at an error or, where it reads, collects them; and never asks', () => {
    const reads = /^Get-/u
    const collects = (text: string): boolean =>
      reads.test(text.replace('Hyper-V\\', '')) &&
      text.includes('-ErrorAction SilentlyContinue -ErrorVariable refused')
    const wrong = hyperVCalls.filter(
      ({ cmdlet, text, splats }) =>
        !splats &&
        (!(text.includes('-ErrorAction Stop') || collects(text)) ||
          (!reads.test(cmdlet) && !text.includes('-Confirm:$false'))),
    )
    expect(wrong.map(place)).toEqual([])
  })

  it('is of a cmdlet that the stand-in has, and the stand-in has no other but those of public scripts', () => {
    const manifest = readFileSync(path.join(sources, 'e2e/hyper-v/module/Hyper-V/Hyper-V.psd1'), 'utf8')
    const standIn = [...manifest.matchAll(/'(\w+-(?:VM\w*|VHD))'/gu)].map(([, name]) => name)
    const called = hyperVCalls.map(({ cmdlet }) => cmdlet)
    const ofScripts = [
      'Compare-VM Dismount-VHD Export-VM Get-VMMemory Get-VMProcessor Get-VMScsiController Import-VM',
      'Measure-VM Mount-VHD New-VHD Remove-VM Set-VMMemory Set-VMProcessor Test-VHD',
    ].flatMap((names) => names.split(' '))
    expect(new Set(standIn.filter((name) => !name?.endsWith('VMCheckpoint')))).toEqual(
      new Set([...called, ...ofScripts]),
    )
  })
})

const publicFunctions = scripts
  .filter(({ file }) => file.includes('/CheckpointPanel/Public/'))
  .map((script) => ({ ...script, name: path.posix.basename(script.file, '.ps1') }))
/** Whether a verb stands for a change. */
const changes = (name: string): boolean => !/^(?:Hyper-V\\)?(?:Get|Measure)-/u.test(name)
const publicChanges = publicFunctions.filter(({ name }) => changes(name))
/** Whether a call changes something at the host by itself. */
const changesHost = ({ name }: CommandCall): boolean =>
  changes(name) &&
  (name.startsWith('Hyper-V\\') ||
    name === 'Stop-HostJob' ||
    name === 'Set-CheckpointNotes' ||
    publicChanges.some((one) => one.name === name))

describe('the module', () => {
  const functions = hostCallNames.map((name) => hostFunctions[name].function)
  const manifest = readFileSync(path.join(productModule, 'CheckpointPanel.psd1'), 'utf8')
  const exported = [...manifest.matchAll(/'(\w+-Panel\w+)'/gu)].map(([, name = '']) => name)

  it('exports exactly the functions that the contract names, and two that are not called by it', () => {
    expect(new Set(exported)).toEqual(new Set([...functions, 'Get-PanelSession', 'Invoke-PanelKeepAndApply']))
  })

  it.each(exported)('has %s in a file of its own, with typed parameters and with a payload', (name) => {
    const script = scripts.find(({ file }) => file.endsWith(`/Public/${name}.ps1`))
    expect(script?.functions.map((one) => one.name)).toEqual([name])
    expect(script?.text).toContain("[CmdletBinding(DefaultParameterSetName = 'Typed'")
    expect(script?.text).toContain(
      "[Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload",
    )
  })

  it.each(publicFunctions)('says in $name what it returns, and in its synopsis what it does', ({ text }) => {
    expect(text).toContain('[OutputType([pscustomobject], [string])]')
    // Such as "Renames a checkpoint ...", as PowerShell's own help reads.
    expect(text).toMatch(/\.SYNOPSIS\n {4}[A-Z][a-z]+s (?:\S+ )*\S+\.\n/u)
  })

  it('has -WhatIf and -Confirm for exactly what changes something', () => {
    const commands = hostCallNames
      .filter((name) => operations[name].kind === 'command')
      .map((name) => hostFunctions[name].function)
    const asking = publicFunctions.filter(({ text }) => text.includes('SupportsShouldProcess = $true'))
    expect(new Set(asking.map(({ name }) => name))).toEqual(new Set(commands))
    expect(publicChanges).toEqual(asking)
    // With the impact High a function would ask by itself, and fail where nobody can answer.
    expect(publicFunctions.filter(({ text }) => text.includes('ConfirmImpact'))).toEqual([])
  })

  it.each(publicChanges)(
    'changes nothing in $name before ShouldProcess has said yes, and then asks no second time',
    ({ text, calls: called }) => {
      const asked = text.split('\n').findIndex((row) => row.includes('if (-not $PSCmdlet.ShouldProcess(')) + 1
      const changing = called.filter(changesHost)
      expect(asked).toBeGreaterThan(0)
      expect(changing.filter(({ line }) => line <= asked)).toEqual([])
      expect(changing).not.toEqual([])
      const ofOurs = changing.filter(({ name }) => publicChanges.some((one) => one.name === name))
      expect(ofOurs.filter((call) => !call.text.includes('-Confirm:$false'))).toEqual([])
    },
  )

  it.each(scripts.filter(({ file }) => /\/(?:Public|Private|private)\//u.test(file)))(
    '$file begins with the function it is named after, with help and an example',
    ({ file, functions: [first] }) => {
      expect(`${first?.name}.ps1`).toBe(path.posix.basename(file))
      expect(first?.text).toMatch(/<#\s+\.SYNOPSIS\s+\S[\s\S]*\.EXAMPLE\s+\S[\s\S]*#>/u)
    },
  )
})
