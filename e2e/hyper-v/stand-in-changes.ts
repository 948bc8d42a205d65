import { randomUUID } from 'node:crypto'
import type { Outcome, Simulator } from '../../shared/simulator/simulator.ts'
import { diskChanges } from './stand-in-disks.ts'
import { importChanges } from './stand-in-imports.ts'
import type { StandInRequest } from './stand-in-protocol.ts'
import type { Records, WorldChange } from './world-change.ts'

const CHANGES: Readonly<Record<string, WorldChange>> = { ...diskChanges, ...importChanges }

export const isChange = (command: string): boolean => Object.hasOwn(CHANGES, command)

/** Makes the change, unless the host refuses it. */
export function answerOfChange(
  simulator: Simulator,
  { command, fields }: Pick<StandInRequest, 'command' | 'fields'>,
): Outcome<Records> {
  const done = CHANGES[command]?.(simulator.world(), fields, { now: simulator.now(), newId: randomUUID })
  if (!done) throw new Error(`the stand-in has no change ${command}`)
  if (!done.ok) return { kind: 'failed', error: done.error }
  simulator.change(() => done.value.world)
  return { kind: 'done', value: done.value.value, warnings: [] }
}
