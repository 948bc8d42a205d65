import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { panelError } from '../../shared/contract/host-failure.ts'
import { operations, type OutputOf } from '../../shared/contract/operations.ts'
import { onAbort, type AbortSignalLike } from '../../shared/domain/abort.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { ConnectionStep, ConnectionStepName } from '../../shared/domain/connection-test.ts'
import { HostError, type FailureKind } from '../../shared/domain/failure.ts'
import type { HostAddress } from '../../shared/domain/host-address.ts'
import type { ConnectionTester } from '../../shared/services/ports.ts'
import type { Connection } from '../powershell/connection.ts'
import { valueOf } from '../powershell/error-record.ts'
import { hostFunctions } from '../powershell/host-functions.ts'
import { isHyperVFrom } from '../powershell/hyper-v-origin.ts'
import { failureOf, withoutPowerShell } from '../powershell/outcome-failure.ts'
import type { PowerShellHostOptions } from '../powershell/powershell-host.ts'
import type { Hello, PowerShellProcess } from '../powershell/powershell-process.ts'
import { readThumbprint } from './read-thumbprint.ts'

/** Milliseconds after which a name that is not found, or a port that says nothing, is taken for missing. */
const REACH_LIMIT = 10_000

export interface ConnectionTesterPorts {
  readonly clock: Clock
  /** Returns the options of a host over this connection. */
  readonly powerShell: (connection: Connection) => PowerShellHostOptions
}

const portOf = (address: HostAddress): number => {
  if (address.port !== null) return address.port
  if (address.transport === 'ssh') return 22
  return address.useSsl ? 5986 : 5985
}

/** Thrown where a test was cancelled, and caught before anybody sees it. */
class Cancelled extends Error {}

const testError = (kind: FailureKind): HostError => panelError(kind, 'testConnection', {})

/** Waits for `work`; a limit that passes or a cancellation ends the wait, and `stop` then ends the work. */
function within<T>(
  work: Promise<T>,
  { clock, limit, late }: { readonly clock: Clock; readonly limit: number; readonly late: FailureKind },
  signal: AbortSignalLike,
  stop: () => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = (error: Error) => (): void => {
      stop()
      reject(error)
    }
    const stopTimer = clock.after(limit, give(testError(late)))
    const forget = onAbort(signal, give(new Cancelled()))
    void work.then(resolve, reject).finally(() => {
      stopTimer()
      forget()
    })
  })
}

/** Reaches a port and lets go of it at once. */
function reachPort(address: HostAddress, clock: Clock, signal: AbortSignalLike): Promise<string> {
  const port = portOf(address)
  const socket = connect(port, address.computer)
  const reached = new Promise<string>((resolve, reject) => {
    socket.once('connect', () => resolve(String(port)))
    socket.once('error', () => reject(testError('PortClosed')))
  })
  return within(reached, { clock, limit: REACH_LIMIT, late: 'PortClosed' }, signal).finally(() =>
    socket.destroy(),
  )
}

async function resolveName(
  { computer }: HostAddress,
  clock: Clock,
  signal: AbortSignalLike,
): Promise<string> {
  const found = lookup(computer).catch(() => {
    throw testError('NameNotFound')
  })
  const { address } = await within(found, { clock, limit: REACH_LIMIT, late: 'NameNotFound' }, signal)
  return address
}

/** Failures that keep a session from opening although the user was let in. */
const AFTER_SIGN_IN: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'AccessDenied',
  'EndpointMissing',
  'SubsystemMissing',
  'TooManySessions',
])

/** Tells the steps of one test as they change. */
function stepTeller(clock: Clock, onStep: (step: ConnectionStep) => void) {
  const begun = new Map<ConnectionStepName, number>()
  const end = (step: ConnectionStepName, rest: Omit<ConnectionStep, 'step' | 'took'>): void =>
    onStep({ step, took: clock.now() - (begun.get(step) ?? clock.now()), ...rest })
  return {
    begin: (step: ConnectionStepName): void => {
      begun.set(step, clock.now())
      onStep({ step, state: 'running', took: null, found: null })
    },
    done: (step: ConnectionStepName, found: string | null): void => end(step, { state: 'done', found }),
    failed: (step: ConnectionStepName, { failure }: HostError, found: string | null = null): void =>
      end(step, { state: 'failed', found, failure }),
    skipped: (step: ConnectionStepName): void => onStep({ step, state: 'skipped', took: null, found: null }),
  }
}

