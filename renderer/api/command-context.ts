import type { Activity } from '../../shared/domain/activity.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import type { Host } from '../../shared/domain/host.ts'
import { allowAll, type CommandContext } from '../../shared/domain/may-run.ts'
import type { Program } from '../../shared/domain/program.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'

interface Known {
  readonly host: CommandContext['host']
  readonly machine?: VirtualMachine | undefined
  readonly checkpoints?: readonly Checkpoint[]
  readonly running?: Activity | undefined
}

/** Returns the context by which a window judges commands. */
export const contextOf = (
  { host, machine, checkpoints = [], running }: Known,
  program: Program | null,
): CommandContext => ({
  host,
  inventory: machine ? { machine, checkpointCount: checkpoints.length } : null,
  program,
  running,
  policy: allowAll,
})

/** A host that a window does not know, or no more: nothing is known to be missing there. */
export const unknownHost = (hostId: string): Pick<Host, 'kind' | 'name' | 'connection'> => ({
  kind: 'remote',
  name: hostId,
  connection: { state: 'connected' },
})
