import type { HostCalls } from '../contract/hyper-v-host.ts'
import type { InputOf } from '../contract/operations.ts'
import { wait, type Clock } from '../domain/clock.ts'
import type { Heartbeat } from '../domain/virtual-machine.ts'

const PAUSE = 2_000
const LIMIT = 60_000

/** The heartbeat of a machine that was started; `null` where none comes within a minute, or none is to be expected. */
export async function awaitHeartbeat(
  { calls, clock }: { readonly calls: HostCalls; readonly clock: Clock },
  of: InputOf<'getCheckpointSettings'>,
): Promise<Heartbeat | null> {
  const until = clock.elapsed() + LIMIT
  for (;;) {
    const { machine } = await calls.getCheckpointSettings(of)
    if (machine.heartbeat?.startsWith('Ok')) return machine.heartbeat
    if (machine.heartbeat === 'Disabled' || clock.elapsed() >= until) return null
    await wait(clock, PAUSE)
  }
}
