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
