import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { buildWorld, DAY } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../../shared/simulator/simulator.ts'
import { NO_PWSH, pwsh } from './find-pwsh.ts'
import { pwshOfSuite } from './pwsh-of-suite.ts'
import { scriptTable } from './script-table.ts'

const NOW = Date.UTC(2026, 10, 20)

function simulated(): Simulator {
  const history = [
    { kind: 'checkpoint', name: 'first', ago: 30 * DAY, memory: true },
    { kind: 'checkpoint', name: 'second', ago: 3 * DAY },
  ] as const
  const machines = [
    { name: 'web01', history },
    { name: 'web02', state: 'Off' as const, history },
    { name: 'saved', state: 'Saved' as const },
    { name: 'paused', state: 'Paused' as const },
  ]
  const world = buildWorld({ now: NOW, newId: seededIds(5) }, machines)
  return createSimulator({ clock: virtualClock(NOW), world, newId: seededIds(6), pace: 0 })
}

/** The sentences of -WhatIf for each cmdlet that changes something. */
const SENTENCES = {
  "Checkpoint-VM 'web01'": 'Checkpoint-VM will create a snapshot for virtual machine "web01".',
  "Restore-VMSnapshot 'first' 'web01'": 'Restore-VMSnapshot will restore snapshot "first".',
  "Remove-VMSnapshot 'web01' 'first'": 'Remove-VMSnapshot will remove snapshot "first".',
  "Remove-VMSnapshot 'web01' 'first' -IncludeAllChildSnapshots":
    'Remove-VMSnapshot will remove snapshot "first" and all of its child snapshots.',
  "Rename-VMSnapshot 'first' 'web01' 'new'": 'Rename-VMSnapshot will rename snapshot "first" to "new".',
  "Export-VMSnapshot 'first' 'D:\\x' -VMName 'web01'":
    'Export-VMSnapshot will export the snapshot "first" to the given location.',
  "Export-VM 'web01' 'D:\\x'": 'Export-VM will export the virtual machine "web01".',
  "Import-VM 'D:\\x.vmcx'": 'Import-VM will import the virtual machine "D:\\x.vmcx".',
  "Compare-VM 'D:\\x.vmcx' -Register":
    'Compare-VM will compare the virtual machine "D:\\x.vmcx" with the host.',
  'New-VHD D:\\x.vhdx 8GB': 'New-VHD will create the virtual hard disk "D:\\x.vhdx".',
  'Mount-VHD D:\\Hyper-V\\web02\\web02.vhdx':
    'Mount-VHD will mount the virtual hard disk "D:\\Hyper-V\\web02\\web02.vhdx".',
  'Dismount-VHD D:\\Hyper-V\\web02\\web02.vhdx':
    'Dismount-VHD will dismount the virtual hard disk "D:\\Hyper-V\\web02\\web02.vhdx".',
  "Set-VM 'web01' -CheckpointType Standard": 'Set-VM will configure the virtual machine "web01".',
  "Set-VMProcessor 'web02' -Count 4":
    'Set-VMProcessor will configure the processor settings of the virtual machine "web02".',
  "Remove-VM 'web02' -Force": 'Remove-VM will remove virtual machine "web02".',
  "Start-VM 'web02'": 'Start-VM will start the virtual machine "web02".',
  "Stop-VM 'web01'": 'Stop-VM will shut down the virtual machine "web01".',
  "Stop-VM 'web01' -TurnOff": 'Stop-VM will turn off virtual machine "web01".',
  "Stop-VM 'web01' -Save": 'Stop-VM will save virtual machine "web01".',
  "Save-VM 'web01'": 'Save-VM will save virtual machine "web01".',
  "Suspend-VM 'web01'": 'Suspend-VM will suspend the virtual machine "web01".',
  "Resume-VM 'paused'": 'Resume-VM will resume the virtual machine "paused".',
  "Restart-VM 'web01'": 'Restart-VM will restart virtual machine "web01".',
} as const

/** Each cmdlet's errors: the whole id, the category and the type. */
const error = (id: string, cmdlet: string, category: string): string =>
  `${id},Microsoft.HyperV.PowerShell.Commands.${cmdlet} | ${category} | VirtualizationException`
