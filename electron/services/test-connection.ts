import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { panelError } from '../../shared/contract/host-failure.ts'
import type { Clock } from '../../shared/domain/clock.ts'
import type { ConnectionStep, ConnectionStepName } from '../../shared/domain/connection-test.ts'
import { HostError } from '../../shared/domain/failure.ts'
import type { HostAddress } from '../../shared/domain/host-address.ts'
import type { ConnectionTrial, PanelPorts } from '../../shared/services/ports.ts'

/** Milliseconds after which a port that says nothing is taken for closed. */
const PORT_LIMIT = 10_000

export interface ConnectionTrialPorts {
  readonly clock: Clock
  readonly openHost: PanelPorts['openHost']
}

const portOf = (address: HostAddress): number => {
  if (address.port !== null) return address.port
  if (address.transport === 'ssh') return 22
  return address.useSsl ? 5986 : 5985
}

async function resolveName({ computer }: HostAddress): Promise<string> {
  try {
    return (await lookup(computer)).address
  } catch {
    throw panelError('NameNotFound', 'testConnection', {})
  }
}

const reachPort = (address: HostAddress, clock: Clock): Promise<string> =>
  new Promise((resolve, reject) => {
    const port = portOf(address)
    const socket = connect(port, address.computer)
    const end = (settle: () => void): void => {
      stop()
      socket.destroy()
      settle()
    }
    const closed = (): void => end(() => reject(panelError('PortClosed', 'testConnection', {})))
    const stop = clock.after(PORT_LIMIT, closed)
    socket.once('connect', () => end(() => resolve(String(port))))
    socket.once('error', closed)
  })

/** Tries a connection from the name to one reading of its machines; what fails ends it. */
export const connectionTrial =
  ({ clock, openHost }: ConnectionTrialPorts): ConnectionTrial =>
  async (address, password, onStep, cancellation) => {
    const host = openHost(
      { id: 'trial', kind: 'remote', name: address.computer, address },
      async () => password,
    )
    const attempt = async (step: ConnectionStepName, work: () => Promise<string>): Promise<boolean> => {
      if (cancellation.isRequested()) return false
      const begun = clock.now()
      const tell = (part: Pick<ConnectionStep, 'state' | 'found'> & Partial<ConnectionStep>): void =>
        onStep({ step, took: clock.now() - begun, ...part })
      onStep({ step, state: 'running', took: null, found: null })
      try {
        tell({ state: 'done', found: await work() })
        return true
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        tell({ state: 'failed', found: null, failure: error.failure })
        return false
      }
    }
    try {
      const isReached =
        (await attempt('resolve', () => resolveName(address))) &&
        (await attempt('port', () => reachPort(address, clock)))
      if (isReached)
        await attempt('inventory', async () =>
          String((await host.calls.getInventory({ hostId: 'trial' })).machines.length),
        )
    } finally {
      await host.close()
    }
  }
