import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { buildWorld, DAY } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../../shared/simulator/simulator.ts'
import { NO_PWSH, pwsh } from './find-pwsh.ts'
import { cmdletEntries, entriesOf } from './hyper-v-surface.ts'
import { classTable, enumTable } from './hyper-v-types.ts'
import { pwshOfSuite } from './pwsh-of-suite.ts'
import { scriptTable } from './script-table.ts'

/** Writes types as the tables do: `Int32?`, `Guid[]`, `List<String>`. */
const NAME_OF = `
function Get-TypeName { param([type] $Type)
  $inner = [System.Nullable]::GetUnderlyingType($Type)
  if ($null -ne $inner) { return (Get-TypeName $inner) + '?' }
  if ($Type.IsArray) { return (Get-TypeName $Type.GetElementType()) + '[]' }
  if ($Type.IsGenericType) { return $Type.Name.Split([char] 96)[0] + '<' + (Get-TypeName $Type.GetGenericArguments()[0]) + '>' }
  $Type.Name
}`

const COMMON =
  'Verbose Debug ErrorAction WarningAction InformationAction ProgressAction ErrorVariable WarningVariable InformationVariable OutVariable OutBuffer PipelineVariable WhatIf Confirm'

const CMDLETS = `${NAME_OF}
$common = '${COMMON}'.Split(' ')
$tables = [ordered] @{}
foreach ($command in Get-Command -Module Hyper-V -CommandType Cmdlet) {
  $attribute = $command.ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
  $set = if ($attribute.DefaultParameterSetName -and $attribute.DefaultParameterSetName -ne '__AllParameterSets') { $attribute.DefaultParameterSetName } else { '-' }
  $impact = if ($attribute.SupportsShouldProcess) { "$($attribute.ConfirmImpact)" } else { '-' }
  $output = (@($command.OutputType | ForEach-Object { Get-TypeName $_.Type }) -join ',')
  if ($output -eq '') { $output = '-' }
  $tables["$($command.Name) | $set $impact $output"] = @(foreach ($one in $command.Parameters.Values) {
    if ($common -contains $one.Name) { continue }
    $aliases = @($one.Aliases) -join ','
    if ($aliases -eq '') { $aliases = '-' }
    $sets = foreach ($in in $one.Attributes) {
      if ($in -isnot [System.Management.Automation.ParameterAttribute]) { continue }
      $text = $in.ParameterSetName -replace '^__AllParameterSets$', '*'
      if ($in.Mandatory) { $text += '!' }
      if ($in.Position -ge 0) { $text += "@$($in.Position)" }
      if ($in.ValueFromPipeline) { $text += '<' }
      if ($in.ValueFromPipelineByPropertyName) { $text += '.' }
      $text
    }
    "$($one.Name) $(Get-TypeName $one.ParameterType) $aliases $($sets -join ' ')"
  })
}
ConvertTo-Json -Compress -Depth 4 -InputObject $tables`

const members = (names: readonly string[], each: string): string => `${NAME_OF}
$null = Get-Command Hyper-V\\Get-VM
$tables = [ordered] @{}
foreach ($name in '${names.join("', '")}') {
  $type = $name -as [type]
  $tables[$name] = @(if ($null -eq $type) { 'there is no such type' } else { ${each} })
}
ConvertTo-Json -Compress -Depth 4 -InputObject $tables`

const sorted = (line: string): string => {
  const [name = '', type = '', aliases = '', ...sets] = line.split(' ')
  return [name, type, aliases, ...sets.toSorted()].join(' ')
}

/** The lines of each entry, in an order that says nothing. */
const inOrder = (
  entries: Iterable<readonly [string, readonly string[]]>,
  split: (line: string) => readonly string[],
): Record<string, readonly string[]> =>
  Object.fromEntries([...entries].map(([name, lines]) => [name, lines.flatMap(split).toSorted()]))

function simulated(disks: readonly string[] = ['D:\\web02.vhdx']): Simulator {
  const history = [{ kind: 'checkpoint', name: 'first', ago: DAY, memory: true }] as const
  const machines = [
    { name: 'web01', history },
    { name: 'web02', state: 'Off' as const, disks: disks.map((at) => ({ path: at })) },
  ]
  const now = Date.UTC(2026, 10, 20)
  const world = buildWorld({ now, newId: seededIds(5) }, machines)
  return createSimulator({ clock: virtualClock(now), world, newId: seededIds(6), pace: 0 })
}

const words = (line: string): readonly string[] => line.split(' ')

