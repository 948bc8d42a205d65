import type { HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { hostCallNames, isCommandName, type HostCallName } from '../contract/operations.ts'
import type { HistoryLine } from '../testing/panel-in-memory.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import type { CarriedOut, Simulator } from '../simulator/simulator.ts'
import type { Capabilities } from '../domain/capabilities.ts'

/** The entries of the history that a step is taken for. */
interface Tag {
  readonly entry: string
  readonly top: string
}

/** A step that Hyper-V has carried out. */
export type Done = CarriedOut & Tag

const NOBODY: Tag = { entry: 'none', top: 'none' }

/** Everything that happened at the host, whoever heard of it. */
export interface GroundTruth {
  readonly host: (simulator: Simulator, capabilities: Capabilities) => HyperVHost
  readonly onCarriedOut: (step: CarriedOut) => void
  readonly done: readonly Done[]
  /** Changes that were asked for without a line of history before them. */
  readonly unrecorded: readonly string[]
  /** How often each entry's change was asked for. */
  readonly asked: ReadonlyMap<string, number>
}

/** Follows each change from its line in the history to what Hyper-V did for it, also after nobody waits for it. */
export function createGroundTruth(history: () => readonly HistoryLine[]): GroundTruth {
  const done: Done[] = []
  const unrecorded: string[] = []
  const asked = new Map<string, number>()

  function tagOf(name: HostCallName): Tag {
    const begun = history().findLast((line) => line.kind === 'begin' && line.command === name)
    if (begun?.kind !== 'begin') {
      unrecorded.push(name)
      return NOBODY
    }
    asked.set(begun.id, (asked.get(begun.id) ?? 0) + 1)
    return { entry: begun.id, top: begun.partOf ?? begun.id }
  }

  // The tag goes along with the arguments, through whatever time the host takes.
  const tagged = (simulator: Simulator, tag: Tag): Simulator => ({
    ...simulator,
    run: (command, args, watch) => simulator.run(command, { ...args, tag }, watch),
  })

  const calls = (
    simulator: Simulator,
    capabilities: Capabilities,
    wrap: (host: HyperVHost) => HostCalls,
  ): HostCalls => {
    const plain = wrap(createSimulatorHost(simulator, capabilities))
    return Object.fromEntries(
      hostCallNames.map((name) => [
        name,
        isCommandName(name)
          ? async (input: never) => {
              const host = createSimulatorHost(tagged(simulator, tagOf(name)), capabilities)
              return (wrap(host)[name] as (input: never) => Promise<unknown>)(input)
            }
          : plain[name],
      ]),
    ) as unknown as HostCalls
  }

  return {
    done,
    unrecorded,
    asked,
    host: (simulator, capabilities) => ({
      capabilities: () => capabilities,
      calls: calls(simulator, capabilities, (host) => host.calls),
      command: (work, watch) =>
        work(
          calls(simulator, capabilities, (host) => {
            let inside: HostCalls = host.calls
            void host.command(async (own) => void (inside = own), watch)
            return inside
          }),
        ),
      close: async () => undefined,
    }),
    onCarriedOut: (step) => {
      const { tag } = step.args as { readonly tag?: Tag }
      done.push({ ...step, ...(tag ?? NOBODY) })
    },
  }
}
