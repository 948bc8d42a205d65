import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestLine } from '../electron/powershell/wire.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulatorHost } from '../shared/simulator/simulator-host.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { startHyperVServer } from './hyper-v/hyper-v-server.ts'
import { productModule } from './hyper-v/module-copy.ts'
import { configurationOf, functionsOf } from './hyper-v/role-capabilities.ts'
import { runPwsh } from './hyper-v/run-pwsh.ts'

const hostId = 'local'
const NOW = Date.UTC(2026, 10, 20)
const JOB = '1f7a0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11'

interface Answer {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly errorId: string; readonly message: string }
}

/** An input of each function; only whether its commands are there matters, so later ones may find another world. */
async function inputs() {
  const clock = virtualClock(NOW)
  const world = buildWorld({ now: NOW, newId: seededIds(3) }, [
    { name: 'SRV-01', state: 'Off', history: [{ kind: 'checkpoint', name: 'first', ago: DAY }] },
  ])
  const simulator = createSimulator({ clock, world, newId: seededIds(4), pace: 0 })
  const { calls } = createSimulatorHost(simulator)
  const [machine] = world.machines
  const vmId = machine?.id ?? ''
  const of = { vmId, checkpointId: machine?.checkpoints[0]?.id ?? '' }
  const { expected: target } = await calls.previewApply({ hostId, ...of })
  const { expected, settings: was } = await calls.getCheckpointSettings({ hostId, vmId })
  const table: Readonly<Record<string, object>> = {
    'Get-PanelSession': {},
    'Get-PanelInventory': {},
    'Get-PanelHostFacts': {},
    'Get-PanelJob': {},
    'Get-PanelApplyPreview': of,
    'Get-PanelCheckpointDetails': of,
    'Get-PanelCheckpointSettings': { vmId },
    'Get-PanelMachineDetails': { vmId },
    'Get-PanelFolder': { folder: 'D:\\Exports' },
    'Measure-PanelCheckpoint': { vmIds: [vmId] },
    'Set-PanelCheckpointNotes': { expected: target, notes: 'noted' },
    'Invoke-PanelKeepAndApply': { expected: target, reason: 'INC-4711' },
    'New-PanelCheckpoint': { expected, name: 'second' },
    'Rename-PanelCheckpoint': { expected: target, name: '1st' },
    'Export-PanelCheckpoint': { expected: target, folder: 'D:\\Exports' },
    'Restore-PanelCheckpoint': { expected: target },
    'Remove-PanelCheckpoint': { expected: target },
    'Remove-PanelCheckpointSubtree': { expected: target },
    'Set-PanelCheckpointSettings': { expected, was, change: { checkpointType: 'Standard' } },
    'Start-PanelVirtualMachine': { expected },
    'Suspend-PanelVirtualMachine': { expected },
    'Resume-PanelVirtualMachine': { expected },
    'Save-PanelVirtualMachine': { expected },
    'Remove-PanelSavedState': { expected },
    'Restart-PanelVirtualMachine': { expected },
    'Stop-PanelGuest': { expected },
    'Stop-PanelVirtualMachine': { expected },
    'Stop-PanelJob': { vmId, jobId: JOB },
  }
  return { simulator, vmId, table }
}

describe.skipIf(pwsh === null)(
  `a restricted session, which loads nothing by itself (needs PowerShell: ${NO_PWSH})`,
  () => {
    let folder = ''
    let vm = ''
    let answers: Readonly<Record<string, Answer>> = {}
    /** Get-WinEvent is on Windows only, in a module that such a session has by itself. */
    const asked = functionsOf('Administrator').filter((name) => name !== 'Get-PanelEvent')

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
      // Nothing of it is replaced: what asks Windows asks the stand-in of CimCmdlets.
      const copy = path.join(folder, 'CheckpointPanel')
      cpSync(productModule, copy, { recursive: true })
      const configuration = path.join(folder, 'endpoint.pssc')
      const manifest = path.join(copy, 'CheckpointPanel.psd1')
      writeFileSync(
        configuration,
        configurationOf('Administrator', manifest, path.join(folder, 'transcripts')),
      )
      const { simulator, vmId, table } = await inputs()
      vm = vmId
      const server = await startHyperVServer(simulator)
      // In the order of the table: what changes a checkpoint comes before what makes others.
      const payloads = Object.keys(table).map((name) => {
        const [, , payload = ''] = requestLine(1, name, table[name] ?? {})
          .trim()
          .split(':')
        return `'${name}' = '${payload}'`
      })
      const told = await runPwsh(
        `$env:CHECKPOINT_PANEL_STAND_IN_JOB_OF = '${vmId}'
$state = [initialsessionstate]::CreateFromSessionConfigurationFile('${configuration}')
$runspace = [runspacefactory]::CreateRunspace($state); $runspace.Open()
$answers = [ordered] @{}
$payloads = [ordered] @{ ${payloads.join('; ')} }
foreach ($name in $payloads.Keys) {
  $shell = [powershell]::Create(); $shell.Runspace = $runspace
  $answers[$name] = "$($shell.AddCommand($name).AddParameter('Payload', $payloads[$name]).Invoke())"
}
ConvertTo-Json -Compress -InputObject $answers`,
        server.place,
      )
      await server.close()
      answers = Object.fromEntries(
        Object.entries(told as Record<string, string>).map(([name, json]) => [
          name,
          JSON.parse(json) as Answer,
        ]),
      )
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('has every command that a function of ours calls', () => {
      expect(Object.keys(answers).toSorted()).toEqual(asked.toSorted())
      const lacking = Object.entries(answers).filter(([, { error }]) =>
        /Command(?:Missing|NotFound)/u.test(error?.errorId ?? ''),
      )
      expect(lacking.map(([name, { error }]) => `${name}: ${error?.message}`)).toEqual([])
    })

    it('tells volumes, and a job that can be stopped and has not begun', () => {
      expect(answers['Get-PanelHostFacts']?.value).toMatchObject({ volumes: [{ root: 'D:\\' }] })
      expect(answers['Get-PanelJob']?.value).toMatchObject({
        jobs: [{ id: JOB, kind: 'apply', vmId: vm, startedAt: null, cancelable: true }],
      })
      expect(answers['Stop-PanelJob']).toMatchObject({ ok: true })
    })
  },
)
