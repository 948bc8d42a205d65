import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { buildWorld, DAY } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../../shared/simulator/simulator.ts'
import { NO_PWSH, pwsh } from './find-pwsh.ts'
import { startHyperVServer, type HyperVServer } from './hyper-v-server.ts'
import { copyModule } from './module-copy.ts'
import { openPwsh, type OpenPwsh } from './open-pwsh.ts'
import { scriptTable } from './script-table.ts'
import { switchedSimulator } from './switched-simulator.ts'

const HISTORY = [
  { kind: 'checkpoint', name: 'first', ago: 2 * DAY, memory: true },
  { kind: 'checkpoint', name: 'second', ago: DAY },
] as const

function simulated(): Simulator {
  const machines = [
    { name: 'web01', history: HISTORY },
    { name: 'web02', state: 'Off' as const },
  ]
  const world = buildWorld({ now: Date.UTC(2026, 10, 20), newId: seededIds(5) }, machines)
  return createSimulator({ clock: virtualClock(Date.UTC(2026, 10, 20)), world, newId: seededIds(6), pace: 0 })
}

describe.skipIf(pwsh === null)(`the stand-in Hyper-V module (needs PowerShell: ${NO_PWSH})`, () => {
  const { simulator, switchTo } = switchedSimulator()
  let server: HyperVServer
  let opened: OpenPwsh
  let folder = ''
  let module = ''
  beforeAll(async () => {
    server = await startHyperVServer(simulator)
    opened = openPwsh(server.place)
    folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
    module = copyModule(folder)
  })
  afterAll(async () => {
    await opened.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (script: string): Promise<unknown> => {
    switchTo(simulated())
    return opened.run(script)
  }

  it('fails with the ids, categories and types of the real cmdlets', async () => {
    const notFound = (cmdlet: string) =>
      `ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.${cmdlet} | ObjectNotFound | VirtualizationException`
    const ofDisk = (id: string, cmdlet: string, category: string) =>
      `${id},Microsoft.Vhd.PowerShell.Cmdlets.${cmdlet} | ${category} | VirtualizationException`
    expect(
      await run(
        scriptTable({
          'machine by name': "Get-VM -Name 'nobody'",
          'machine by id': "Get-VM -Id '00000000-0000-4000-8000-000000000000'",
          'checkpoints of nobody': "Get-VMSnapshot -VMName 'nobody'",
          'checkpoint by name': "Get-VMSnapshot -VMName 'web01' -Name 'nothing'",
          'checkpoints where there are none': "Get-VMSnapshot -VMName 'web02'",
          'create for nobody': "Checkpoint-VM -Name 'nobody'",
          'apply without confirmation': "Restore-VMSnapshot -Name 'first' -VMName 'web01'",
          'apply nothing': "Restore-VMSnapshot -Name 'nothing' -VMName 'web01' -Confirm:$false",
          'apply one of many': "Restore-VMSnapshot -Name '*' -VMName 'web01' -Confirm:$false",
          'start nobody': "Start-VM -Name 'nobody'",
          'two ways of stopping': "Stop-VM -Name 'web01' -Save -TurnOff",
          'a disk that is not there': "Get-VHD -Path 'D:\\nothing.vhdx'",
          'a disk in use': '(Get-VMHardDiskDrive web01).Path | Mount-VHD -ReadOnly',
          'a second mount': 'Mount-VHD D:\\Hyper-V\\web02\\*.vhdx; Mount-VHD D:\\Hyper-V\\web02\\web02.vhdx',
          'a start of what is mounted': 'Start-VM web02',
          'no disk of that number': 'Dismount-VHD -DiskNumber 7',
          'a disk that is not mounted':
            'Dismount-VHD -DiskNumber 1; Dismount-VHD D:\\Hyper-V\\web02\\web02.vhdx',
          'a new disk in the place of another': 'New-VHD D:\\Hyper-V\\web02\\web02.vhdx 8GB',
          'a new disk of an odd size': 'New-VHD D:\\new.vhdx 2000000000',
          'a new disk without a folder': 'New-VHD new.vhdx 8GB',
          'an export into a folder that is there': 'Export-VM web01 D:\\Exports; Export-VM web01 D:\\Exports',
          'an export of nobody': 'Export-VM nobody D:\\Exports',
          'an import of what is not there': "Import-VM 'D:\\no.vmcx'",
          'an import of what is there already':
            'Import-VM "D:\\Exports\\web01\\Virtual Machines\\$((Get-VM web01).Id).vmcx"',
          'what is not metered': 'Get-VM web01 | Measure-VM',
        }),
      ),
    ).toEqual({
      'machine by name':
        'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM | InvalidArgument | VirtualizationException',
      'machine by id':
        'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM | InvalidArgument | VirtualizationException',
      'checkpoints of nobody': notFound('GetVMSnapshot'),
      'checkpoint by name': notFound('GetVMSnapshot'),
      'checkpoints where there are none': [],
      'create for nobody': notFound('CheckpointVM'),
      'apply without confirmation': expect.stringMatching(/^InvalidOperation,.*RestoreVMSnapshot /u),
      'apply nothing': notFound('RestoreVMSnapshot'),
      'apply one of many':
        'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.RestoreVMSnapshot | InvalidArgument | VirtualizationException',
      'start nobody': notFound('StartVM'),
      'two ways of stopping':
        'InvalidParameter,Microsoft.HyperV.PowerShell.Commands.StopVM | InvalidArgument | VirtualizationException',
      'a disk that is not there': ofDisk('InvalidParameter', 'GetVHD', 'InvalidArgument'),
      'a disk in use': ofDisk('ObjectInUse', 'MountVhd', 'ResourceBusy'),
      'a second mount': ofDisk('ObjectInUse', 'MountVhd', 'ResourceBusy'),
      'a start of what is mounted':
        'ObjectInUse,Microsoft.HyperV.PowerShell.Commands.StartVM | ResourceBusy | VirtualizationException',
      'no disk of that number': ofDisk('InvalidParameter', 'DismountVhd', 'InvalidArgument'),
      'a disk that is not mounted': ofDisk('OperationFailed', 'DismountVhd', 'NotSpecified'),
      'a new disk in the place of another': ofDisk('OperationFailed', 'NewVhd', 'NotSpecified'),
      'a new disk of an odd size': ofDisk('InvalidParameter', 'NewVhd', 'InvalidArgument'),
      'a new disk without a folder': ofDisk('NotSimulated', 'NewVhd', 'NotImplemented'),
      'an export into a folder that is there':
        'OperationFailed,Microsoft.HyperV.PowerShell.Commands.ExportVM | NotSpecified | VirtualizationException',
      'an export of nobody': notFound('ExportVM'),
      'an import of what is not there':
        'OperationFailed,Microsoft.HyperV.PowerShell.Commands.ImportVM | NotSpecified | VirtualizationException',
      'an import of what is there already':
        'OperationFailed,Microsoft.HyperV.PowerShell.Commands.ImportVM | NotSpecified | VirtualizationException',
      'what is not metered':
        'InvalidState,Microsoft.HyperV.PowerShell.Commands.MeasureVM | InvalidOperation | VirtualizationException',
    })
  })

  it('takes objects and names, aliases and wildcards, and does nothing with -WhatIf', async () => {
    expect(
      await run(
        scriptTable({
          wildcard: "(Get-VM -Name 'WEB*').Name",
          pipeline: "(Get-VM -Name 'web01' | Get-VMCheckpoint).Name",
          parent: "(Get-VMSnapshot -ParentOf (Get-VM 'web01')).Name",
          children: "(Get-VMSnapshot -ChildOf (Get-VMSnapshot 'web01' 'first')).Name",
          whatIf:
            "Restore-VMSnapshot -Name 'first' -VMName 'web01' -WhatIf; (Get-VM 'web01').ParentSnapshotName",
          enums:
            "[int] (Get-VM 'web01').State; [int] (Get-VM 'web01').CheckpointType; (Get-VM 'web01').State.GetType().FullName",
          named: "(Checkpoint-VM -Name 'web01' -SnapshotName 'third' -Passthru).ParentSnapshotName",
          warned: "Start-VM -Name 'web01' -WarningVariable w -WarningAction SilentlyContinue; $w[0].Message",
        }),
      ),
    ).toEqual({
      wildcard: ['web01', 'web02'],
      pipeline: ['first', 'second'],
      parent: ['second'],
      children: ['second'],
      whatIf: ['second'],
      enums: [2, 3, 'Microsoft.HyperV.PowerShell.VMState'],
      named: ['second'],
      warned: ['The virtual machine is already in the specified state.'],
    })
  })

  it('answers from what it has read for five seconds, and drops what the real module drops', async () => {
    const wait = '[Microsoft.HyperV.PowerShell.ObjectCache]::Advance(5000)'
    const drives = '(Get-VMHardDiskDrive $vm).Path'
    expect(
      await run(
        scriptTable(
          {
            taken: `$vm = Get-VM 'web01'; $disk = ${drives}; $null = (Get-VMSnapshot $vm).Name; $null = $vm.State
              $made = Checkpoint-VM $vm -SnapshotName 'third' -Passthru; $made.Name
              @(Get-VMSnapshot $vm).Count; (Get-VM -Id $vm.Id).ParentSnapshotName; ${drives} -eq $disk`,
            'taken, later': `${wait}; @(Get-VMSnapshot $vm).Count; $vm.ParentSnapshotName; ${drives} -eq $disk`,
            applied: `Restore-VMSnapshot -VMSnapshot $made -Confirm:$false; $null = ${drives}; $null = $vm.State; $disk = ${drives}
              Restore-VMSnapshot -VMSnapshot (Get-VMSnapshot $vm 'first') -Confirm:$false; $vm.ParentSnapshotName; ${drives} -eq $disk`,
            'applied, after a flush': `Enable-VMEventing -Force -Confirm:$false; $vm.ParentSnapshotName; ${drives} -eq $disk`,
            renamed:
              "$null = Get-VMSnapshot $vm; Rename-VMSnapshot -VMSnapshot $made -NewName '3rd'; $made.Name; (Get-VMSnapshot $vm).Name",
            deleted: 'Remove-VMSnapshot -VMSnapshot $made; (Get-VMSnapshot $vm).Name',
            'deleted, later': `${wait}; (Get-VMSnapshot $vm).Name`,
            powered: '"$($vm.State)"; Stop-VM $vm -TurnOff; "$($vm.State)"',
          },
          '.',
        ),
      ),
    ).toEqual({
      taken: ['third', 2, 'second', true],
      'taken, later': [3, 'third', false],
      applied: ['third', true],
      'applied, after a flush': ['first', false],
      renamed: ['3rd', 'first', 'second', '3rd'],
      deleted: ['first', 'second', 'third'],
      'deleted, later': ['first', 'second'],
      powered: ['Saved', 'Off'],
    })
  })

  it('does not take for a machine what came out of a serializer', async () => {
    expect(
      await run(
        scriptTable({
          copied:
            "$copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-VM 'web01'))); Start-VM -VM $copy",
        }),
      ),
    ).toEqual({
      copied: expect.stringMatching(
        /^CannotConvertArgumentNoMessage,|^ParameterArgumentTransformationError/u,
      ),
    })
  })

  it('lets the module be used by hand, with objects in and out', async () => {
    expect(
      await run(
        `Import-Module '${module.replaceAll("'", "''")}'\n${scriptTable(
          {
            inventory: '(Get-PanelInventory).machines.name',
            created: `
            $seen = Get-PanelCheckpointSettings -VMId (Get-VM 'web01').Id
            (New-PanelCheckpoint -Expected $seen.expected -Name 'by hand').checkpoint.name`,
            applied: `
            $vm = Get-VM 'web01'
            $preview = Get-PanelApplyPreview -VMId $vm.Id -CheckpointId (Get-VMSnapshot $vm 'first').Id
            (Restore-PanelCheckpoint -Expected $preview.expected).state`,
            again: 'Restore-PanelCheckpoint -Expected $preview.expected',
            settings: `
            $seen = Get-PanelCheckpointSettings -VMId $vm.Id
            $change = @{ checkpointType = 'ProductionOnly' }
            (Set-PanelCheckpointSettings -Expected $seen.expected -Was $seen.settings -Change $change).settings.checkpointType`,
            stopped: '(Stop-PanelVirtualMachine -Expected $seen.expected).state',
            notes: `
            $of = { Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId (Get-VMSnapshot $vm 'second').Id }
            (Set-PanelCheckpointNotes -Expected (& $of).expected -Notes "for 'later'").checkpoint.notes`,
            renamed: "(Rename-PanelCheckpoint -Expected (& $of).expected -Name '2nd').checkpoint.name",
            exported: `
            $of = { Get-PanelCheckpointDetails -VMId $vm.Id -CheckpointId (Get-VMSnapshot $vm '2nd').Id }
            @(Export-PanelCheckpoint -Expected (& $of).expected -Folder 'D:\\Exports').Count`,
            deleted: `
            $null = Remove-PanelCheckpoint -Expected (& $of).expected
            (Get-VMSnapshot $vm).Name`,
            started: `
            $seen = { (Get-PanelMachineDetails -VMId $vm.Id).expected }
            (Start-PanelVirtualMachine -Expected (& $seen)).state
            (Suspend-PanelVirtualMachine -Expected (& $seen)).state
            (Resume-PanelVirtualMachine -Expected (& $seen)).state
            (Save-PanelVirtualMachine -Expected (& $seen)).state
            (Remove-PanelSavedState -Expected (& $seen)).state`,
            host: '(Get-PanelHostFacts).volumes.root; @((Get-PanelJob).jobs).Count',
            events: '(Get-PanelEvent -VMId $vm.Id -Days 1).events.eventId -contains 19080',
          },
          '.',
        )}`,
      ),
    ).toEqual({
      inventory: ['web01', 'web02'],
      created: ['by hand'],
      applied: ['Running'],
      again: expect.stringMatching(/^StaleTarget,CheckpointPanel /u),
      settings: ['ProductionOnly'],
      stopped: ['Off'],
      notes: ["for 'later'"],
      renamed: ['2nd'],
      exported: [1],
      deleted: ['first', 'by hand'],
      started: ['Running', 'Paused', 'Running', 'Saved', 'Off'],
      host: ['D:\\', 0],
      events: [true],
    })
  })
})
