import { failureText } from '../../shared/words/failures.ts'
import { expect } from 'vitest'
import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import type { HostCallName, InputOf, OutputOf } from '../../shared/contract/operations.ts'
import { isHostKeepName } from '../../shared/domain/apply-reason.ts'
import { virtualClock } from '../../shared/domain/clock.ts'
import { HostError, type Failure } from '../../shared/domain/failure.ts'
import type { Fault } from '../../shared/simulator/faults.ts'
import { buildWorld, type MachineSeed } from '../../shared/simulator/seed-builder.ts'
import { seededIds } from '../../shared/simulator/seed-ids.ts'
import { createSimulatorHost } from '../../shared/simulator/simulator-host.ts'
import { createSimulator, type Simulator } from '../../shared/simulator/simulator.ts'
import { machineOf, type Machine, type MachineCheckpoint, type World } from '../../shared/simulator/world.ts'

/** A kind of host under test: given a simulator, the host whose Hyper-V it is. */
export interface Adapter {
  readonly on: (simulator: Simulator) => HyperVHost
  readonly close: () => Promise<void>
}

/** The moment all worlds of these suites are at, ms since 1970 UTC. */
export const NOW = Date.UTC(2026, 10, 20, 9, 41, 12)

export type Answer<N extends HostCallName> =
  { readonly ok: true; readonly value: OutputOf<N> } | { readonly ok: false; readonly failure: Failure }

async function answerOf<N extends HostCallName>(
  host: HyperVHost,
  name: N,
  input: Omit<InputOf<N>, 'hostId'>,
): Promise<Answer<N>> {
  const call = host.calls[name] as (input: unknown) => Promise<OutputOf<N>>
  try {
    return { ok: true, value: await call({ hostId: 'tested', ...input }) }
  } catch (error) {
    if (error instanceof HostError) return { ok: false, failure: error.failure }
    throw error
  }
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** Lists whose order says nothing. PowerShell tells machines by name. */
const UNORDERED = new Set(['files', 'drives', 'heldBy', 'machines', 'systemFiles'])

/** The machine that something belongs to, where it is told with those of other machines. */
const ownerOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'vmId' in value ? String(value.vmId) : ''

const byOwner = (a: unknown, b: unknown): number =>
  ownerOf(a) === ownerOf(b) ? 0 : ownerOf(a) < ownerOf(b) ? -1 : 1

/** A failure by what a window says of it: a host may name more of its subject than the sentence does. */
const said = (answer: Answer<HostCallName>): object =>
  answer.ok
    ? answer
    : { ...answer, failure: { ...answer.failure, subject: {} }, said: failureText(answer.failure) }

/** An answer without what may differ: the host's clock, the order of some lists, the last words of a process. */
const comparable = (answer: Answer<HostCallName>): unknown =>
  JSON.parse(JSON.stringify(said(answer)), (key: string, value: unknown) => {
    if (key === 'readAt' || key === 'appliedAt') return 'now'
    // The way in which a host was read.
    if (key === 'source') return undefined
    if (typeof value === 'string' && isHostKeepName(value)) return 'named by the host'
    if (key === 'systemVersion') return 'of the computer that PowerShell runs on'
    if (Array.isArray(value) && UNORDERED.has(key)) return (value as readonly unknown[]).toSorted(byText)
    if (Array.isArray(value) && key === 'checkpoints') return (value as readonly unknown[]).toSorted(byOwner)
    const lost =
      typeof value === 'object' && value !== null && 'kind' in value && ENDED.has(String(value.kind))
    return lost ? { ...value, hostMessage: 'words of the process' } : value
  })

/** A world without what a host that keeps calls the checkpoint by its own clock, and for whom it says that it did. */
const likeAnother = (world: World): World => ({
  ...world,
  machines: world.machines.map((machine) => ({
    ...machine,
    checkpoints: machine.checkpoints.map((one) => {
      if (!isHostKeepName(one.name)) return one
      const notes = one.config.notes.replace(/By: .*?\. Reason/u, 'By: somebody. Reason')
      return {
        ...one,
        name: 'named by the host',
        config: { ...one.config, name: 'named by the host', notes },
      }
    }),
  })),
})

const ENDED = new Set(['Lost', 'HostUnavailable'])

/** The host under test and, on a world that is the same to the last id, the simulator as a host. */
export interface Twin {
  readonly simulator: Simulator
  /** Asks both; the answers, and the worlds afterwards, must be the same. */
  readonly ask: <N extends HostCallName>(name: N, input: Omit<InputOf<N>, 'hostId'>) => Promise<Answer<N>>
  /** Changes both worlds behind the host's back. */
  readonly change: (change: (world: World) => World) => void
  readonly machine: (name: string) => Machine
  readonly checkpoint: (machineName: string, name: string) => MachineCheckpoint
}

export interface TwinSeed {
  readonly world?: World
  readonly machines?: readonly MachineSeed[]
  readonly faults?: readonly Fault[]
}

export function createTwin(adapter: Adapter, seed: TwinSeed): Twin {
  const newSimulator = (): Simulator =>
    createSimulator({
      clock: virtualClock(NOW),
      world: seed.world ?? buildWorld({ now: NOW, newId: seededIds(11) }, seed.machines ?? []),
      newId: seededIds(12),
      faults: seed.faults ?? [],
      pace: 0,
    })
  const simulator = newSimulator()
  const reference = newSimulator()
  const referenceHost = createSimulatorHost(reference)

  const machine = (name: string): Machine => {
    const found = simulator.world().machines.find(({ config }) => config.name === name)
    if (!found) throw new Error(`the world has no machine ${name}`)
    return found
  }

  return {
    simulator,
    machine,
    checkpoint: (machineName, name) => {
      const found = machine(machineName).checkpoints.find((one) => one.name === name)
      if (!found) throw new Error(`${machineName} has no checkpoint ${name}`)
      return found
    },
    change: (change) => {
      simulator.change(change)
      reference.change(change)
    },
    ask: async (name, input) => {
      const answer = await answerOf(adapter.on(simulator), name, input)
      expect(comparable(answer)).toEqual(comparable(await answerOf(referenceHost, name, input)))
      expect(likeAnother(simulator.world())).toEqual(likeAnother(reference.world()))
      return answer
    },
  }
}

/** The value of an answer that must not be a failure. */
export function valueOf<N extends HostCallName>(answer: Answer<N>): OutputOf<N> {
  if (!answer.ok)
    throw new Error(
      `${answer.failure.kind}: ${failureText(answer.failure)} ${answer.failure.hostMessage ?? ''}`,
    )
  return answer.value
}

/** The failure of an answer that must be one. */
export function failureOf(answer: Answer<HostCallName>): Failure {
  if (answer.ok) throw new Error('it did not fail')
  return answer.failure
}

/** Returns a machine as the user saw it. */
export const seen = ({ id, config, state }: Machine) => ({ vmId: id, name: config.name, state })

/** The world with one machine changed, as another administrator would. */
export const changed =
  (vmId: string, change: (machine: Machine) => Machine) =>
  (world: World): World => {
    const machine = machineOf(world, vmId)
    if (!machine) return world
    return { ...world, machines: world.machines.map((one) => (one === machine ? change(one) : one)) }
  }
