import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestLine } from '../electron/powershell/wire.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator } from '../shared/simulator/simulator.ts'
import type { World } from '../shared/simulator/world.ts'
import { NO_PWSH, pwsh } from './hyper-v/find-pwsh.ts'
import { startHyperVServer } from './hyper-v/hyper-v-server.ts'
import { productModule } from './hyper-v/module-copy.ts'
import { configurationOf, functionsOf } from './hyper-v/role-capabilities.ts'
import { openPwsh } from './hyper-v/open-pwsh.ts'

const NOW = Date.UTC(2026, 10, 20)
const JOB = '1f7a0a9e-7a0a-4f5e-9a52-0d6a4a7a0b11'

/** Opens the session that the scripts below ask, once; `$payloads` is of the script that is run. */
const session = (configuration: string): string =>
  `$state = [initialsessionstate]::CreateFromSessionConfigurationFile('${configuration}')
$global:runspace = [runspacefactory]::CreateRunspace($state); $runspace.Open(); '1'`
function payloadOf([name, input]: readonly [string, object]): string {
  const [, , payload = ''] = requestLine(1, name, input).trim().split(':')
  return `'${name}' = '${payload}'`
}
const ask = (inputs: Readonly<Record<string, object>>, parameters = ''): string => `$answers = [ordered] @{}
$payloads = [ordered] @{ ${Object.entries(inputs).map(payloadOf).join('; ')} }
foreach ($name in $payloads.Keys) {
  $shell = [powershell]::Create(); $shell.Runspace = $runspace
  $answers[$name] = "$($shell.AddCommand($name).AddParameter('Payload', $payloads[$name])${parameters}.Invoke())"
}
ConvertTo-Json -Compress -InputObject $answers`

interface Answer {
  readonly ok: boolean
  readonly value?: Readonly<Record<string, unknown>> | null
  readonly error?: { readonly errorId: string; readonly message: string }
}

const clock = virtualClock(NOW)
const world = buildWorld({ now: NOW, newId: seededIds(3) }, [
  { name: 'SRV-01', state: 'Off', history: [{ kind: 'checkpoint', name: 'first', ago: DAY }] },
])
const [machine] = world.machines
const vmId = machine?.id ?? ''
const aim = { vmId, checkpointId: machine?.checkpoints[0]?.id ?? '' }

const readings: Readonly<Record<string, object>> = {
  'Get-PanelSession': {},
  'Get-PanelInventory': {},
  'Get-PanelHostFacts': {},
  'Get-PanelJob': {},
  'Get-PanelApplyPreview': aim,
  'Get-PanelCheckpointDetails': aim,
  'Get-PanelCheckpointSettings': { vmId },
  'Get-PanelMachineDetails': { vmId },
  'Get-PanelFolder': { folder: 'D:\\Exports' },
  'Measure-PanelCheckpoint': { vmIds: [vmId] },
}

/** An input of each function that changes something, from what was read; what changes a checkpoint comes before what makes others. */
const commandsAfter = (
  target: unknown,
  expected: unknown,
  was: unknown,
): Readonly<Record<string, object>> => ({
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
})

describe.skipIf(pwsh === null)(
  `a restricted session, which loads nothing by itself (needs PowerShell: ${NO_PWSH})`,
  () => {
    let folder = ''
    let answers: Readonly<Record<string, Answer>> = {}
    /** The answers with -WhatIf, before all else. */
    let tried: Readonly<Record<string, Answer>> = {}
    let worldTried: World | null = null
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
      const simulator = createSimulator({ clock, world, newId: seededIds(4), pace: 0 })
      const server = await startHyperVServer(simulator)
      const opened = openPwsh(server.place)
      const answersTo = async (script: string): Promise<Readonly<Record<string, Answer>>> =>
        Object.fromEntries(
          Object.entries((await opened.run(script)) as Record<string, string>).map(([name, json]) => [
            name,
            JSON.parse(json) as Answer,
          ]),
        )
      await opened.run(`$env:CHECKPOINT_PANEL_STAND_IN_JOB_OF = '${vmId}'; ${session(configuration)}`)
      const read = await answersTo(ask(readings))
      const commands = commandsAfter(
        read['Get-PanelApplyPreview']?.value?.expected,
        read['Get-PanelCheckpointSettings']?.value?.expected,
        read['Get-PanelCheckpointSettings']?.value?.settings,
      )
      tried = await answersTo(ask(commands, ".AddParameter('WhatIf', $true)"))
      worldTried = simulator.world()
      answers = { ...read, ...(await answersTo(ask(commands))) }
      await opened.close()
      await server.close()
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('has every command that a function of ours calls', () => {
      expect(Object.keys(answers).toSorted()).toEqual(asked.toSorted())
      const lacking = Object.entries(answers).filter(([, { error }]) =>
        /Command(?:Missing|NotFound)/u.test(error?.errorId ?? ''),
      )
      expect(lacking.map(([name, { error }]) => `${name}: ${error?.message}`)).toEqual([])
    })

    it('changes nothing with -WhatIf, and answers nothing as done', () => {
      expect(Object.keys(tried).length).toBeGreaterThan(16)
      expect(worldTried).toEqual(world)
      const refused = ['Stop-PanelGuest', 'Invoke-PanelKeepAndApply']
      expect(
        Object.entries(tried).filter(
          ([name, { ok, value }]) => !refused.includes(name) && !(ok && value === null),
        ),
      ).toEqual([])
    })

    it('tells volumes, and a job that can be stopped and has not begun', () => {
      expect(answers['Get-PanelHostFacts']?.value).toMatchObject({ volumes: [{ root: 'D:\\' }] })
      expect(answers['Get-PanelJob']?.value).toMatchObject({
        jobs: [{ id: JOB, kind: 'apply', vmId, startedAt: null, cancelable: true }],
      })
      expect(answers['Stop-PanelJob']).toMatchObject({ ok: true })
    })
  },
)
