import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../shared/domain/clock.ts'
import { systemClock } from '../../electron/services/system-clock.ts'
import { buildWorld, DAY } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../../shared/simulator/simulator.ts'
import { NO_PWSH, pwsh } from './find-pwsh.ts'
import { pwshOfSuite } from './pwsh-of-suite.ts'

const NOW = Date.UTC(2026, 10, 20)

const MACHINES = [
  {
    name: 'web01',
    history: [
      { kind: 'checkpoint', name: 'old', ago: 40 * DAY, memory: true },
      { kind: 'checkpoint', name: 'older than a week', ago: 8 * DAY },
      { kind: 'checkpoint', name: 'fresh', ago: DAY },
    ],
  },
  { name: 'db01', history: [{ kind: 'checkpoint', name: 'old', ago: 90 * DAY }] },
  { name: 'test', state: 'Off' },
] as const

const worldOf = (now: number) => buildWorld({ now, newId: seededIds(5) }, MACHINES)

function simulated(): Simulator {
  return createSimulator({ clock: virtualClock(NOW), world: worldOf(NOW), newId: seededIds(6), pace: 0 })
}

/** Scripts as others write them for the real module, in our own words; they know nothing of the stand-in. */
describe.skipIf(pwsh === null)(
  `scripts made for the real Hyper-V module (needs PowerShell: ${NO_PWSH})`,
  () => {
    const { simulator, switchTo, ask } = pwshOfSuite()
    const run = (script: string): Promise<unknown> => {
      switchTo(simulated())
      return ask(
        `$now = [DateTimeOffset]::FromUnixTimeMilliseconds(${NOW}).LocalDateTime
$result = @(& { ${script} })
ConvertTo-Json -InputObject $result -Depth 5 -Compress`,
      )
    }
    const tree = () =>
      Object.fromEntries(
        simulator
          .world()
          .machines.map(({ config, checkpoints }) => [config.name, checkpoints.map(({ name }) => name)]),
      )

    it('delete checkpoints older than a week, through the pipeline', async () => {
      const script =
        'Get-VM | Get-VMSnapshot | Where-Object { $_.CreationTime -lt $now.AddDays(-7) } | Remove-VMSnapshot'
      expect(await run(`${script} -WhatIf *> $null; (Get-VM | Get-VMSnapshot).Count`)).toEqual([4])
      expect(await run(script)).toEqual([])
      expect(tree()).toEqual({ web01: ['fresh'], db01: [], test: [] })
    })

    it('keep only the newest checkpoint of each machine', async () => {
      await run(`foreach ($vm in Get-VM) {
      Get-VMCheckpoint -VM $vm | Sort-Object CreationTime -Descending | Select-Object -Skip 1 | Remove-VMCheckpoint -Confirm:$false
    }`)
      expect(tree()).toEqual({ web01: ['fresh'], db01: ['old'], test: [] })
    })

    it('delete by a wildcard, and everything where no name is given', async () => {
      await run(
        "Remove-VMSnapshot -VMName web01 -Name 'old*'; Remove-VMSnapshot -VMName db01; Remove-VMSnapshot -VMName test",
      )
      expect(tree()).toEqual({ web01: ['fresh'], db01: [], test: [] })
    })

    it('delete a subtree by its alias', async () => {
      await run(
        "Get-VMSnapshot web01 'older*' | Remove-VMCheckpoint -IncludeAllChildCheckpoints -Passthru | Out-Null",
      )
      expect(tree()['web01']).toEqual(['old'])
    })

    it('make a checkpoint before patching, and go on with the next machine when one fails', async () => {
      expect(
        await run(`foreach ($name in 'web01', 'nobody', 'test') {
        try {
          Checkpoint-VM -Name $name -CheckpointName "Before patch $($now.ToString('yyyy-MM-dd'))" -ErrorAction Stop
          "$name done"
        }
        catch { "$name failed: $($_.FullyQualifiedErrorId)" }
      }`),
      ).toEqual([
        'web01 done',
        'nobody failed: ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.CheckpointVM',
        'test done',
      ])
      expect(tree()['test']).toEqual([expect.stringMatching(/^Before patch 2026-11-/u)])
    })

    it('report machines with the number and the age of their checkpoints, as CSV', async () => {
      const lines = (await run(`Get-VM | Select-Object Name, State,
      @{ Name = 'Checkpoints'; Expression = { @(Get-VMSnapshot -VM $_).Count } },
      @{ Name = 'OldestDays'; Expression = {
        $oldest = Get-VMSnapshot -VM $_ | Sort-Object CreationTime | Select-Object -First 1
        if ($oldest) { [math]::Round(($now - $oldest.CreationTime).TotalDays) } } } |
      Sort-Object Name | ConvertTo-Csv -NoTypeInformation`)) as string[]
      expect(lines).toEqual([
        '"Name","State","Checkpoints","OldestDays"',
        '"db01","Running","1","90"',
        '"test","Off","0",""',
        '"web01","Running","3","40"',
      ])
    })

    it('walk the chains of all disks from the drive to the base', async () => {
      expect(
        await run(`Get-VM web01 | Get-VMHardDiskDrive | ForEach-Object {
        $path = $_.Path; $depth = 0
        while ($path) { $disk = Get-VHD -Path $path; $path = $disk.ParentPath; $depth++ }
        "$depth $($disk.VhdType)" }`),
      ).toEqual(['4 Dynamic'])
      expect(
        await run('@(Get-VM | Get-VMHardDiskDrive | Get-VHD | Where-Object VhdType -eq Differencing).Count'),
      ).toEqual([2])
    })

    it('revert to the checkpoint that the machine runs on', async () => {
      expect(
        await run(`$vm = Get-VM web01
        Get-VMSnapshot -ParentOf $vm | Restore-VMSnapshot -Confirm:$false -Passthru | ForEach-Object Name
        (Get-VM web01).State.ToString()`),
      ).toEqual(['fresh', 'Off'])
    })

    it('rename, export and power through the pipeline', async () => {
      expect(
        await run(`Get-VMSnapshot web01 fresh | Rename-VMSnapshot -NewName 'kept' -Passthru | ForEach-Object Name
        Export-VMSnapshot -Name kept -VMName web01 -Path 'D:\\Exports' -Passthru | ForEach-Object VMName
        Get-VM web01 | Save-VM -Passthru | ForEach-Object { "$($_.State)" }
        'web01', 'db01' | Stop-VM -TurnOff -Passthru | ForEach-Object { "$($_.Name) $($_.State)" }
        Get-VM | Where-Object State -eq 'Off' | Start-VM
        (Get-VM | Where-Object { $_.State -eq 'Running' }).Count`),
      ).toEqual(['kept', 'web01', 'Saved', 'web01 Off', 'db01 Off', 3])
    })

    it('wait for jobs, whose errors are in their streams and do not fail them', async () => {
      expect(
        await run(`$jobs = Get-VM web01, test | ForEach-Object { Checkpoint-VM -VM $_ -SnapshotName 'by job' -AsJob }
        $null = $jobs | Wait-Job -Timeout 30
        $jobs | ForEach-Object { "$($_.State) $($_.PSJobTypeName)" }
        $bad = Start-VM -Name nobody -AsJob | Wait-Job -Timeout 30
        "$($bad.State)"
        Receive-Job $bad -ErrorVariable told -ErrorAction SilentlyContinue
        $told[0].FullyQualifiedErrorId
        $jobs, $bad | ForEach-Object { Remove-Job $_ }`),
      ).toEqual([
        'Completed VMJob',
        'Completed VMJob',
        'Completed',
        expect.stringMatching(/^ObjectNotFound,Microsoft\.HyperV\.PowerShell\.Commands\.StartVM/u),
      ])
      expect(tree()['test']).toEqual(['by job'])
    })

    it('mount a disk to look into it, and dismount it whatever happens', async () => {
      expect(
        await run(`$path = (Get-VM test | Get-VMHardDiskDrive).Path
        $disk = Mount-VHD -Path $path -ReadOnly -NoDriveLetter -Passthru
        try { "$($disk.Attached) $($disk.DiskNumber)"; (Get-VHD -DiskNumber $disk.DiskNumber).Path -eq $path }
        finally { $disk | Dismount-VHD }
        (Get-VHD $path).Attached; $null -eq (Get-VHD $path).DiskNumber`),
      ).toEqual(['True 1', true, false, true])
    })

    it('test the chains before they delete a checkpoint, whose merge would only make it worse', async () => {
      const script = `foreach ($vm in Get-VM db01, web01) {
        $broken = $vm | Get-VMHardDiskDrive | Where-Object { -not (Test-VHD $_.Path -ErrorAction SilentlyContinue) }
        if ($broken) { "$($vm.Name) skipped" } else { $vm | Get-VMSnapshot -Name old | Remove-VMSnapshot; "$($vm.Name) done" }
      }`
      const write = `Stop-VM db01 -TurnOff; $base = (Get-VHD (Get-VMHardDiskDrive db01).Path).ParentPath
        Mount-VHD $base; Dismount-VHD $base; $null = Start-VM db01 -ErrorVariable told -ErrorAction SilentlyContinue
        "$($told[0].Exception.Message -match 'mismatch')"`
      expect(await run(`${write}\n${script}`)).toEqual(['True', 'db01 skipped', 'web01 done'])
      expect(tree()).toEqual({ web01: ['older than a week', 'fresh'], db01: ['old'], test: [] })
    })

    it('make disks beside others: differencing ones on a template, and a fixed one in a job', async () => {
      expect(
        await run(`$parent = New-VHD -Path 'D:\\Templates\\base.vhdx' -SizeBytes 40GB -Dynamic
        1, 2 | ForEach-Object { New-VHD -Path "D:\\VMs\\lab$_.vhdx" -ParentPath $parent.Path -Differencing } |
          ForEach-Object { "$($_.VhdType) $($_.Size / 1GB) $($_.ParentPath)" }
        $job = New-VHD -Path 'D:\\VMs\\data.vhdx' -SizeBytes 10GB -Fixed -AsJob | Wait-Job -Timeout 30
        (Receive-Job $job).FileSize / 1GB; Remove-Job $job
        New-VHD 'D:\\VMs\\no.vhdx' 10GB -WhatIf *> $null; @(Get-VHD 'D:\\VMs\\*').Count`),
      ).toEqual([
        'Differencing 40 D:\\Templates\\base.vhdx',
        'Differencing 40 D:\\Templates\\base.vhdx',
        10,
        3,
      ])
    })

    it('export a machine before they apply a checkpoint of it, and go on only where that was done', async () => {
      expect(
        await run(`$folder = 'D:\\Before\\' + $now.ToString('yyyy-MM-dd')
        foreach ($i in 1, 2) {
          try {
            $job = Export-VM -Name web01 -Path $folder -AsJob | Wait-Job -Timeout 30
            $null = Receive-Job $job -ErrorAction Stop
            Restore-VMSnapshot -VMName web01 -Name 'old' -Confirm:$false
            (Get-VM web01).ParentSnapshotName
          } catch { "not applied: $($_.FullyQualifiedErrorId)" } finally { Remove-Job $job }
        }
        Get-VHD "$folder\\web01\\Virtual Hard Disks\\*" | Group-Object VhdType -NoElement | Sort-Object Name | ForEach-Object { "$($_.Count) $($_.Name)" }`),
      ).toEqual([
        'old',
        expect.stringMatching(
          /^not applied: OperationFailed,Microsoft\.HyperV\.PowerShell\.Commands\.ExportVM/u,
        ),
        '3 Differencing',
        '1 Dynamic',
      ])
    })

    it('import a copy of an exported machine beside it, which nothing connects with the original', async () => {
      expect(
        await run(`$vm = Get-VM web01; $vm | Export-VM -Path 'D:\\Exports'
        $vmcx = "D:\\Exports\\web01\\Virtual Machines\\$($vm.Id).vmcx"
        $copy = Import-VM -Path $vmcx -Copy -GenerateNewId -VirtualMachinePath 'D:\\Lab' -VhdDestinationPath 'D:\\Lab\\Disks' -SnapshotFilePath 'D:\\Lab\\Snapshots'
        Set-VM $copy -NewVMName 'web01-lab'; "$($copy.Name) $($copy.State) $($copy.Path) $($copy.SnapshotFileLocation)"
        $copy.Id -ne $vm.Id; (Get-VMSnapshot web01-lab).Name
        @(Get-VMHardDiskDrive web01-lab | Test-VHD).Count
        Restore-VMSnapshot -VMName web01-lab -Name 'fresh' -Confirm:$false; "$((Get-VM web01).State)"`),
      ).toEqual([
        'web01-lab Saved D:\\Lab D:\\Lab\\Snapshots',
        true,
        'old',
        'older than a week',
        'fresh',
        1,
        'Running',
      ])
    })

    it('compare an exported machine with the host, mend what is told, and register it where it lies', async () => {
      const lost = () =>
        simulator.change((world) => ({
          ...world,
          switches: [],
          files: new Map([...world.files].filter(([path]) => !/^D:\\Exports.*test\.vhdx$/u.test(path))),
        }))
      switchTo(simulated())
      const told = (script: string) => ask(`ConvertTo-Json -Compress -InputObject @(& { ${script} })`)
      await told(`$global:id = (Get-VM test).Id; Export-VM test D:\\Exports; Remove-VM test -Force`)
      lost()
      expect(
        await told(`$global:report = Compare-VM -Path "D:\\Exports\\test\\Virtual Machines\\$id.vmcx"
        "$($report.OperationType) $($report.VM.Name) $($report.VM.VirtualMachineType)"
        $report.Incompatibilities | ForEach-Object { "$($_.MessageId) $($_.Source.GetType().Name) $($_.Source.Name)" }
        try { Import-VM -CompatibilityReport $report -ErrorAction Stop } catch { "$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Category)" }`),
      ).toEqual([
        'ImportVirtualMachine test PlannedVirtualMachine',
        '33012 VMNetworkAdapter Network Adapter',
        '0 HardDiskDrive Hard Drive on SCSI controller number 0 at location 0',
        'OperationFailed,Microsoft.HyperV.PowerShell.Commands.ImportVM InvalidOperation',
      ])
      simulator.change((world) => ({ ...world, switches: ['Default Switch'] }))
      expect(
        await told(`$path = $report.VM.HardDrives[0].Path; $null = New-VHD $path -SizeBytes 127GB
        (Compare-VM -CompatibilityReport $report).Incompatibilities.Count
        $vm = Import-VM -CompatibilityReport $report; "$($vm.Id -eq $id) $($vm.VirtualMachineType)"
        (Get-VMHardDiskDrive test).Path -eq $path; $vm | Start-VM; "$((Get-VM test).State)"`),
      ).toEqual([0, 'True RealizedVirtualMachine', true, 'Running'])
    })

    it('see progress while a checkpoint is made', async () => {
      switchTo(
        createSimulator({
          clock: systemClock,
          world: worldOf(Date.now()),
          newId: seededIds(6),
          pace: 1.5,
        }),
      )
      const told = await ask(
        `$ps = [powershell]::Create([System.Management.Automation.RunspaceMode]::NewRunspace)
$null = $ps.AddScript("Import-Module Hyper-V; Checkpoint-VM -Name web01")
$null = $ps.Invoke()
$records = @($ps.Streams.Progress | Where-Object Activity -eq 'Create a snapshot')
ConvertTo-Json -Compress -InputObject @{ many = $records.Count -gt 1; rising = $records[-1].PercentComplete -gt $records[0].PercentComplete }`,
      )
      expect(told).toEqual({ many: true, rising: true })
    })
  },
)
