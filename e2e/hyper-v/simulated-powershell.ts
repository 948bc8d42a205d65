import { once } from 'node:events'
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { errorKind } from '../../electron/powershell/error-kind.ts'
import { hostFunctions } from '../../electron/powershell/host-functions.ts'
import { hostFailure, type HostErrorRecord } from '../../shared/contract/host-failure.ts'
import type { HostCalls, HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import { hostCallNames, isCommandName, type HostCallName } from '../../shared/contract/operations.ts'
import type { AbortSignalLike } from '../../shared/domain/abort.ts'
import { failureCause, HostError, type Failure } from '../../shared/domain/failure.ts'

/** A folder with a `pwsh` in it that is no PowerShell: every process of it speaks for one simulated host. */
export interface SimulatedPowerShell {
  /** The environment variables that a program needs to find it. */
  readonly environment: { readonly PATH: string; readonly SIMULATED_POWERSHELL: string }
  readonly close: () => Promise<void>
}

const relay = path.join(import.meta.dirname, 'simulated-powershell.mjs')
const operationOf = new Map<string, HostCallName>(
  hostCallNames.map((name) => [hostFunctions[name].function, name]),
)

const hello = {
  edition: 'Simulated',
  version: '0.0',
  languageMode: 'FullLanguage',
  psHome: '/simulated',
  hyperV: { folder: '/simulated/Modules/Hyper-V', version: '2.0.0.0' },
  moduleVersion: '0.1.0',
  reason: '',
}

const inputOf = (base64: string): object => ({
  // The server loop's functions are given none: each process is of one host.
  hostId: 'simulated',
  ...(JSON.parse(Buffer.from(base64, 'base64').toString('utf8'), (_key, value: unknown) =>
    typeof value === 'string' ? value.slice(1) : value,
  ) as object),
})

/** The record that a failure was made of, as far as anything depends on it; throws where it would become another. */
function recordOf(failure: Failure, name: HostCallName): HostErrorRecord {
  const cause = failureCause.safeParse(failure.kind)
  const record: HostErrorRecord = {
    errorId: failure.errorId ?? (failure.kind === 'Cancelled' ? 'PipelineStopped' : ''),
    category: 'NotSpecified',
    exceptionType: 'System.InvalidOperationException',
    message: failure.hostMessage ?? '',
    ...(cause.success ? { cause: cause.data } : {}),
    ...(failure.changes ? { changes: failure.changes } : {}),
  }
  const { kind } = hostFailure(record, name, {}, errorKind(record))
  if (kind !== failure.kind) throw new Error(`${failure.kind} of ${name} would arrive as ${kind}`)
  return record
}

/** Returns the answer to a call; `null` where the connection to the host breaks instead. */
async function answerOf(
  host: HyperVHost,
  name: HostCallName,
  input: object,
  watch: { readonly onProgress: (percent: number) => void; readonly signal: AbortSignalLike },
): Promise<object | null> {
  const ask = (calls: HostCalls): Promise<unknown> =>
    (calls[name] as (given: object) => Promise<unknown>)(input)
  try {
    const value = isCommandName(name)
      ? await host.command(ask, { onWaiting: () => undefined, ...watch })
      : await ask(host.calls)
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const { failure } = error
    if (failure.kind === 'Lost' || failure.kind === 'HostUnavailable') return null
    return { ok: false, error: recordOf(failure, name) }
  }
}

/** Speaks the protocol of the server loop over one connection, which is one process. */
function serve(host: HyperVHost, socket: Socket): void {
  let nonce = ''
  let controller = new AbortController()
  const say = (id: number, kind: string, body: object): void => {
    const packed = gzipSync(JSON.stringify(body), { level: 1 }).toString('base64')
    if (socket.writable) socket.write(`@HV1 ${nonce} ${id} ${kind} ${packed}\n`)
  }
  const answer = async (id: number, functionName: string, base64: string): Promise<void> => {
    const name = operationOf.get(functionName)
    if (name === undefined) throw new Error(`no operation is answered by ${functionName}`)
    controller = new AbortController()
    const onProgress = (percent: number): void => say(id, 'progress', { percent })
    const said = await answerOf(host, name, inputOf(base64), { onProgress, signal: controller.signal })
    if (said === null) socket.destroy()
    else say(id, 'result', { memory: 1, answer: said })
  }
  socket.on('error', () => socket.destroy())
  const lines = createInterface({ input: socket })
  lines.on('error', () => socket.destroy())
  lines.on('line', (line) => {
    if (line.startsWith('!')) return controller.abort()
    const [, id, name = '', payload = ''] = /^#(\d+):([^:]+):(.*)$/u.exec(line) ?? []
    // The command that would import the server loop is for PowerShell itself.
    if (id === undefined) return
    if (id !== '0') return void answer(Number(id), name, payload)
    nonce = name
    say(0, 'hello', hello)
  })
}

/** Makes it for `host`, which everything is asked of in this process. */
export async function startSimulatedPowerShell(host: HyperVHost): Promise<SimulatedPowerShell> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pwsh-'))
  await chmod(relay, 0o755)
  await symlink(relay, path.join(folder, 'pwsh'))
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serve(host, socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    environment: {
      PATH: [folder, path.dirname(process.execPath), process.env['PATH'] ?? ''].join(':'),
      SIMULATED_POWERSHELL: `127.0.0.1 ${port}`,
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
