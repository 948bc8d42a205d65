import { panelError } from '../contract/host-failure.ts'
import { hostCallNames } from '../contract/operations.ts'
import type { HostCalls, HyperVHost } from '../contract/hyper-v-host.ts'
import { onAbort } from '../domain/abort.ts'
import type { Clock } from '../domain/clock.ts'
import { connectionStepName } from '../domain/connection-test.ts'
import type { HostAddress, SavedHost } from '../domain/host-address.ts'
import { defaultLayout } from '../domain/layout.ts'
import { defaultPreferences } from '../domain/preferences.ts'
import { createSimulatorHost } from '../simulator/simulator-host.ts'
import { createSimulator } from '../simulator/simulator.ts'
import { seeds } from '../simulator/seeds.ts'
import type { World } from '../simulator/world.ts'
import { changeSettings } from '../services/change-settings.ts'
import { toKnownHost } from '../services/saved-hosts.ts'
import type { ConnectionTester, KnownHost, PanelPorts, PasswordSource, Settings } from '../services/ports.ts'

/** How a simulated remote host treats whoever asks it. The password of one that needs one is `right`. */
export type Behaviour = 'well' | 'refuses' | 'neverAnswers' | 'needsPassword'

export interface SimulatedHost {
  /** Its computer, and what it is called; also how it is told apart. */
  readonly name: string
  readonly group?: string
  readonly behaves?: Behaviour
  readonly world?: World
}

export interface SimulatedHostsOptions {
  readonly clock: Clock
  readonly newId: () => string
  readonly pace?: number
}

export interface SimulatedHosts {
  /** Everything of a panel's ports that several hosts need. */
  readonly ports: Pick<PanelPorts, 'hosts' | 'startHost' | 'openHost' | 'settings' | 'testConnection'>
  /** Has a host behave in another way from now on. */
  readonly behave: (name: string, behaviour: Behaviour) => void
  /** How often a host was asked something, whatever came of it. */
  readonly callsOf: (name: string, call: keyof HostCalls) => number
}

const addressOf = (computer: string, behaves: Behaviour): HostAddress => ({
  transport: 'winRm',
  computer,
  port: null,
  useSsl: true,
  user: behaves === 'needsPassword' ? 'CONTOSO\\anna' : null,
  endpoint: null,
  trustsByName: false,
})

const never = (): Promise<never> => new Promise(() => {})

/** Several remote hosts in memory, each of which may misbehave, for a panel whose clock a test may move. */
export function simulatedHosts(
  hosts: readonly SimulatedHost[],
  { clock, newId, pace = 0 }: SimulatedHostsOptions,
): SimulatedHosts {
  const behaviours = new Map(hosts.map(({ name, behaves }) => [name, behaves ?? 'well']))
  const worlds = new Map(hosts.map(({ name, world }) => [name, world]))
  const calls: string[] = []
  const saved = hosts.map(({ name, group, behaves }): SavedHost => ({
    id: name.toLowerCase(),
    name,
    group: group ?? null,
    address: addressOf(name, behaves ?? 'well'),
  }))
  let settings: Settings = {
    preferences: defaultPreferences,
    layout: defaultLayout,
    lastHost: null,
    hosts: saved,
  }

  async function letIn(computer: string, password: PasswordSource): Promise<void> {
    const behaviour = behaviours.get(computer) ?? 'well'
    if (behaviour === 'refuses') throw panelError('PortClosed', 'getInventory', {})
    if (behaviour === 'neverAnswers') await never()
    if (behaviour !== 'needsPassword') return
    const given = await password()
    if (given === null) throw panelError('SignInNeeded', 'getInventory', {})
    if (given !== 'right') throw panelError('SignInRefused', 'getInventory', {})
  }

  function openHost({ name, address }: KnownHost, password: PasswordSource): HyperVHost {
    const computer = address?.computer ?? name
    const world = worlds.get(computer) ?? seeds.demo(clock.now())
    const host = createSimulatorHost(createSimulator({ clock, newId, pace, world }))
    const guarded = Object.fromEntries(
      hostCallNames.map((call) => [
        call,
        async (input: never) => {
          calls.push(`${computer} ${call}`)
          await letIn(computer, password)
          return (host.calls[call] as (input: never) => Promise<unknown>)(input)
        },
      ]),
    )
    return { ...host, calls: guarded as unknown as HostCalls }
  }

  const testConnection: ConnectionTester = async ({ computer }, password, onStep, signal) => {
    const behaviour = behaviours.get(computer) ?? 'refuses'
    const failsAt = { well: null, refuses: 'port', neverAnswers: null, needsPassword: 'signIn' } as const
    for (const step of connectionStepName.options) {
      onStep({ step, state: 'running', took: null, found: null })
      if (behaviour === 'neverAnswers' && step === 'session')
        await new Promise<void>((resolve) => void onAbort(signal, resolve))
      if (signal.aborted) {
        onStep({ step, state: 'skipped', took: null, found: null })
        return
      }
      if (step === failsAt[behaviour] && password !== 'right') {
        const kind = step === 'port' ? 'PortClosed' : 'SignInRefused'
        const { failure } = panelError(kind, 'testConnection', {})
        onStep({ step, state: 'failed', took: 40, found: null, failure })
        return
      }
      const found = {
        resolve: '10.0.0.7',
        port: '5986',
        module: '2.0.0.0',
        inventory: String(seeds.demo(clock.now()).machines.length),
      }
      onStep({
        step,
        state: 'done',
        took: 40,
        found: step in found ? found[step as keyof typeof found] : null,
      })
    }
  }

  return {
    ports: {
      hosts: saved.map(toKnownHost),
      startHost: saved[0]?.id ?? '',
      openHost,
      testConnection,
      settings: {
        read: () => settings,
        write: async (change) => {
          settings = changeSettings(settings, change)
        },
      },
    },
    behave: (name, behaviour) => void behaviours.set(name, behaviour),
    callsOf: (name, call) => calls.filter((one) => one === `${name} ${call}`).length,
  }
}
