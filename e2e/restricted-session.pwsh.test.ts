import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostFunctions } from '../electron/powershell/host-functions.ts'
import { hostCallNames, type OperationName } from '../shared/contract/operations.ts'
import { systemClock } from '../electron/services/system-clock.ts'
import { virtualClock } from '../shared/domain/clock.ts'
import { HostError } from '../shared/domain/failure.ts'
import { createPanelInMemory } from '../shared/testing/panel-in-memory.ts'
import { buildWorld, DAY } from '../shared/simulator/seed-builder.ts'
import { seededIds } from '../shared/simulator/seed-ids.ts'
import { createSimulator, type Simulator } from '../shared/simulator/simulator.ts'
import { pwsh } from './hyper-v/find-pwsh.ts'
import { NO_SSHD } from './hyper-v/own-sshd.ts'
import { powerShellOverStandIn, type PowerShellOverStandIn } from './hyper-v/powershell-over-stand-in.ts'
import { functionsOf, roles, type Role } from './hyper-v/role-capabilities.ts'
import { runPwsh } from './hyper-v/run-pwsh.ts'
import { scriptTable } from './hyper-v/script-table.ts'
import { failureOf } from './failure-of.ts'
import { askToTheEnd } from '../shared/testing/ask-to-the-end.ts'

const hostId = 'restricted'
const NOW = Date.UTC(2026, 10, 20)

const newSimulator = (): Simulator =>
  createSimulator({
    clock: virtualClock(NOW),
    world: buildWorld({ now: NOW, newId: seededIds(3) }, [
      { name: 'SRV-01', state: 'Off', history: [{ kind: 'checkpoint', name: 'first', ago: DAY }] },
    ]),
    newId: seededIds(4),
    pace: 0,
  })

/** How a call of each role ends. */
const MAY: Readonly<Record<Role, { readonly settings: string; readonly start: string }>> = {
  Viewer: { settings: 'AccessDenied', start: 'AccessDenied' },
  Helpdesk: { settings: 'AccessDenied', start: 'done' },
  Administrator: { settings: 'done', start: 'done' },
}
const endOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof HostError ? error.failure.kind : String(error)),
  )

const literal = (text: string | number | null | undefined): string =>
  `'${String(text).replaceAll("'", "''")}'`

/** Returns the commands that a person types to reach the far side by hand. */
function openSession({ sshd }: PowerShellOverStandIn): string {
  if (!sshd) throw new Error('there is no far side')
  const { port, user, keyFile, knownHostsFile } = sshd.connection
  return `$options = @{ BatchMode = 'yes'; StrictHostKeyChecking = 'yes'; IdentitiesOnly = 'yes'; UserKnownHostsFile = ${literal(knownHostsFile)} }
$session = New-PSSession -HostName 127.0.0.1 -Port ${port} -UserName ${literal(user)} -KeyFilePath ${literal(keyFile)} -Options $options`
}

/** Commands that a session of a role must refuse, and the error id of each. */
const REFUSED: Readonly<Record<string, string>> = {
  'Get-VM': 'CommandNotFoundException',
  'Hyper-V\\Get-VM': 'CommandNotFoundException',
  'Restore-VMSnapshot': 'CommandNotFoundException',
  'Remove-VMSnapshot': 'CommandNotFoundException',
  'Invoke-CimMethod': 'CommandNotFoundException',
  'Import-Module Hyper-V': 'CommandNotFoundException',
  'Invoke-Expression 1': 'CommandNotFoundException',
  'Get-Content /etc/passwd': 'CommandNotFoundException',
  '/bin/ls': 'CommandNotFoundException',
  'Get-HostVolume': 'CommandNotFoundException',
  'Set-CheckpointNotes': 'CommandNotFoundException',
  '$x = 1': 'ScriptsNotAllowed',
  '1 + 1': 'ScriptsNotAllowed',
  '& { Get-PanelSession }': 'ScriptsNotAllowed',
  '[System.IO.File]::ReadAllText("x")': 'ScriptsNotAllowed',
  'Get-PanelFolder -Folder $PSHOME': 'ScriptsNotAllowed',
  'function Get-PanelSession { 1 }': 'ScriptsNotAllowed',
}

