import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import type { PowerShellProcess, StartProcess } from '../../electron/powershell/powershell-process.ts'
import { startPowerShellProcess } from '../../electron/powershell/start-powershell-process.ts'
import { createPowerShellHost } from '../../electron/powershell/powershell-host.ts'
import { hostProcess } from '../../electron/host-process/host-process.ts'
import { systemClock } from '../../electron/services/system-clock.ts'
import { buildWorld, DAY } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator } from '../../shared/simulator/simulator.ts'
import { builtHostProcess } from '../built-host-process.ts'
import { NO_PWSH, pwsh } from '../hyper-v/find-pwsh.ts'
import { startHyperVServer, type HyperVServer } from '../hyper-v/hyper-v-server.ts'
import { copyModule } from '../hyper-v/module-copy.ts'
import { powerShellOverStandIn, serverPath } from '../hyper-v/powershell-over-stand-in.ts'
import { scripted } from '../hyper-v/scripted-powershell.ts'
import { standInEnvironment } from '../hyper-v/run-pwsh.ts'
import { crossings } from './crossings.ts'

const NOW = Date.now()
const hostId = 'bench'
const { stdout } = process

const simulated = (machines: number, checkpoints: number) => {
  const history = Array.from({ length: checkpoints }, (_, index) => ({
    kind: 'checkpoint' as const,
    name: `before change ${index}`,
    ago: (checkpoints - index) * DAY,
  }))
  const seeds = Array.from({ length: machines }, (_, index) => ({ name: `SRV-${index}`, history }))
  const world = buildWorld({ now: NOW, newId: seededIds(3) }, seeds)
  return createSimulator({ clock: systemClock, world, newId: seededIds(4), pace: 0 })
}

let missed = 0
/** One number beside what it is compared with. */
function report(what: string, value: string, compared: string, kept: boolean): void {
  if (!kept) missed += 1
  stdout.write(`${kept ? 'kept  ' : 'MISSED'} ${what}: ${value}; ${compared}\n`)
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0

async function timed(times: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const begun = performance.now()
    await work()
    taken.push(performance.now() - begun)
  }
  return taken
}

const startLoop = (server: HyperVServer, modulePath: string): PowerShellProcess =>
  startPowerShellProcess({
    executable: pwsh ?? '',
    serverPath,
    modulePath,
    environment: standInEnvironment(server.place),
    connection: null,
    clock: systemClock,
  })

/** An answer of the loop itself, without any function: what the lane costs. */
const echo = (loop: PowerShellProcess) => loop.call({ functionName: 'No-Function', input: {}, limit: null })
const inventory = (loop: PowerShellProcess) =>
  loop.call({ functionName: 'Get-PanelInventory', input: {}, limit: null })

/** A process for each command, as one would do it without a lane. */
const oneProcess = (server: HyperVServer, modulePath: string) =>
  promisify(execFile)(
    pwsh ?? '',
    [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      `Import-Module '${modulePath}'; Get-PanelInventory | ConvertTo-Json -Depth 12 -Compress`,
    ],
    { env: standInEnvironment(server.place), maxBuffer: 2 ** 28 },
  )

/** Returns the resident memory of a process in MiB, as Linux reports it; `null` elsewhere. */
function residentMegabytes(pid: number): number | null {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file) ? /VmRSS:\s+(\d+)/u.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_024)
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576)

async function calls(folder: string): Promise<void> {
  const server = await startHyperVServer(simulated(5, 3))
  const modulePath = copyModule(folder)
  const loop = startLoop(server, modulePath)
  await loop.started
  await timed(20, () => inventory(loop))
  const bare = await timed(200, () => echo(loop))
  const warm = await timed(200, () => inventory(loop))
  const single = await timed(5, () => oneProcess(server, modulePath))
  const factor = quantile(single, 0.5) / quantile(warm, 0.5)
  report(
    'a warm reading of 5 machines with 15 checkpoints, median',
    `${ms(quantile(warm, 0.5))} (95 %: ${ms(quantile(warm, 0.95))})`,
    `bare echo of the same lane ${ms(quantile(bare, 0.5))}, one process per command ${ms(quantile(single, 0.5))}, ${factor.toFixed(0)} times as much (at least 20)`,
    factor >= 20,
  )

  const heaps: number[] = []
  const residents: (number | null)[] = []
  for (let part = 0; part < 5; part++) {
    await timed(2_000, () =>
      loop.call({ functionName: 'Measure-PanelCheckpoint', input: { vmIds: [] }, limit: null }),
    )
    globalThis.gc?.()
    heaps.push(megabytes(process.memoryUsage().heapUsed))
    residents.push(residentMegabytes(server.requests.at(-1)?.pid ?? 0))
  }
  const grown = (list: readonly (number | null)[]): number => (list.at(-1) ?? 0) - (list[1] ?? 0)
  report(
    'the heap after each 2,000 of 10,000 calls',
    `${heaps.join(', ')} MB`,
    `PowerShell's memory ${residents.map((one) => one ?? 'not told here').join(', ')} MB; flat is less than 8 and 30 MB more than after 4,000`,
    grown(heaps) < 8 && grown(residents) < 30,
  )
  await loop.stop()
  await server.close()
}

