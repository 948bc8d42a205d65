import { isKeepName } from './checkpoint-name.ts'
import { CHECKPOINT_LIMIT, checkpointKind, type Checkpoint } from './checkpoint.ts'
import type { MachineDetails } from './details.ts'
import { leftOverDisks, spelledTwice } from './disk-findings.ts'
import { pointsToCluster } from './clustered.ts'
import type { HostFacts } from './host-facts.ts'
import { lowSpace, type LowSpace } from './low-space.ts'
import type { MadeKind } from './made-checkpoint.ts'
import { baseOf, isVhdSet, type DiskFile, type Drive, type MachineMeasure } from './virtual-disk.ts'
import { replicationSide, settledState, type CheckpointType, type VirtualMachine } from './virtual-machine.ts'

/** The values of a finding besides its kind. */
interface FindingValues
  extends
    Plain<'unread' | 'unreadable' | 'leftByBackup' | 'backingUp' | 'orphan' | 'standardInstead' | 'ahead'>,
    Plain<'domainController' | 'controllerNotProduction' | 'running' | 'clustered' | 'clusterNotKnown'>,
    Plain<'folderOnCluster' | 'replicated' | 'replica' | 'replicaNotKnown' | 'automaticOn' | 'leadsToNow'>,
    Plain<'memoryNotKnown' | 'disksNotKnown'>,
    Record<'missing' | 'recovery' | 'replicaPoint' | 'kept' | 'automatic', Names>,
    Record<'passThrough' | 'sharedDisk' | 'vhdSet' | 'diskAttachedSince' | 'diskRemovedSince', Paths>,
    Record<'leftOver' | 'spelledTwice', { readonly files: readonly DiskFile[] }>,
    Record<'atLimit' | 'nearLimit', { readonly count: number }> {
  readonly old: { readonly days: number }
  readonly lowSpace: LowSpace
}
type Plain<Kind extends string> = Readonly<Record<Kind, null>>
interface Names {
  readonly names: readonly string[]
}
interface Paths {
  readonly paths: readonly string[]
}

export type FindingKind = keyof FindingValues
export type FindingLevel = 'bad' | 'warn' | 'neutral'

/** One thing about a machine, a checkpoint, a disk or a host that its user has to know. */
export type FindingOf<K extends FindingKind> = {
  readonly [Kind in K]: {
    readonly kind: Kind
    readonly subject: 'machine' | 'checkpoint' | 'disk' | 'host'
    readonly level: FindingLevel
    readonly values: FindingValues[Kind]
  }
}[K]

/** The facts that findings are made from; of what is absent nothing was asked, and nothing is found. */
export interface FindingFacts {
  readonly machine: VirtualMachine
  /** Those that are looked at: all of the machine, or those that a command is for. */
  readonly checkpoints?: readonly Checkpoint[]
  /** `null` where they could not all be read. */
  readonly checkpointCount?: number | null
  /** When the oldest of them was made; `null` where there is none, or that is not known. */
  readonly oldestAt?: number | null
  /** Whether one of them was made while the host's clock stood otherwise: `isAhead` of its moment. */
  readonly isAhead?: boolean
  /** The present, by the host's clock. */
  readonly readAt?: number
  readonly files?: readonly DiskFile[]
  readonly systemFiles?: MachineMeasure['systemFiles']
  /** The checkpoints whose disks could not be told. */
  readonly unreadCheckpoints?: readonly string[]
  readonly drives?: readonly Drive[]
  /** `null` while nothing is known of the host. */
  readonly host?: Pick<HostFacts, 'volumes' | 'clusterNode'> | null
  /** `null` where the host could not tell. */
  readonly clustered?: boolean | null
  /** Whether the checkpoint is one that Now descends from, where there are others too. */
  readonly isPastOfNow?: boolean
  /** The kind of checkpoint that it became, where it was made here. */
  readonly became?: MadeKind
  /** The checkpoint settings as they would be. */
  readonly choice?: { readonly type: CheckpointType; readonly automatic: boolean }
}

