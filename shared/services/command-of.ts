import type { InputOf } from '../contract/operations.ts'
import { applySteps } from '../domain/activity.ts'
import type { CommandName } from '../domain/command-name.ts'
import type { Command } from './command-runner.ts'

/** The input of a host's command: what it is about, as the user saw it. */
export interface HostCommandInput {
  readonly hostId: string
  readonly expected: NonNullable<Command['expected']>
}

/** A command as it is run and written down; `input` is what it was asked with. */
export const commandOf = (
  name: CommandName,
  { hostId, expected }: HostCommandInput,
  input: unknown,
): Command => ({
  hostId,
  command: name,
  vmId: expected.vmId,
  vmName: expected.name,
  ...('target' in expected ? { checkpointName: expected.target.name } : {}),
  expected,
  input,
})

/** An apply with its steps; with `onHost` the host keeps and applies in one. */
export const applyCommandOf = (input: InputOf<'applyCheckpoint'>, onHost: boolean): Command => ({
  ...commandOf('applyCheckpoint', input, input),
  steps: applySteps(onHost),
})

/** A deletion with its steps, at the first of its checkpoints. */
export const deleteCommandOf = (input: InputOf<'deleteCheckpoints'>): Command => {
  const { targets } = input.expected
  return {
    ...commandOf('deleteCheckpoints', input, input),
    ...(targets[0] ? { checkpointName: targets[0].name } : {}),
    steps: ['check', 'delete', 'merge'],
    deletion: input.subtree
      ? { at: 1, of: 1, below: targets.length - 1 }
      : { at: 1, of: targets.length, below: 0 },
  }
}