async function bigHost(): Promise<void> {
  const { host, server, close } = await powerShellOverStandIn(pwsh ?? '', { simulator: simulated(1_000, 5) })
  await host.calls.getInventory({ hostId })
  const asked = server.requests.length
  const begun = performance.now()
  const { machines, checkpoints } = await host.calls.getInventory({ hostId })
  const taken = performance.now() - begun
  report(
    `one call for ${machines.length} machines with ${checkpoints.length} checkpoints`,
    ms(taken),
    `behind the stand-in's cmdlets ${server.requests.length - asked} questions to a simulator in this very process`,
    machines.length === 1_000 && checkpoints.length === 5_000,
  )
  await close()
}

/** The longest time in which nothing else was done while `work` was. */
async function stallDuring(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  return delay.max / 1e6
}

/** The middle one of the longest stalls of five times. */
async function usualStall(work: () => Promise<unknown>): Promise<number> {
  const stalls: number[] = []
  for (let turn = 0; turn < 5; turn++) stalls.push(await stallDuring(work))
  return quantile(stalls, 0.5)
}

/** The whole way of an inventory of 8 MiB from a process that only sends it, into the panel. */
async function decoding(folder: string): Promise<void> {
  // The same twenty machines fifty times: how much it is counts here, not what, and a world of a thousand takes minutes.
  const source = await createSimulatorHost(simulated(20, 34)).calls.getInventory({ hostId })
  const often = <T>(list: readonly T[]): readonly T[] => Array.from({ length: 50 }, () => list).flat()
  const machines = often(source.machines)
  const text = JSON.stringify({ ...source, machines, checkpoints: often(source.checkpoints) })
  const file = path.join(folder, 'inventory.json')
  writeFileSync(file, text)
  const options = scripted(systemClock, 'ready', 'fromFile')
  const environment = { ...options.environment, FILE: file }
  const stallOf = async (startProcess: StartProcess): Promise<number> => {
    const host = createPowerShellHost({ ...options, environment, hyperVRoots: ['/modules'], startProcess })
    const read = () => host.calls.getInventory({ hostId })
    await read()
    const stall = await usualStall(read)
    await host.close()
    return stall
  }
  const log = (message: string): void => void stdout.write(`${message}\n`)
  const apart = await stallOf(hostProcess(builtHostProcess(log), log))
  const here = await stallOf(startPowerShellProcess)
  const whole = await crossings(file, usualStall)
  const begun = performance.now()
  JSON.parse(text)
  const parsed = performance.now() - begun
  const idle = await stallDuring(() => new Promise((resolve) => setTimeout(resolve, 300)))
  report(
    `the longest stall while an inventory of ${(text.length / 1_048_576).toFixed(1)} MiB arrives in parts from a host process`,
    ms(apart),
    `at most 50 ms; with PowerShell in this process ${ms(here)}; only to cross as a whole, as ${whole
      .map(([form, stall]) => `${form} ${ms(stall)}`)
      .join(', ')}; idle ${ms(idle)}, JSON.parse of it alone ${ms(parsed)}`,
    apart <= 50,
  )
}

if (pwsh === null) {
  stdout.write(`Nothing was measured: ${NO_PWSH}.\n`)
  process.exit(1)
}
const folder = mkdtempSync(path.join(tmpdir(), 'checkpoint-panel-'))
await calls(folder)
await bigHost()
await decoding(folder)
rmSync(folder, { recursive: true })
process.exit(missed === 0 ? 0 : 1)