/** From how many checkpoints on the most that Hyper-V allows are near. */
const NEAR_LIMIT = 45
const DAY = 86_400_000
/** A member of a domain changes its password as often, and one that goes back further may be trusted no more. */
export const OLD_DAYS = 30

/** Whether a machine's notes call it a domain controller; a host has no other way to tell. */
export const isCalledDomainController = (notes: string): boolean =>
  /\bdomain controller\b|\bDomänencontroller\b/iu.test(notes)

const named = (facts: FindingFacts, is: (one: Checkpoint) => boolean): Names | null => {
  const names = (facts.checkpoints ?? []).filter(is).map(({ name }) => name)
  return names.length > 0 ? { names } : null
}
const some = (facts: FindingFacts, is: (one: Checkpoint) => boolean): boolean =>
  (facts.checkpoints ?? []).some(is)
const counted = ({ checkpointCount }: FindingFacts, from: number, below: number) => {
  const count = checkpointCount ?? 0
  return count >= from && count < below ? { count } : null
}
const listed = (paths: readonly string[]): Paths | null => (paths.length > 0 ? { paths } : null)
const filesOf = (files: readonly DiskFile[]) => (files.length > 0 ? { files } : null)

const isRecovery = ({ snapshotType }: Checkpoint): boolean => snapshotType === 'Recovery'
const isMissing = ({ snapshotType }: Checkpoint): boolean => snapshotType === 'Missing'
const isUnreadable = ({ files = [] }: FindingFacts, { id }: Checkpoint): boolean =>
  files.some(({ readable, heldBy }) => !readable && heldBy.includes(id))
const isBackingUp = ({ machine }: FindingFacts): boolean => machine.operation === 'BackingUpVirtualMachine'

const drivesOf = ({ drives = [] }: FindingFacts, kind: Drive['kind']): readonly string[] =>
  drives.filter((one) => one.kind === kind && one.inNow).map(({ path }) => path)

const isTargetRead = ({ checkpoints = [], unreadCheckpoints = [] }: FindingFacts): boolean =>
  !checkpoints.some(({ id }) => unreadCheckpoints.includes(id))

/** Whether it is not known, and something points to a cluster. */
export const mayBeClustered = ({ clustered, drives = [], files = [], host = null }: FindingFacts): boolean =>
  clustered === null &&
  pointsToCluster(
    host,
    [...drives, ...files].map(({ path }) => path),
  )

/** The disks that are in the chains of one side alone. */
function disksOf(facts: FindingFacts, side: 'inNow' | 'inTarget', other: typeof side): readonly string[] {
  const { drives = [], files = [] } = facts
  // A chain that cannot be read through ends at the wrong base: then nothing is known about attached disks.
  if (!isTargetRead(facts) || files.some(({ readable }) => !readable)) return []
  const bases = (on: typeof side): readonly string[] => [
    ...new Set(drives.filter((one) => one.kind === 'virtual' && one[on]).map(({ id }) => baseOf(id, files))),
  ]
  const others = bases(other)
  return bases(side)
    .filter((id) => !others.includes(id))
    .map((id) => [...files, ...drives].find((one) => one.id === id)?.path ?? id)
}

interface Rule<Kind extends FindingKind> extends Pick<FindingOf<FindingKind>, 'subject' | 'level'> {
  /** Returns what there is to say; `null` or `false` where it is not so, or not known. */
  readonly find: (
    facts: FindingFacts,
  ) => FindingValues[Kind] extends null ? boolean : FindingValues[Kind] | null
}

const rule = <Found>(
  subject: Rule<FindingKind>['subject'],
  level: FindingLevel,
  find: (facts: FindingFacts) => Found,
) => ({ subject, level, find })

