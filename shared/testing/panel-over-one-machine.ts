import { failureText } from '../words/failures.ts'
import type { Capabilities } from '../domain/capabilities.ts'
import type { OperationName, OutputOf, RequestOf } from '../contract/operations.ts'
import { virtualClock } from '../domain/clock.ts'
import type { Failure } from '../domain/failure.ts'
import type { Fault } from '../simulator/faults.ts'
import { buildWorld, DAY, GB, type MachineSeed } from '../simulator/seed-builder.ts'
import { seededIds } from '../simulator/seed-ids.ts'
import { machineOf } from '../simulator/world.ts'
import { askToTheEnd } from './ask-to-the-end.ts'
import { createPanelInMemory } from './panel-in-memory.ts'

/** When the tests of an apply begin. */
export const NOW = Date.UTC(2026, 10, 21, 9, 12)

const SRV: MachineSeed = {
  name: 'SRV-01',
  written: 4 * GB,
  history: [
    { kind: 'checkpoint', name: 'Clean install', ago: 300 * DAY, written: 9 * GB },
    { kind: 'checkpoint', name: 'Baseline', ago: 19 * DAY, written: 18 * GB, memory: true },
    { kind: 'checkpoint', name: 'Pre-patch', ago: 12 * DAY, written: 6 * GB },
    { kind: 'apply', name: 'Baseline', ago: 6 * DAY },
  ],
}

/** A panel over one machine, on a clock that runs as fast as promises settle. */
export function panelOver(
  seed: Partial<MachineSeed> = {},
  faults: readonly Fault[] = [],
  capabilities: Capabilities = null,
  pace = 1,
) {
  const clock = virtualClock(NOW)
  const newId = seededIds(7)
  const world = buildWorld({ now: NOW, newId }, [{ ...SRV, ...seed }])
  const memory = createPanelInMemory({ clock, newId, world, faults, capabilities, pace })
  const vmId = world.machines[0]?.id ?? ''

  async function invoke<N extends OperationName>(name: N, input: RequestOf<N>): Promise<OutputOf<N>> {
    const answer = askToTheEnd(memory.panel, { name, input })
    const replies: unknown[] = []
    void answer.then((reply) => replies.push(reply))
    // Second by second: what is still on its way would miss its timers in one long step.
    for (let second = 0; second < 3_600 && replies.length === 0; second++) await clock.advanceAsync(1_000)
    const reply = await answer
    if (!reply.ok) throw Object.assign(new Error(failureText(reply.failure)), { failure: reply.failure })
    return reply.value as OutputOf<N>
  }
  const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
    try {
      await work
    } catch (error) {
      return (error as { failure: Failure }).failure
    }
    throw new Error('it went well')
  }
  const machine = () => {
    const found = machineOf(memory.simulator.world(), vmId)
    if (!found) throw new Error('no machine')
    return found
  }
  const named = (name: string) => machine().checkpoints.find((one) => one.name === name)
  const preview = (name: string) =>
    invoke('previewApply', { hostId: 'demo', vmId, checkpointId: named(name)?.id ?? '' })
  const apply = async (
    name: string,
    {
      keep = 'Kept',
      reason,
      startAfterwards = false,
    }: { keep?: string | null; reason?: string; startAfterwards?: boolean } = {},
  ) => {
    const { expected } = await preview(name)
    return invoke('applyCheckpoint', {
      hostId: 'demo',
      expected,
      keep: reason === undefined ? (keep === null ? null : { name: keep }) : { reason },
      startAfterwards,
    })
  }
  const previewDelete = (names: readonly string[], subtree = false) =>
    invoke('previewDelete', {
      hostId: 'demo',
      vmId,
      checkpointIds: names.map((name) => named(name)?.id ?? ''),
      subtree,
    })
  const remove = async (names: readonly string[], subtree = false) => {
    const { expected } = await previewDelete(names, subtree)
    return invoke('deleteCheckpoints', { hostId: 'demo', expected, subtree })
  }
  return { ...memory, clock, invoke, failureOf, machine, named, preview, apply, previewDelete, remove, vmId }
}
