import { panelError } from '../../shared/contract/host-failure.ts'
import type { CommandWatch, HostCalls, HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import {
  hostCallNames,
  operations,
  type HostCallName,
  type InputOf,
  type OutputOf,
} from '../../shared/contract/operations.ts'
import type { Capabilities } from '../../shared/domain/capabilities.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { FailureSubject } from '../../shared/domain/failure.ts'
import { needsPassword } from '../../shared/domain/host-address.ts'
import { valueOf } from './error-record.ts'
import { isSafeConnection, type Connection } from './connection.ts'
import { hostFunctions, capabilitiesOfFunctions } from './host-functions.ts'
import { isHyperVFrom } from './hyper-v-origin.ts'
import { createLanePool } from './lane-pool.ts'
import { createLane, type Lane, type LaneOutcome, type NoProcess } from './lane.ts'
import { openErrorKind } from './open-error.ts'
import { failureOf, withoutPowerShell } from './outcome-failure.ts'
import { parseAnswer } from './parse-answer.ts'
import { START_LIMIT, type PowerShellProcess, type StartProcess } from './powershell-process.ts'
import { createStartBackoff } from './start-backoff.ts'

export interface PowerShellHostOptions {
  /** `null` where no PowerShell was found: then every call fails as `PowerShellMissing`, or to another computer as `TransportUnavailable`. */
  readonly executable: string | null
  /** The server loop, `server.psm1`. */
  readonly serverPath: string
  /** The module's manifest, `CheckpointPanel.psd1`. */
  readonly modulePath: string
  /** The whole environment of the PowerShell processes. */
  readonly environment: NodeJS.ProcessEnv
  /** Folders the `Hyper-V` module may lie in, `$PSHOME` at the start standing for PowerShell's own. */
  readonly hyperVRoots: readonly string[]
  /** The computer whose Hyper-V is asked; `null` is this one. Each lane has a session of its own there. */
  readonly connection: Connection | null
  readonly startProcess: StartProcess
  readonly clock: Clock
}

/** Milliseconds that a start may take at most, after starts that were given up. */
const LONGEST_START = 240_000

/** A command of the fourth machine waits: each lane is a process of some 100 MB here and another on the host. */
const COMMAND_LANES = 3

const subjectOf = (input: InputOf<HostCallName>): FailureSubject => {
  if (!('expected' in input)) return {}
  const { expected } = input
  return {
    vmName: expected.name,
    ...('target' in expected ? { checkpointName: expected.target.name } : {}),
  }
}

/** A password that was refused is not sent again until somebody says so: a few more would lock its user out. */
const isForGood = (failure: NoProcess, connection: Connection | null): boolean =>
  failure.kind === 'unopened' &&
  connection !== null &&
  needsPassword(connection) &&
  openErrorKind(failure.error, connection) === 'SignInRefused'

/** How a call reaches a lane. `null`: it was cancelled before it did. */
type Reach = (name: HostCallName, ask: (lane: Lane) => Promise<LaneOutcome>) => Promise<LaneOutcome | null>

/** Hyper-V on this computer or another one, asked through PowerShell. Nothing is started before the first call. */
export function createPowerShellHost(options: PowerShellHostOptions): HyperVHost {
  const { executable, serverPath, modulePath, environment, hyperVRoots, connection, clock, startProcess } =
    options
  if (connection !== null && !isSafeConnection(connection)) throw new Error('the connection is no connection')
  let capabilities: Capabilities = null
  let startLimit = START_LIMIT
  /** Remembers what a session says it has; those of one host are of one role. */
  const listen = async ({ started }: PowerShellProcess): Promise<void> => {
    const start = await started
    // A busy host never comes up within a limit that is too short for it, however often it is tried.
    if (start.kind === 'failed' && start.slow) startLimit = Math.min(LONGEST_START, startLimit * 2)
    if (start.kind !== 'ready') return
    const { functions } = start.hello
    capabilities = functions ? capabilitiesOfFunctions(functions) : null
  }
  const starts = createStartBackoff(clock, (failure) => isForGood(failure, connection))
  const newLane = (): Lane =>
    createLane({
      clock,
      startProcess: () => {
        const process = startProcess({
          executable: executable ?? '',
          environment,
          serverPath,
          modulePath,
          connection,
          clock,
          startLimit,
        })
        void listen(process)
        return process
      },
      accepts: ({ hello }) => isHyperVFrom(hyperVRoots, hello),
      starts,
    })
  const quick = createLanePool([newLane()])
  const slow = createLanePool([newLane()])
  const commands = createLanePool(Array.from({ length: COMMAND_LANES }, newLane))

  const callOf =
    <N extends HostCallName>(name: N, reach: Reach, watch: CommandWatch | null) =>
    async (input: InputOf<N>): Promise<OutputOf<N>> => {
      const { function: functionName, limit } = hostFunctions[name]
      const subject = subjectOf(input)
      const changes = operations[name].kind === 'command'
      if (executable === null) throw panelError(withoutPowerShell(connection), name, subject)
      if (changes && watch?.signal.aborted) throw panelError('Cancelled', name, subject)
      const { hostId: _, ...payload } = input
      const outcome = await reach(name, (lane) =>
        lane.call({
          functionName,
          input: payload,
          limit,
          ...(changes && watch ? { watch } : {}),
        }),
      )
      if (outcome === null) throw panelError('Cancelled', name, subject)
      if (outcome.kind !== 'answer') throw failureOf(outcome, name, subject, connection)
      const parsed = await parseAnswer(name, valueOf(outcome.body, name, subject))
      if (parsed === null) throw panelError('UnexpectedAnswer', name, subject)
      return parsed as OutputOf<N>
    }
  const callsOver = (reach: Reach, watch: CommandWatch | null = null): HostCalls =>
    Object.fromEntries(
      hostCallNames.map((name) => [name, callOf(name, reach, watch)]),
    ) as unknown as HostCalls

  const poolOf = (name: HostCallName) =>
    operations[name].kind === 'command' ? commands : hostFunctions[name].isSlow ? slow : quick

  return {
    capabilities: () => capabilities,
    calls: callsOver((name, ask) => poolOf(name).use((lane) => (lane ? ask(lane) : Promise.resolve(null)))),
    command: (work, watch) =>
      commands.use(
        (lane) => work(callsOver((_name, ask) => (lane ? ask(lane) : Promise.resolve(null)), watch)),
        watch,
      ),
    close: async () => {
      await Promise.all([quick.abandon(), slow.abandon(), commands.finish()])
    },
  }
}
