import type { Activity } from './activity.ts'
import {
  canCreateCheckpoint,
  canDeleteSeveral,
  canEditCheckpoint,
  canExportCheckpoint,
  canOpenSettings,
  canRevert,
} from './checkpoint-rules.ts'
import type { Checkpoint } from './checkpoint.ts'
import { commandFacts, eachPower, type CommandName, type PowerCommand } from './command-name.ts'
import type { Host } from './host.ts'
import { hasOneOf, capabilitiesOf } from './capabilities.ts'
import { canPower } from './power-rules.ts'
import type { Program } from './program.ts'
import { ALLOWED, refuse, type Verdict } from './verdict.ts'
import type { BackupService, VirtualMachine } from './virtual-machine.ts'

/** Everything that is asked about: the commands at a machine, and what a window opens or a host is asked beside them. */
export type Asked = CommandName | 'connectMachine' | 'openCheckpoint' | 'reconnectHost' | 'signIn'

/** The target of a command, and how it is to be carried out, as far as that is settled. */
export interface Aim {
  /** The checkpoints it is for, in the order in which they would go; absent where they are not known. */
  readonly targets?: readonly Checkpoint[]
  /** With `deleteCheckpoints`: the first target goes with all that descends from it, at once. */
  readonly subtree?: boolean
  /** Whether the host is to keep and apply; absent where the panel may do it as well. */
  readonly onHost?: boolean
}

/** A machine and what is kept of it, as they were last read. */
export interface KnownMachine {
  readonly machine: VirtualMachine
  readonly checkpointCount: number
  /** Absent where the guest's backup service was not asked. */
  readonly backupService?: BackupService | null
}

/** Whether a command is allowed here at all, whatever Hyper-V would take. */
export type Policy = (command: Asked, aim: Aim) => Verdict

/** The policy of a panel that has none. */
export const allowAll: Policy = () => ALLOWED

/** Everything that a command is judged by. */
export interface CommandContext {
  /** The host with its connection, which says what the session's role has. */
  readonly host: Pick<Host, 'kind' | 'name' | 'connection'>
  /** `null` where the machine was not read, and the host decides. */
  readonly inventory: KnownMachine | null
  /** `null` until it is known. */
  readonly program: Program | null
  /** The command of ours that keeps others off the machine. */
  readonly running: Activity | undefined
  readonly policy: Policy
}

type Judge = (known: KnownMachine, targets: readonly Checkpoint[], aim: Aim) => Verdict

interface Rule {
  /** The refusal that the host, its role or this program is, whatever the machine. */
  readonly standing: (context: CommandContext, aim: Aim) => Verdict | null
  /** Whether another command of ours at the machine is no reason against it. */
  readonly isBeside: boolean
  /** Whether it can only be judged with its targets. */
  readonly isAimed: boolean
  readonly judge: Judge
}

/** The refusal that the way to the host is, or its session's role where that has none of these operations. */
function whileAway({ host: { name, connection } }: CommandContext, steps: readonly string[]): Verdict | null {
  switch (connection.state) {
    case 'connecting':
      return refuse({ kind: 'hostConnecting', host: name })
    case 'unavailable':
      return refuse({ kind: 'hostAway', host: name })
    case 'connected':
      return steps.length === 0 || hasOneOf(capabilitiesOf(connection), steps)
        ? null
        : refuse({ kind: 'notInRole' })
  }
}

const whileConnected = ({ host }: CommandContext): Verdict | null =>
  host.connection.state === 'connected' ? refuse({ kind: 'connected' }) : null

/**
 * VMConnect shows a machine in any state, one that is off too.
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/learn-more/hyper-v-virtual-machine-connect
 */
function withoutScreen({ host: { kind }, program }: CommandContext): Verdict | null {
  if (kind === 'demo') return refuse({ kind: 'simulated' })
  return program?.canConnect === true ? null : refuse({ kind: 'needsWindowsDesktop' })
}

const anyway: Judge = () => ALLOWED