/** Every rule of the panel about what there is, each with what it is about and how grave that is. */
const RULES: { readonly [Kind in FindingKind]: Rule<Kind> } = {
  // Whether nothing accounts for them is known where it is known that there is no checkpoint.
  leftOver: rule('disk', 'bad', ({ machine, files, systemFiles = [], checkpointCount }) =>
    files && checkpointCount === 0
      ? filesOf(leftOverDisks({ files, systemFiles }, machine.operation === 'MergingDisks'))
      : null,
  ),
  unread: rule(
    'machine',
    'bad',
    (facts) => facts.machine.unread.length > 0 || some(facts, ({ unread }) => unread.length > 0),
  ),
  missing: rule('checkpoint', 'bad', (facts) => named(facts, isMissing)),
  unreadable: rule('checkpoint', 'bad', (facts) =>
    some(facts, (one) => !isMissing(one) && isUnreadable(facts, one)),
  ),
  recovery: rule('checkpoint', 'bad', (facts) => named(facts, isRecovery)),
  leftByBackup: rule('checkpoint', 'bad', (facts) => some(facts, isRecovery) && !isBackingUp(facts)),
  backingUp: rule('checkpoint', 'neutral', (facts) => some(facts, isRecovery) && isBackingUp(facts)),
  orphan: rule('checkpoint', 'bad', (facts) => {
    const ids = new Set((facts.checkpoints ?? []).map(({ id }) => id))
    return some(facts, ({ parentId }) => parentId !== null && !ids.has(parentId))
  }),
  atLimit: rule('machine', 'bad', (facts) => counted(facts, CHECKPOINT_LIMIT, Infinity)),
  nearLimit: rule('machine', 'warn', (facts) => counted(facts, NEAR_LIMIT, CHECKPOINT_LIMIT)),
  domainController: rule('machine', 'warn', ({ machine }) => isCalledDomainController(machine.notes)),
  controllerNotProduction: rule(
    'machine',
    'warn',
    ({ machine, choice }) =>
      choice !== undefined && choice.type !== 'ProductionOnly' && isCalledDomainController(machine.notes),
  ),
  running: rule('machine', 'warn', ({ machine }) => settledState(machine.state) === 'Running'),
  clustered: rule('machine', 'neutral', ({ clustered }) => clustered === true),
  clusterNotKnown: rule('machine', 'warn', mayBeClustered),
  folderOnCluster: rule('machine', 'warn', ({ clustered }) => clustered === true),
  replicated: rule('machine', 'neutral', ({ machine }) => replicationSide(machine) === 'original'),
  replica: rule('machine', 'warn', ({ machine }) => replicationSide(machine) === 'copy'),
  replicaNotKnown: rule('machine', 'warn', ({ machine }) => replicationSide(machine) === 'notKnown'),
  replicaPoint: rule('checkpoint', 'neutral', (facts) =>
    named(facts, (one) => checkpointKind(one) === 'replica'),
  ),
  kept: rule('checkpoint', 'warn', (facts) => named(facts, ({ name }) => isKeepName(name))),
  automatic: rule('checkpoint', 'warn', (facts) => named(facts, ({ isAutomatic }) => isAutomatic === true)),
  automaticOn: rule('machine', 'neutral', ({ choice }) => choice?.automatic === true),
  standardInstead: rule(
    'checkpoint',
    'warn',
    (facts) => facts.became === 'standardInstead' && some(facts, (one) => checkpointKind(one) === 'standard'),
  ),
  ahead: rule('host', 'warn', (facts) => facts.isAhead === true),
  old: rule('checkpoint', 'warn', ({ oldestAt = null, readAt }) => {
    const days = oldestAt === null || readAt === undefined ? 0 : Math.floor((readAt - oldestAt) / DAY)
    return days >= OLD_DAYS ? { days } : null
  }),
  leadsToNow: rule('checkpoint', 'neutral', ({ isPastOfNow }) => isPastOfNow === true),
  memoryNotKnown: rule('checkpoint', 'warn', (facts) => some(facts, ({ state }) => state === null)),
  disksNotKnown: rule('checkpoint', 'warn', (facts) => !isTargetRead(facts)),
  passThrough: rule('disk', 'warn', (facts) => listed(drivesOf(facts, 'passThrough'))),
  sharedDisk: rule('disk', 'warn', (facts) =>
    listed(drivesOf(facts, 'shared').filter((path) => !isVhdSet(path))),
  ),
  vhdSet: rule('disk', 'warn', (facts) => listed(drivesOf(facts, 'shared').filter(isVhdSet))),
  diskAttachedSince: rule('disk', 'warn', (facts) => listed(disksOf(facts, 'inNow', 'inTarget'))),
  diskRemovedSince: rule('disk', 'warn', (facts) => listed(disksOf(facts, 'inTarget', 'inNow'))),
  spelledTwice: rule('disk', 'warn', ({ files = [] }) => filesOf(spelledTwice(files))),
  lowSpace: rule('host', 'warn', ({ machine, files = [], host }) =>
    lowSpace(machine, files, host?.volumes ?? []),
  ),
}