const ERRORS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ['Start-VM', 'StartVM'],
      ['Stop-VM', 'StopVM'],
      ['Save-VM', 'SaveVM'],
      ['Suspend-VM', 'SuspendVM'],
      ['Resume-VM', 'ResumeVM'],
      ['Restart-VM -Force', 'RestartVM'],
      ['Remove-VMSavedState', 'RemoveVMSavedState'],
      ['Set-VM', 'SetVM'],
      ['Checkpoint-VM', 'CheckpointVM'],
      ['Get-VMSnapshot', 'GetVMSnapshot'],
      ['Remove-VMSnapshot', 'RemoveVMSnapshot'],
      ['Get-VMHardDiskDrive', 'GetVMHardDiskDrive'],
      ['Get-VMDvdDrive', 'GetVMDvdDrive'],
      ['Get-VMNetworkAdapter', 'GetVMNetworkAdapter'],
      ['Get-VMIntegrationService', 'GetVMIntegrationService'],
      ["Rename-VMSnapshot 'first' -NewName 'x' -VMName", 'RenameVMSnapshot'],
      ["Export-VMSnapshot 'first' 'D:\\x' -VMName", 'ExportVMSnapshot'],
    ].map(([call, cmdlet]) => [`${call} 'nobody'`, error('ObjectNotFound', cmdlet ?? '', 'ObjectNotFound')]),
  ),
  "Start-VM 'web01' -AsJob -Passthru": error('InvalidParameter', 'StartVM', 'InvalidArgument'),
  "Save-VM 'web02'": error('InvalidState', 'SaveVM', 'InvalidOperation'),
  "Suspend-VM 'saved'": error('InvalidState', 'SuspendVM', 'InvalidOperation'),
  "Resume-VM 'web02'": error('InvalidState', 'ResumeVM', 'InvalidOperation'),
  "Restart-VM 'paused' -Force": error('InvalidState', 'RestartVM', 'InvalidOperation'),
  "Remove-VMSavedState 'web01'": error('InvalidState', 'RemoveVMSavedState', 'InvalidOperation'),
  "Stop-VM 'paused'": error('InvalidState', 'StopVM', 'InvalidOperation'),
  "Set-VM 'web01' -SnapshotFileLocation 'D:\\x'": error('InvalidState', 'SetVM', 'InvalidOperation'),
  "Rename-VMSnapshot '*' 'web01' 'x'": error('InvalidParameter', 'RenameVMSnapshot', 'InvalidArgument'),
  "Rename-VMSnapshot 'no' 'web01' 'x'": error('ObjectNotFound', 'RenameVMSnapshot', 'ObjectNotFound'),
  "Rename-VMCheckpoint 'no' 'web01' 'x'": error('ObjectNotFound', 'RenameVMSnapshot', 'ObjectNotFound'),
  "Export-VMSnapshot 'no' 'D:\\x' -VMName 'web01'": error(
    'ObjectNotFound',
    'ExportVMSnapshot',
    'ObjectNotFound',
  ),
  "Get-VM -ComputerName 'elsewhere'": error('InvalidParameter', 'GetVM', 'InvalidArgument'),
}

