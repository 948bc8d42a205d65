import { panelError } from '../contract/host-failure.ts'
import { keepsOthersOut, type Activity } from '../domain/activity.ts'
import { changesOfMachine, toExpectedMachine } from '../domain/expected.ts'
import type { Inventory } from '../domain/inventory.ts'
import { mayRun, type Aim, type Asked, type CommandContext, type Policy } from '../domain/may-run.ts'
import { connectedWith } from '../domain/capabilities.ts'
import type { Program } from '../domain/program.ts'
import { failureOfRefusal, type Refusal, type Verdict } from '../domain/verdict.ts'
import type { Command } from './command-runner.ts'
import type { OpenHost } from './host-registry.ts'

/** A command as services are asked for it. */
export type AskedCommand = Pick<Command, 'hostId' | 'vmId' | 'vmName' | 'expected'> & {
  readonly command: Exclude<Asked, 'openCheckpoint'>
  readonly aim: Omit<Aim, 'targets'>
}

/** The facts that services know besides those of the host. */
export interface Standing {
  readonly program: () => Program
  readonly activities: () => readonly Activity[]
  readonly policy: Policy
}

type KnownHost = Pick<OpenHost, 'kind' | 'name' | 'capabilities'>

const idsOf = (expected: NonNullable<Command['expected']>): readonly string[] => {
  if ('targets' in expected) return expected.targets.map(({ id }) => id)
  return 'target' in expected ? [expected.target.id] : []
}

/** A machine and the checkpoints that a command is for, where the reading has them as the user saw them. */
function knownIn(reading: Inventory | null, { vmId, expected }: AskedCommand) {
  const machine = reading?.machines.find(({ id }) => id === vmId)
  // Where it is another one meanwhile, the host says what changed.
  if (!reading || !machine || !expected || changesOfMachine(expected, toExpectedMachine(machine)).length > 0)
    return null
  const checkpoints = reading.checkpoints.filter((one) => one.vmId === vmId)
  const targets = idsOf(expected).flatMap((id) => checkpoints.find((one) => one.id === id) ?? [])
  const areKnown = targets.length === idsOf(expected).length
  return {
    inventory: { machine, checkpointCount: checkpoints.length },
    ...(areKnown ? { targets } : {}),
  }
}

/** Returns what a window would say to a command that knew the same: the same rules judge it. */
export function judgeCommand(
  asked: AskedCommand,
  { kind, name, capabilities }: KnownHost,
  reading: Inventory | null,
  { program, activities, policy }: Standing,
): Verdict {
  const { inventory = null, ...targets } = knownIn(reading, asked) ?? {}
  const running = activities().find(
    (one) => keepsOthersOut(one) && one.hostId === asked.hostId && one.vmId === asked.vmId,
  )
  // Whether a host answers is found out by asking it.
  const host = { kind, name, connection: connectedWith(capabilities()) }
  const context: CommandContext = { host, inventory, program: program(), running, policy }
  return mayRun(asked.command, { ...asked.aim, ...targets }, context)
}

const failed = ({ command, vmName }: AskedCommand, refusal: Refusal) =>
  panelError(
    failureOfRefusal[refusal.kind],
    command,
    { vmName },
    refusal.kind === 'underWay' ? { activity: refusal.activity.command } : {},
  )

/**
 * Throws where a command is known not to be possible, before anything of it is begun. A reading that is a reason against
 * it is made anew first, for it may be seconds old: then the end of that is returned, and `null` where nothing is to be
 * waited for. A host that cannot be read decides by itself.
 */
export function refuseKnown(asked: AskedCommand, host: OpenHost, standing: Standing): Promise<void> | null {
  const refuseBy = (reading: Inventory | null): void => {
    const verdict = judgeCommand(asked, host, reading, standing)
    if (!verdict.allowed) throw failed(asked, verdict.refusal)
  }
  if (judgeCommand(asked, host, host.watcher.last(), standing).allowed) return null
  refuseBy(null)
  return host.watcher
    .read()
    .catch(() => null)
    .then(refuseBy)
}