/**
 * Tries a connection from the name to one reading of its machines; what fails ends it. Signing in and opening the
 * session are one request to the other computer: its time is told with the sign-in. Each step has a limit, each is
 * ended by a cancellation, and no process or socket outlives the test.
 */
export const connectionTester =
  ({ clock, powerShell }: ConnectionTesterPorts): ConnectionTester =>
  async (address, password, onStep, signal) => {
    const tell = stepTeller(clock, onStep)
    const attempt = async <T>(
      step: ConnectionStepName,
      work: () => Promise<T>,
      found: (value: T) => string,
    ): Promise<T | null> => {
      if (signal.aborted) return null
      tell.begin(step)
      try {
        const value = await work()
        tell.done(step, found(value))
        return value
      } catch (error) {
        if (error instanceof Cancelled) tell.skipped(step)
        else if (error instanceof HostError) tell.failed(step, error)
        else throw error
        return null
      }
    }
    const asIs = (text: string): string => text

    const reached =
      (await attempt('resolve', () => resolveName(address, clock, signal), asIs)) !== null &&
      (await attempt('port', () => reachPort(address, clock, signal), asIs)) !== null
    if (!reached || signal.aborted) return

    const connection: Connection = { ...address, password: async () => password }
    const options = powerShell(connection)
    tell.begin('signIn')
    if (options.executable === null) return tell.failed('signIn', testError(withoutPowerShell(connection)))
    const process = options.startProcess({ ...options, executable: options.executable })
    const forget = onAbort(signal, process.kill)
    try {
      const hello = await openSession(process)
      if (hello === null) return
      const isThere = await attempt('module', async () => moduleOf(hello), asIs)
      if (isThere === null) return
      const read = async <N extends 'getHostFacts' | 'getInventory'>(name: N): Promise<OutputOf<N>> => {
        const { function: functionName, limit } = hostFunctions[name]
        const outcome = await process.call({ functionName, input: {}, limit })
        if (signal.aborted) throw new Cancelled()
        if (outcome.kind !== 'answer') throw failureOf(outcome, name, {}, connection)
        const parsed = operations[name].output.safeParse(valueOf(outcome.body, name, {}))
        if (!parsed.success) throw panelError('UnexpectedAnswer', name, {})
        // The schema is the one of this operation, which types do not follow through the table.
        return parsed.data as OutputOf<N>
      }
      const mayRead = await attempt(
        'rights',
        () => read('getHostFacts'),
        (facts) => facts.name,
      )
      if (mayRead === null) return
      await attempt(
        'inventory',
        () => read('getInventory'),
        (inventory) => String(inventory.machines.length),
      )
    } finally {
      forget()
      process.kill()
      await process.stop()
    }

    /** Waits for the process to come up; the steps up to the session are told. */
    async function openSession({ started }: PowerShellProcess): Promise<Hello | null> {
      const start = await started
      if (signal.aborted) {
        tell.skipped('signIn')
        return null
      }
      if (start.kind === 'ready') {
        tell.done('signIn', address.user)
        tell.begin('session')
        tell.done('session', `PowerShell ${start.hello.version}`)
        return start.hello
      }
      const error = failureOf(start, 'testConnection', {}, connection)
      const { kind } = error.failure
      if (!AFTER_SIGN_IN.has(kind)) {
        const isCertificate = kind === 'CertificateUntrusted'
        const thumbprint = isCertificate
          ? await readThumbprint(address.computer, portOf(address), clock)
          : null
        tell.failed('signIn', error, thumbprint)
        return null
      }
      tell.done('signIn', address.user)
      tell.begin('session')
      tell.failed('session', error)
      return null
    }

    function moduleOf(hello: Hello): string {
      if (hello.wrongModule)
        throw panelError('ModuleMismatch', 'testConnection', {}, { hostMessage: hello.reason })
      if (!isHyperVFrom(options.hyperVRoots, hello))
        throw panelError(
          'HyperVMissing',
          'testConnection',
          {},
          hello.reason === '' ? {} : { hostMessage: hello.reason },
        )
      return `Hyper-V ${hello.hyperV?.version ?? ''}, CheckpointPanel ${hello.moduleVersion}`
    }
  }