describe.skipIf(pwsh === null)(`the stand-in's cmdlets (needs PowerShell: ${NO_PWSH})`, () => {
  const { simulator, switchTo, ask } = pwshOfSuite()
  const run = (script: string): Promise<unknown> => {
    switchTo(simulated())
    return ask(script)
  }

  it('say with -WhatIf what they would do, and do not do it', async () => {
    const lines = Object.keys(SENTENCES)
      .map((call) => `${call} -WhatIf`)
      .join('\n')
    const before = simulated().world()
    const text = (await run(
      `$said = $null | & '${(pwsh ?? '').replaceAll("'", "''")}' -NoProfile -NonInteractive -Command {
${lines}
} | Out-String -Width 400
ConvertTo-Json -Compress -InputObject $said`,
    )) as string
    for (const sentence of Object.values(SENTENCES)) expect(text).toContain(sentence)
    expect(simulator.world()).toEqual(before)
  })

  it('fail with the ids, categories and types of the real ones', async () => {
    const scripts = Object.fromEntries(Object.keys(ERRORS).map((call) => [call, call]))
    expect(await run(scriptTable(scripts))).toEqual(ERRORS)
  })

  it('only warn where a machine is already there', async () => {
    const already = ['The virtual machine is already in the specified state.']
    const warned = (call: string) =>
      `${call} -WarningVariable told -WarningAction SilentlyContinue; $told | ForEach-Object Message`
    expect(
      await run(
        scriptTable({
          start: warned("Start-VM 'web01'"),
          stop: warned("Stop-VM 'web02' -TurnOff"),
          shutDown: warned("Stop-VM 'web02'"),
          save: warned("Save-VM 'saved'"),
          pause: warned("Suspend-VM 'paused'"),
          resume: warned("Resume-VM 'web01'"),
          deleteState: warned("Remove-VMSavedState 'web02'"),
          startPaused: warned("Start-VM 'paused'"),
        }),
      ),
    ).toEqual({
      start: already,
      stop: already,
      shutDown: already,
      save: already,
      pause: already,
      resume: already,
      deleteState: already,
      startPaused: [
        'The virtual machine "paused" was paused. Use the Resume-VM cmdlet to resume the virtual machine.',
      ],
    })
  })

  it('give objects of the real types, with their properties in the real order and enums by number', async () => {
    expect(
      await run(
        scriptTable({
          types: `(Get-VM 'web01').GetType().FullName; (Get-VMSnapshot 'web01')[0].GetType().FullName
            (Get-VMHardDiskDrive 'web01').GetType().FullName; (Get-VHD -VMId (Get-VM 'web02').Id).GetType().FullName
            (Get-VMHost).GetType().FullName; (Get-VMNetworkAdapter 'web01').GetType().FullName
            (Get-VMDvdDrive 'web01').GetType().FullName; (Get-VMIntegrationService 'web01')[0].GetType().FullName`,
          first: "(Get-VM 'web01' | Select-Object *).PSObject.Properties.Name | Select-Object -First 8",
          last: "(Get-VM 'web01' | Select-Object *).PSObject.Properties.Name | Select-Object -Last 6",
          aliases:
            '$vm = Get-VM \'web01\'; "$($vm.VMName) $($vm.VMId -eq $vm.Id) $($vm.ParentCheckpointName) $($vm.CheckpointFileLocation -eq $vm.SnapshotFileLocation)"',
          numbers:
            "$vm = Get-VM 'saved'; [int] $vm.State; [int] $vm.CheckpointType; [int] (Get-VMSnapshot 'web01')[0].SnapshotType; [int] (Get-VMSnapshot 'web01')[0].State; [int] $vm.PrimaryOperationalStatus",
          text: "\"$(Get-VM 'web01')\" -replace '[0-9a-f-]{36}', 'guid'",
          table:
            "(Get-VM 'web02' | Format-Table | Out-String -Width 200).Trim().Split([char] 10)[0].Trim() -replace '\\s+', ' '",
        }),
      ),
    ).toEqual({
      types: [
        'Microsoft.HyperV.PowerShell.VirtualMachine',
        'Microsoft.HyperV.PowerShell.VMSnapshot',
        'Microsoft.HyperV.PowerShell.HardDiskDrive',
        'Microsoft.Vhd.PowerShell.VirtualHardDisk',
        'Microsoft.HyperV.PowerShell.VMHost',
        'Microsoft.HyperV.PowerShell.VMNetworkAdapter',
        'Microsoft.HyperV.PowerShell.DvdDrive',
        'Microsoft.HyperV.PowerShell.VMIntegrationComponent',
      ],
      first: [
        'ParentCheckpointId',
        'ParentCheckpointName',
        'VMName',
        'VMId',
        'CheckpointFileLocation',
        'ConfigurationLocation',
        'SmartPagingFileInUse',
        'SmartPagingFilePath',
      ],
      last: ['CreationTime', 'Id', 'Name', 'ComputerName', 'CimSession', 'IsDeleted'],
      aliases: ['web01 True second True'],
      numbers: [6, 3, 0, 6, 2],
      text: ["VirtualMachine (Name = 'web01') [Id = 'guid']"],
      table: ['Name State CPUUsage(%) MemoryAssigned(M) Uptime Status Version'],
    })
  })
})
