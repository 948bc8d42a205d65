import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { InputOf } from '../contract/operations.ts'
import { wait, type Clock } from '../domain/clock.ts'
import { isAtRest } from '../domain/doubt.ts'
import { settledState, type Heartbeat, type VMState } from '../domain/virtual-machine.ts'

const PAUSE = 2_000
const LIMIT = 60_000

/** The heartbeat of a machine that was started, `null` where none comes within a minute, or none is to be expected; and its state by then. */
export async function awaitHeartbeat(
  { calls, clock }: { readonly calls: HostCalls; readonly clock: Clock },
  of: InputOf<'getCheckpointSettings'>,
): Promise<{ readonly heartbeat: Heartbeat | null; readonly state: VMState }> {
  for (let waited = 0; ; waited += PAUSE) {
    const { machine } = await calls.getCheckpointSettings(of)
    const { heartbeat, state } = machine
    if (heartbeat?.startsWith('Ok')) return { heartbeat, state }
    const isRunning = settledState(state) === 'Running' || !isAtRest(machine)
    if (!isRunning || heartbeat === 'Disabled' || waited >= LIMIT) return { heartbeat: null, state }
    await wait(clock, PAUSE)
  }
}
