import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PanelProcess } from '../electron/powershell/panel-process.ts'
import type { PowerShellProcess } from '../electron/powershell/powershell-process.ts'
import { startPowerShellProcess } from '../electron/powershell/start-powershell-process.ts'
import { firstLine, LISTENING, readAnswer, requestLine } from '../electron/powershell/wire.ts'
import { patientClock } from './hyper-v/patient-clock.ts'
import { serverPath } from './hyper-v/powershell-over-stand-in.ts'
import { standInEnvironment } from './hyper-v/run-pwsh.ts'
import { onBothShapes } from './hyper-v/shapes.ts'

/** Functions that do what an operation must never do. */
const PROBE = String.raw`
function Test-Answer { param($Payload) '{"payload":"' + $Payload + '"}' }
function Test-Noise {
    param($Payload)
    Write-Host 'host'; Write-Warning 'warning'; Write-Error 'error'; Write-Verbose 'v' -Verbose; Write-Information 'i' -InformationAction Continue
    Write-Progress -Activity 'a' -PercentComplete 1
    [Console]::Out.WriteLine('out'); [Console]::Error.WriteLine('error out')
    $raw = [Console]::OpenStandardOutput(); $bytes = [Text.Encoding]::ASCII.GetBytes("@HV1 0 1 result AAAA" + [char] 10 + "no line end")
    $raw.Write($bytes, 0, $bytes.Length); $raw.Flush()
    '"quiet"'
}
function Test-Exit { param($Payload) exit 3 }
function Test-Two { param($Payload) '1'; '2' }
function Test-None { param($Payload) }
function Test-Object { param($Payload) @{ a = 1 } }
function Test-Throw { param($Payload) throw 'thrown' }
function Test-Read { param($Payload) Read-Host 'name' }
function Test-Sleep { param($Payload) Start-Sleep -Seconds 600 }
function Test-Loop { param($Payload) while ($true) { } }
function Test-Block { param($Payload) [System.Threading.Thread]::Sleep(600000) }
function Test-Big { param($Payload) '"' + ('x' * 33554432) + '"' }
function Test-Hidden { param($Payload) '"hidden"' }
`
const MANIFEST = `@{
    RootModule        = 'Probe.psm1'
    ModuleVersion     = '1.0'
    FunctionsToExport = 'Test-Answer', 'Test-Noise', 'Test-Exit', 'Test-Two', 'Test-None', 'Test-Object', 'Test-Throw', 'Test-Read', 'Test-Sleep', 'Test-Loop', 'Test-Block', 'Test-Big'
}
`

onBothShapes('the server loop on a real PowerShell', (executable) => {
  let folder = ''
  let shared: PowerShellProcess
  const loops: PowerShellProcess[] = []
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "checkpoint'panel-"))
    writeFileSync(path.join(folder, 'Probe.psm1'), PROBE)
    writeFileSync(path.join(folder, 'Probe.psd1'), MANIFEST)
    shared = await start()
  })
  afterAll(async () => {
    for (const loop of loops.splice(0)) await loop.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A loop of its own, for a test that ends it. */
  async function start(): Promise<PowerShellProcess> {
    const loop = startPowerShellProcess({
      executable,
      serverPath,
      modulePath: path.join(folder, 'Probe.psd1'),
      environment: standInEnvironment('0 none'),
      connection: null,
      clock: patientClock,
    })
    expect(await loop.started).toMatchObject({
      kind: 'ready',
      hello: { languageMode: 'FullLanguage', reason: '' },
    })
    loops.push(loop)
    return loop
  }

  const call = (loop: PowerShellProcess, name: string, limit: number | null = null) =>
    loop.call({ functionName: name, input: { text: 'x' }, limit })
  const answers = async (loop: PowerShellProcess) =>
    expect(await call(loop, 'Test-Answer')).toMatchObject({
      kind: 'answer',
      body: { payload: expect.any(String) },
    })

  it('is not disturbed by anything a function prints', async () => {
    expect(await call(shared, 'Test-Noise')).toEqual({ kind: 'answer', body: 'quiet' })
    await answers(shared)
  })

  it.each(['Test-Exit', 'Test-Two', 'Test-None', 'Test-Object', 'Test-Throw', 'Test-Read'])(
    'makes a failure of %s, and goes on',
    async (name) => {
      expect(await call(shared, name)).toMatchObject({ kind: 'answer', body: { ok: false } })
      await answers(shared)
    },
  )

  it.each(['Test-Hidden', 'Get-Process', 'Invoke-Expression', 'Start-PanelServer'])(
    'runs nothing that the module does not export: %s',
    async (name) => {
      expect(await call(shared, name)).toMatchObject({
        kind: 'answer',
        body: { ok: false, error: { errorId: 'CommandNotFoundException' } },
      })
    },
  )

  it.each(['Test-Sleep', 'Test-Loop'])('stops %s when asked to, and goes on', async (name) => {
    expect(await call(shared, name, 50)).toEqual({ kind: 'timedOut' })
    await shared.idle()
    expect(shared.isUsable()).toBe(true)
    await answers(shared)
  })

  it('ends when a call cannot be stopped', async () => {
    const loop = await start()
    expect(await call(loop, 'Test-Block', 50)).toEqual({ kind: 'timedOut' })
    await loop.idle()
    expect(loop.isUsable()).toBe(false)
  })

  it('hands over 32 MiB in one answer', async () => {
    const loop = await start()
    const outcome = await call(loop, 'Test-Big')
    expect(outcome.kind === 'answer' && String(outcome.body).length).toBe(33_554_432)
  })

  it('finishes and answers the call under way when the panel is gone, and ends', async () => {
    const written: string[] = []
    const orphan: PanelProcess = new PanelProcess({
      executable,
      environment: standInEnvironment('0 none'),
      onLine: (line) => {
        written.push(line)
        if (line !== LISTENING) return
        orphan.send(firstLine('secret', null))
        orphan.send(requestLine(1, 'Test-Answer', {}))
        orphan.end()
      },
      onErrorLine: () => undefined,
      onFlood: () => undefined,
    })
    const module = path.join(folder, 'Probe.psd1').replaceAll("'", "''")
    const ended = orphan.run(`Import-Module '${serverPath}'; Start-PanelServer '${module}'`)
    await ended
    await orphan.closed
    expect(written.map((line) => readAnswer(line, 'secret')?.kind).filter(Boolean)).toEqual([
      'hello',
      'result',
    ])
  })
})