/** A command at a machine that needs one of some operations of its host. */
const atMachine = (steps: readonly string[] | ((aim: Aim) => readonly string[]), judge: Judge): Rule => ({
  standing: (context, aim) => whileAway(context, typeof steps === 'function' ? steps(aim) : steps),
  isBeside: false,
  isAimed: false,
  judge,
})

const power = (command: PowerCommand): Rule =>
  atMachine([command], ({ machine }) => canPower(command, machine))

const atCheckpoint = (command: CommandName, can: typeof canEditCheckpoint): Rule => ({
  ...atMachine([command], ({ machine }, [target]) => (target ? can(machine, target) : ALLOWED)),
  isAimed: true,
})

const RULES: Readonly<Record<Asked, Rule>> = {
  createCheckpoint: atMachine(
    ({ onHost }) => (onHost === true ? ['keepAndApply'] : ['createCheckpoint']),
    ({ machine, checkpointCount, backupService }) =>
      canCreateCheckpoint(machine, checkpointCount, backupService),
  ),
  applyCheckpoint: {
    ...atMachine(
      ({ onHost }) =>
        onHost === undefined
          ? commandFacts.applyCheckpoint.steps
          : [onHost ? 'keepAndApply' : 'applyCheckpointStep'],
      ({ machine }, [target]) => canRevert(machine, target),
    ),
    isAimed: true,
  },
  deleteCheckpoints: {
    ...atMachine(
      ({ subtree }) => [subtree === true ? 'deleteCheckpointSubtree' : 'deleteCheckpoint'],
      ({ machine }, targets, { subtree }) =>
        subtree === true && targets.length < 2
          ? refuse({ kind: 'noChildren' })
          : canDeleteSeveral(machine, targets),
    ),
    isAimed: true,
  },
  renameCheckpoint: atCheckpoint('renameCheckpoint', canEditCheckpoint),
  setCheckpointNotes: atCheckpoint('setCheckpointNotes', canEditCheckpoint),
  exportCheckpoint: atCheckpoint('exportCheckpoint', canExportCheckpoint),
  setCheckpointSettings: atMachine(['setCheckpointSettings'], ({ machine }) => canOpenSettings(machine)),
  ...eachPower(power),
  cancelJob: { ...atMachine(['cancelJob'], anyway), isBeside: true },
  openCheckpoint: atMachine(['renameCheckpoint', 'setCheckpointNotes'], ({ machine }) =>
    canOpenSettings(machine),
  ),
  connectMachine: {
    ...atMachine([], anyway),
    standing: (context) => whileAway(context, []) ?? withoutScreen(context),
    isBeside: true,
  },
  // Over new connections nobody would hear how a command under way has ended.
  reconnectHost: { ...atMachine([], anyway), standing: whileConnected },
  signIn: { ...atMachine([], anyway), standing: whileConnected },
}

/**
 * Returns whether a command may be given now, or why not: by what is under way, the host, its role, the policy, and
 * then by what Hyper-V is known to take, which has the last word. What is not known is no reason against it.
 */
export function mayRun(command: Asked, aim: Aim, context: CommandContext): Verdict {
  const { inventory, running, policy } = context
  const { standing, isBeside, isAimed, judge } = RULES[command]
  if (running && !isBeside) return refuse({ kind: 'underWay', activity: running })
  const allowed = standing(context, aim) ?? policy(command, aim)
  const isKnown = inventory !== null && (aim.targets !== undefined || !isAimed)
  return allowed.allowed && isKnown ? judge(inventory, aim.targets ?? [], aim) : allowed
}

/** Refusals that hold for a whole host, and so for all that is there. */
const OF_HOST: ReadonlySet<string> = new Set(['hostConnecting', 'hostAway', 'notInRole'])

/** As `mayRun`, for several machines of a host: it may where one of them may. */
export function mayRunOnSome(command: Asked, machines: readonly CommandContext[]): Verdict {
  const verdicts = machines.map((context) => mayRun(command, {}, context))
  const [first] = verdicts
  if (verdicts.some(({ allowed }) => allowed)) return ALLOWED
  return first && !first.allowed && OF_HOST.has(first.refusal.kind) ? first : refuse({ kind: 'noneOfThem' })
}