describe.skipIf(NO_SSHD !== null).each(roles)(
  `the session of a %s (skipped where ${NO_SSHD ?? 'there is none'})`,
  (role: Role) => {
    const simulator = newSimulator()
    let over: PowerShellOverStandIn
    beforeAll(async () => {
      over = await powerShellOverStandIn(pwsh ?? '', { simulator, over: 'ssh', role })
    })
    afterAll(() => over.close())

    const machineNow = () => {
      const [machine] = simulator.world().machines
      if (!machine) throw new Error('the world has no machine')
      return machine
    }
    const expected = () => {
      const { id, config, state } = machineNow()
      return { vmId: id, name: config.name, state }
    }
    const calls = () => over.host.calls

    it('answers what the role may ask, with the module that is installed there', async () => {
      const { machines } = await calls().getInventory({ hostId })
      expect(machines.map(({ name }) => name)).toEqual(['SRV-01'])
      expect((await calls().getHostFacts({ hostId })).moduleVersion).toBe('2.0.0.0')
    })

    it('knows what the role has, from the session itself', async () => {
      await calls().getInventory({ hostId })
      expect(over.host.capabilities()).toEqual(
        hostCallNames.filter((name) => functionsOf(role).includes(hostFunctions[name].function)),
      )
    })

    /** The panel itself, in front of the session. */
    function panelHere() {
      const { panel, history } = createPanelInMemory({
        clock: systemClock,
        newId: seededIds(5),
        world: simulator.world(),
        ports: {
          openHost: () => over.host,
          hosts: [{ id: hostId, kind: 'local', name: 'HV-01' }],
          startHost: hostId,
        },
      })
      const invoke = async (name: OperationName, input: object): Promise<unknown> => {
        const reply = await askToTheEnd(panel, { name, input })
        if (!reply.ok) throw new HostError(reply.failure)
        return reply.value
      }
      return { invoke, history }
    }

    it.each([role].filter((one) => one === 'Helpdesk'))(
      'lets the panel of a %s apply in one call that keeps first, with the reason, and in no other way',
      async () => {
        const { invoke, history } = panelHere()
        await invoke('getInventory', { hostId })
        expect(await invoke('listHosts', {})).toMatchObject([
          { connection: { capabilities: over.host.capabilities() } },
        ])
        const before = machineNow()
        const ids = { hostId, vmId: before.id, checkpointId: before.checkpoints[0]?.id ?? '' }
        const { expected: asSeen } = await calls().previewApply(ids)
        const input = { hostId, expected: asSeen, startAfterwards: false }
        const stepByStep = invoke('applyCheckpoint', { ...input, keep: { name: 'Kept' } })
        expect(await failureOf(stepByStep)).toMatchObject({ kind: 'AccessDenied' })
        expect(machineNow()).toBe(before)

        const reason = 'INC-4712: by the panel'
        const done = await invoke('applyCheckpoint', { ...input, keep: { reason } })
        const kept = machineNow().checkpoints.find(
          ({ id }) => !before.checkpoints.some((one) => one.id === id),
        )
        expect(done).toMatchObject({ kept: { checkpoint: { id: kept?.id } }, started: null })
        expect(kept?.drives).toEqual(before.drives)
        expect(kept?.config.notes).toContain(`Reason: ${reason}`)
        expect(machineNow().parentCheckpointId).toBe(ids.checkpointId)
        expect(history.filter(({ kind }) => kind === 'begin')).toMatchObject([
          { command: 'applyCheckpoint', input: { keep: { reason } } },
          { command: 'keepAndApply', input: { reason } },
        ])
      },
    )

    const changeSettings = async () => {
      const { settings: was } = await calls().getCheckpointSettings({ hostId, vmId: machineNow().id })
      const change = { checkpointType: 'Standard' } as const
      return calls().setCheckpointSettings({ hostId, expected: expected(), was, change })
    }

    it('does what the role may do, and nothing of what it may not', async () => {
      expect(await endOf(changeSettings())).toBe(MAY[role].settings)
      expect(await endOf(calls().startVirtualMachine({ hostId, expected: expected() }))).toBe(MAY[role].start)
      const { state, checkpointType } = machineNow()
      expect([state === 'Running', checkpointType === 'Standard']).toEqual([
        MAY[role].start === 'done',
        MAY[role].settings === 'done',
      ])
    })

    it.each([role].filter((one) => one !== 'Administrator'))(
      'says in words what a %s does not have',
      async () => {
        expect(await failureOf(changeSettings())).toMatchObject({
          kind: 'AccessDenied',
          errorId: 'NotInRole,CheckpointPanel',
          hostMessage: 'The role of this session does not have Set-PanelCheckpointSettings.',
        })
      },
    )

    it('refuses raw cmdlets, scripts, programs and variables', async () => {
      const table = scriptTable(
        Object.fromEntries(Object.keys(REFUSED).map((script) => [script, `Invoke-Far ${literal(script)}`])),
      )
      const answers = await runPwsh(
        `${openSession(over)}
function Invoke-Far([string] $Script) {
  try { $null = Invoke-Command -Session $session -ScriptBlock ([scriptblock]::Create($Script)) -ErrorAction Stop; 'carried out' }
  catch { $_.FullyQualifiedErrorId }
}
${table}`,
        over.server.place,
      )
      expect(answers).toEqual(
        Object.fromEntries(Object.entries(REFUSED).map(([script, id]) => [script, [id]])),
      )
    })

    it.each([role].filter((one) => one !== 'Viewer'))(
      'lets a %s keep and apply by hand, and the transcript has the reason in words',
      async () => {
        const [checkpoint] = machineNow().checkpoints
        const answer = await runPwsh(
          `${openSession(over)}
$null = Import-PSSession -Session $session -CommandName 'Get-PanelApplyPreview', 'Invoke-PanelKeepAndApply' -DisableNameChecking
$preview = Get-PanelApplyPreview -VMId ${machineNow().id} -CheckpointId ${checkpoint?.id}
$done = Invoke-PanelKeepAndApply -Expected $preview.expected -Reason 'INC-4711: the update broke it' 6> $null
Remove-PSSession -Session $session
ConvertTo-Json -Compress -InputObject @{ kept = $done.kept.name; noted = $done.noted }`,
          over.server.place,
        )
        expect(answer).toMatchObject({ kept: expect.stringMatching(/^Kept before an apply/u), noted: true })
        expect(machineNow().parentCheckpointId).toBe(checkpoint?.id)
        const transcripts = path.join(over.folder, 'transcripts')
        const text = readdirSync(transcripts, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.txt'))
          .map((file) => readFileSync(path.join(transcripts, file), 'utf8'))
          .join('\n')
        expect(text).toContain('Get-PanelInventory')
        expect(text).toMatch(
          /Checkpoint Panel: Kept before applying .* Reason: INC-4711: the update broke it/u,
        )
      },
    )
  },
)

describe.skipIf(NO_SSHD !== null)(
  `the session of a role whose module is another version (skipped where ${NO_SSHD ?? 'there is none'})`,
  () => {
    it('is not used, and says which is there and which is needed', async () => {
      const over = await powerShellOverStandIn(pwsh ?? '', {
        simulator: newSimulator(),
        over: 'ssh',
        role: 'Administrator',
      })
      try {
        const manifest = path.join(over.folder, 'installed', 'CheckpointPanel', 'CheckpointPanel.psd1')
        writeFileSync(
          manifest,
          readFileSync(manifest, 'utf8').replace(/(ModuleVersion\s*=\s*)'[^']*'/u, "$1'0.0.9'"),
        )
        expect(await failureOf(over.host.calls.getInventory({ hostId }))).toMatchObject({
          kind: 'ModuleMismatch',
          hostMessage: expect.stringMatching(/^CheckpointPanel 0\.0\.9 is installed there, .* is needed\.$/u),
        })
      } finally {
        await over.close()
      }
    })
  },
)