/** The kinds that each part of the window asks about, in its order: in the lists the gravest first. */
const PLACES = {
  list: [
    ...(['leftOver', 'unread', 'domainController', 'missing', 'recovery', 'orphan', 'atLimit'] as const),
    ...(['nearLimit', 'replicated', 'replica', 'replicaNotKnown', 'ahead', 'spelledTwice'] as const),
    ...(['clustered'] as const),
  ],
  tree: [
    ...(['unread', 'missing', 'unreadable', 'leftByBackup', 'backingUp', 'standardInstead'] as const),
    ...(['ahead', 'old', 'automatic', 'replicaPoint', 'leadsToNow'] as const),
  ],
  now: ['replica', 'replicated', 'replicaNotKnown'],
  apply: [
    ...(['domainController', 'running', 'passThrough', 'sharedDisk', 'vhdSet'] as const),
    ...([
      'diskAttachedSince',
      'diskRemovedSince',
      'recovery',
      'memoryNotKnown',
      'disksNotKnown',
      'automatic',
    ] as const),
    ...(['clustered', 'clusterNotKnown', 'replicated', 'replica', 'replicaNotKnown', 'old'] as const),
    ...(['lowSpace', 'atLimit'] as const),
  ],
  delete: ['recovery', 'replicaPoint', 'kept', 'automatic', 'missing'],
  settings: [
    ...(['controllerNotProduction', 'passThrough', 'sharedDisk', 'vhdSet'] as const),
    ...(['folderOnCluster', 'automaticOn'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly FindingKind[]>>

/** A part of the window that says what was found. */
export type FindingPlace = keyof typeof PLACES
export type KindAt<P extends FindingPlace> = (typeof PLACES)[P][number]
export type FindingAt<P extends FindingPlace> = FindingOf<KindAt<P>>
export type ValuesOf<K extends FindingKind> = FindingValues[K]

/** Every kind that a part of the window says, in its order. */
export const findingKinds = <P extends FindingPlace>(place: P): readonly KindAt<P>[] => PLACES[place]

/** Returns what there is to say in a part of the window, in its order. */
export function findingsAt<P extends FindingPlace>(place: P, facts: FindingFacts): readonly FindingAt<P>[] {
  return findingKinds(place).flatMap((kind) => {
    const { subject, level, find } = RULES[kind]
    const found = find(facts)
    if (found === null || found === false) return []
    // Each rule finds the values of its own kind, which TypeScript cannot follow through a union of kinds.
    return [{ kind, subject, level, values: found === true ? null : found } as FindingAt<P>]
  })
}

/** Returns findings of two looks at the same thing as those of one, each once and in the order of the place. */
export function together<P extends FindingPlace>(
  place: P,
  ...looks: readonly (readonly FindingAt<P>[])[]
): readonly FindingAt<P>[] {
  const all = looks.flat()
  return findingKinds(place).flatMap((kind) => all.find((one) => one.kind === kind) ?? [])
}

/** Returns what a choice of checkpoint settings means for a machine. `details` is `null` while only they could tell. */
export const settingsFindings = (
  machine: VirtualMachine,
  choice: NonNullable<FindingFacts['choice']>,
  details: Pick<MachineDetails, 'hardware' | 'clustered'> | null,
): readonly FindingAt<'settings'>[] => {
  if (choice.type === 'Disabled') return []
  const drives = (details?.hardware.drives ?? []).flatMap(({ kind, path }): readonly Drive[] =>
    kind === 'empty' ? [] : [{ id: path ?? '', path: path ?? '', kind, inNow: true, inTarget: false }],
  )
  return findingsAt('settings', { machine, choice, drives, clustered: details?.clustered ?? null })
}
