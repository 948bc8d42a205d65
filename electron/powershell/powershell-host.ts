import { panelError } from '../../shared/contract/host-failure.ts'
import type { HostCalls, HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import {
  hostCallNames,
  operations,
  type HostCallName,
  type InputOf,
  type OutputOf,
} from '../../shared/contract/operations.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { HostError } from '../../shared/domain/failure.ts'
import type { FailureSubject } from '../../shared/words/failures.ts'
import { valueOf } from './error-record.ts'
import { isHyperVFrom } from './hyper-v-origin.ts'
import { createLane, type LaneOutcome } from './lane.ts'
import { startPowerShellProcess } from './powershell-process.ts'

export interface PowerShellHostOptions {
  /** `null` where no PowerShell was found: then every call fails as `PowerShellMissing`. */
  readonly executable: string | null
  /** The server loop, `server.psm1`. */
  readonly serverPath: string
  /** The module's manifest, `CheckpointPanel.psd1`. */
  readonly modulePath: string
  /** The whole environment of the PowerShell processes. */
  readonly environment: NodeJS.ProcessEnv
  /** Folders the `Hyper-V` module may lie in, `$PSHOME` at the start standing for PowerShell's own. */
  readonly hyperVRoots: readonly string[]
  readonly clock: Clock
}

/** Milliseconds a query may take. A command has no limit: Hyper-V would go on, and nobody would know how far. */
const QUERY_LIMITS: Readonly<Partial<Record<HostCallName, number>>> = {
  getInventory: 60_000,
  getCheckpointSettings: 60_000,
  previewApply: 120_000,
  measureCheckpoints: 300_000,
}

const subjectOf = (input: InputOf<HostCallName>): FailureSubject => {
  if (!('expected' in input)) return {}
  const { expected } = input
  return {
    vmName: expected.name,
    ...('target' in expected ? { checkpointName: expected.target.name } : {}),
  }
}

const hostWords = ({ words }: { readonly words: string }) => (words === '' ? {} : { hostMessage: words })

function failureOf(
  outcome: Exclude<LaneOutcome, { kind: 'answer' }>,
  name: HostCallName,
  subject: FailureSubject,
): HostError {
  switch (outcome.kind) {
    case 'missing':
      return panelError('PowerShellMissing', name, subject)
    case 'timedOut':
      return panelError('TimedOut', name, subject)
    case 'refused':
      return panelError('HyperVMissing', name, subject, hostWords(outcome))
    case 'failed':
      return panelError('HostUnavailable', name, subject, hostWords(outcome))
    case 'lost': {
      const kind = operations[name].kind === 'command' ? 'Lost' : 'HostUnavailable'
      return panelError(kind, name, subject, hostWords(outcome))
    }
  }
}

/** Hyper-V on this computer, asked through PowerShell. Nothing is started before the first call. */
export function createPowerShellHost(options: PowerShellHostOptions): HyperVHost {
  const { executable, serverPath, modulePath, environment, hyperVRoots, clock } = options
  const newLane = (pwsh: string) =>
    createLane(
      () => startPowerShellProcess({ executable: pwsh, environment, serverPath, modulePath, clock }),
      ({ hello }) => isHyperVFrom(hyperVRoots, hello),
    )
  const lanes = executable === null ? null : { query: newLane(executable), command: newLane(executable) }

  const callOf =
    <N extends HostCallName>(name: N) =>
    async (input: InputOf<N>): Promise<OutputOf<N>> => {
      const { kind, function: functionName, output } = operations[name]
      const subject = subjectOf(input)
      if (lanes === null) throw panelError('PowerShellMissing', name, subject)
      const { hostId: _, ...payload } = input
      const outcome = await lanes[kind].call(functionName, payload, QUERY_LIMITS[name] ?? null)
      if (outcome.kind !== 'answer') throw failureOf(outcome, name, subject)
      const parsed = output.safeParse(valueOf(outcome.body, name, subject))
      if (!parsed.success) throw panelError('UnexpectedAnswer', name, subject)
      return parsed.data as OutputOf<N>
    }

  return {
    calls: Object.fromEntries(hostCallNames.map((name) => [name, callOf(name)])) as unknown as HostCalls,
    close: async () => {
      await Promise.all([lanes?.query.abandon(), lanes?.command.finish()])
    },
  }
}