describe.skipIf(pwsh === null)(`the stand-in beside the real module (needs PowerShell: ${NO_PWSH})`, () => {
  const { simulator, switchTo, ask } = pwshOfSuite()
  const run = (script: string): Promise<unknown> => {
    switchTo(simulated())
    return ask(script)
  }
  const tell = async (script: string) =>
    Object.entries((await ask(script)) as Record<string, readonly string[]>)

  it('has the cmdlets, parameters, sets, positions, pipeline input, types and aliases of the table, and no others', async () => {
    const table = inOrder(cmdletEntries, (line) => [sorted(line)])
    expect(inOrder(await tell(CMDLETS), (line) => [sorted(line)])).toEqual(table)
  })

  it('has the enums of the table, with the numbers of their members', async () => {
    const each =
      '[System.Enum]::GetNames($type) | ForEach-Object { "$_=$([int] [System.Enum]::Parse($type, $_))" }'
    const table = entriesOf(enumTable)
    expect(inOrder(await tell(members([...table.keys()], each)), words)).toEqual(inOrder(table, words))
  })

  it('writes objects with the properties of the table, and no others', async () => {
    const each = '$type.GetProperties() | ForEach-Object { "$($_.Name):$(Get-TypeName $_.PropertyType)" }'
    const table = entriesOf(classTable)
    expect(inOrder(await tell(members([...table.keys()], each)), words)).toEqual(inOrder(table, words))
  })

  it('takes patterns for paths, in which brackets are escaped', async () => {
    switchTo(simulated(['D:\\Disks\\a[1].vhdx', 'D:\\Disks\\a1.vhdx', 'D:\\Disks\\deep\\a2.vhdx']))
    expect(
      await ask(
        scriptTable({
          pattern: "(Get-VHD 'D:\\Disks\\A?.vhdx').Path",
          class: "(Get-VHD 'D:\\Disks\\a[1].vhdx').Path",
          escaped: "(Get-VHD 'D:\\Disks\\a`[1`].vhdx').Path",
          'by id through the pipeline': '(Get-VM web02).Id | Get-VHD | ForEach-Object Path',
          nothing: "Get-VHD 'D:\\Disks\\b*.vhdx'",
        }),
      ),
    ).toEqual({
      pattern: ['D:\\Disks\\a1.vhdx'],
      class: ['D:\\Disks\\a1.vhdx'],
      escaped: ['D:\\Disks\\a[1].vhdx'],
      'by id through the pipeline': [
        'D:\\Disks\\a[1].vhdx',
        'D:\\Disks\\a1.vhdx',
        'D:\\Disks\\deep\\a2.vhdx',
      ],
      nothing:
        'InvalidParameter,Microsoft.Vhd.PowerShell.Cmdlets.GetVHD | InvalidArgument | VirtualizationException',
    })
  })

  it('says of a parameter that nothing is simulated for, instead of doing without it', async () => {
    const secret = "[pscredential]::new('ann', [securestring]::new())"
    const session =
      '[System.Runtime.Serialization.FormatterServices]::GetUninitializedObject([Microsoft.Management.Infrastructure.CimSession])'
    const calls = {
      "Get-VM -ClusterObject ([pscustomobject] @{ PSTypeName = 'Microsoft.FailoverClusters.PowerShell.ClusterObject' })":
        'ClusterObject',
      [`Get-VM -Credential (${secret})`]: 'Credential',
      [`Get-VMHost -CimSession (${session})`]: 'CimSession',
      'Get-VMNetworkAdapter -All': 'All',
      'Get-VMNetworkAdapter -ManagementOS': 'ManagementOS',
      'Restart-VM web01 -Force -Type Reboot': 'Type',
      'Restart-VM web01 -Force -Wait -For IPAddress': 'For',
      "Set-VM web01 -DynamicMemory -Notes 'not written'": 'DynamicMemory',
      'Get-VMSnapshot web01 first | Remove-VMSavedState': 'VMSnapshot',
      "New-VHD 'D:\\new.vhdx' 8GB -BlockSizeBytes 1MB": 'BlockSizeBytes',
      "New-VHD 'D:\\new.vhdx' -SourceDisk 1 -Fixed": 'SourceDisk',
      'Mount-VHD D:\\web02.vhdx -SnapshotId ([guid]::NewGuid())': 'SnapshotId',
      'Compare-VM web01 OTHER': 'DestinationHost',
      'Import-VM D:\\a.vmcx -Copy -SmartPagingFilePath D:\\': 'SmartPagingFilePath',
      'Test-VHD D:\\web02.vhdx -SupportPersistentReservations': 'SupportPersistentReservations',
    }
    const refusal = (call: string, parameter: string): string => {
      const [cmdlet = ''] = /\w+-VM\w*|\w+-VHD/u.exec(call.replace(/.* \| /u, '')) ?? []
      const space = cmdlet.endsWith('VHD') ? 'Vhd.PowerShell.Cmdlets' : 'HyperV.PowerShell.Commands'
      return `NotSimulated,Microsoft.${space}.${cmdlet.replace('-', '').replace('VHD', 'Vhd')} | NotImplemented | NotImplementedException ${parameter}`
    }
    const errorOf = (call: string) =>
      `try { ${call}; 'done' } catch { "$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.GetType().Name) $($_.TargetObject)" }`
    const said = (await run(
      scriptTable(Object.fromEntries(Object.keys(calls).map((call) => [call, errorOf(call)]))),
    )) as Readonly<Record<string, readonly string[]>>
    expect(said).toEqual(
      Object.fromEntries(
        Object.entries(calls).map(([call, parameter]) => [call, [refusal(call, parameter)]]),
      ),
    )
    expect(simulator.world().machines[0]?.config.notes).toBe('')
  })

  it('changes what a machine is called, has and says, and its processors only while it is off', async () => {
    expect(
      await run(
        scriptTable({
          changed:
            '$vm = Set-VM web02 -NewVMName \'a new name\' -Notes "two`nlines" -ProcessorCount 6 -MemoryStartupBytes 8GB -StaticMemory -Passthru; $vm.Name; $vm.Notes; $vm.ProcessorCount; $vm.MemoryStartup / 1GB',
          emptied: "(Set-VM 'a new name' -Notes '' -Passthru).Notes",
          running: 'Set-VM web01 -ProcessorCount 6',
          sorted: "(Get-VM).Name; (Get-VM -Name 'web01', 'a*').Name",
        }),
      ),
    ).toEqual({
      changed: ['a new name', 'two\nlines', 6, 8],
      emptied: [''],
      running:
        'InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVM | InvalidOperation | VirtualizationException',
      sorted: ['a new name', 'web01', 'web01', 'a new name'],
    })
  })

  it('tells and changes processors and memory, and removes a machine but not its disks', async () => {
    expect(
      await run(
        scriptTable({
          told: '$one = Get-VMProcessor web01; "$($one.VMName) $($one.Count)"; (Get-VMMemory (Get-VMSnapshot web01 first)).VMSnapshotName',
          changed: '(Get-VMProcessor web02 | Set-VMProcessor -Count 8 -Passthru).Count',
          placed: 'Set-VMMemory web02 8GB',
          named:
            '(Set-VMMemory web02 -StartupBytes 8GB -DynamicMemoryEnabled $false -Passthru).Startup / 1GB',
          unsimulated: 'Set-VMProcessor web02 -Reserve 10',
          running: 'Set-VMProcessor web01 -Count 8',
          removed:
            '(Remove-VM web02 -Force -Passthru).Name; (Get-VM).Name; (Get-VHD D:\\web02.vhdx).Attached',
          'with checkpoints': 'Remove-VM web01 -Force',
        }),
      ),
    ).toEqual({
      told: ['web01 2', 'first'],
      changed: [8],
      placed: expect.stringMatching(/^PositionalParameterNotFound,/u),
      named: [8],
      unsimulated:
        'NotSimulated,Microsoft.HyperV.PowerShell.Commands.SetVMProcessor | NotImplemented | NotImplementedException',
      running:
        'InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVMProcessor | InvalidOperation | VirtualizationException',
      removed: ['web02', 'web01', false],
      'with checkpoints':
        'NotSimulated,Microsoft.HyperV.PowerShell.Commands.RemoveVM | NotImplemented | VirtualizationException',
    })
    expect(simulator.world().machines.map(({ config }) => config.name)).toEqual(['web01'])
  })

  it('tells drives by their controller, and parts of a checkpoint with its name', async () => {
    expect(
      await run(
        scriptTable({
          controller: `$one = Get-VMScsiController web01; "$($one.Name) $($one.ControllerNumber) $($one.Drives.Count)"
            ($one | Get-VMHardDiskDrive).Name; ($one | Get-VMDvdDrive -ControllerLocation 1).Name; @($one | Get-VMDvdDrive -ControllerLocation 7).Count`,
          checkpoint: `$first = Get-VMSnapshot web01 first
            foreach ($part in (Get-VMHardDiskDrive $first), (Get-VMNetworkAdapter $first), (Get-VMIntegrationService $first 'VSS')) { "$($part.VMSnapshotName) $($part.VMSnapshotId -eq $first.Id)" }
            "$((Get-VMIntegrationService $first 'VSS').PrimaryOperationalStatus)"; "$((Get-VMHardDiskDrive web01).VMSnapshotId)"`,
          status: `$vm = Get-VM web01; "$($vm.StatusDescriptions)"; $vm.PrimaryStatusDescription; $null -eq $vm.SecondaryStatusDescription; $vm.Groups.Count; $vm.HardDrives.Count`,
        }),
      ),
    ).toEqual({
      controller: [
        'SCSI Controller 0 2',
        'Hard Drive on SCSI controller number 0 at location 0',
        'DVD Drive on SCSI controller number 0 at location 1',
        0,
      ],
      checkpoint: ['first True', 'first True', 'first True', '', '00000000-0000-0000-0000-000000000000'],
      status: ['Operating normally', 'Operating normally', true, 0, 1],
    })
  })

  it('is one module in two runspaces of a process: one assembly, and one memory of what was read', async () => {
    const other = (script: string) =>
      `$(& { $ps = [powershell]::Create([System.Management.Automation.RunspaceMode]::NewRunspace); $ps.AddScript("${script}").Invoke(); $ps.Dispose() })`
    expect(
      await run(
        scriptTable({
          assemblies: `$null = Get-VM; ${other('Import-Module Hyper-V; (Get-VM web01).Name')}
            @([System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetType('Microsoft.HyperV.PowerShell.VirtualMachine') }).Count`,
          crossing: `$theirs = ${other('Import-Module Hyper-V; Get-VM web01')}; ($theirs | Get-VMSnapshot).Name`,
        }),
      ),
    ).toEqual({ assemblies: ['web01', 1], crossing: ['first'] })
  })
})
