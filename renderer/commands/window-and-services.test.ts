import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Activity } from '../../shared/domain/activity.ts'
import { descendantsOf } from '../../shared/domain/checkpoint-tree.ts'
import type { Checkpoint } from '../../shared/domain/checkpoint.ts'
import { commandFacts } from '../../shared/domain/command-name.ts'
import { toExpectedMachine, toExpectedTarget, toTarget } from '../../shared/domain/expected.ts'
import type { Host } from '../../shared/domain/host.ts'
import { allowAll, type Asked } from '../../shared/domain/may-run.ts'
import { connectedWith, type Capabilities } from '../../shared/domain/capabilities.ts'
import type { Program } from '../../shared/domain/program.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../../shared/testing/sample-records.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { judgeCommand, type AskedCommand } from '../../shared/services/judge-command.ts'
import { verdictOf, type Subjects } from './availability.ts'
import { commands } from './commands.ts'

const program: Program = {
  startHost: 'hv',
  version: '1',
  canConnect: true,
  canBrowse: true,
  canWinRm: true,
  elevation: 'none',
  secrets: 'kept',
}

const states = [
  'Running',
  'Off',
  'Saved',
  'Paused',
  'Saving',
  'RunningCritical',
  'Hibernated',
  'NotKnown',
] as const
const operations = [null, 'CreatingSnapshot', 'MergingDisks', 'CriticalIoError'] as const
const kinds = ['Standard', 'Recovery', 'Replica', 'Planned', 'Missing'] as const
const steps = Object.values(commandFacts).flatMap((facts) => facts.steps)

const why = { fact: 'checkpoints', hostMessage: 'Away.' }
const machines = fc
  .record({
    state: fc.constantFrom(...states),
    operation: fc.constantFrom(...operations),
    checkpointType: fc.constantFrom('Standard', 'Production', 'ProductionOnly', 'Disabled', null),
    parentCheckpointId: fc.constantFrom(null, sampleId(101), sampleId(102)),
    isSick: fc.boolean(),
  })
  .map(({ isSick, ...part }) => sampleMachine({ ...part, unread: isSick ? [why] : [] }))
const trees = fc
  .record({ first: fc.constantFrom(...kinds), second: fc.constantFrom(...kinds), isChild: fc.boolean() })
  .map(({ first, second, isChild }): [Checkpoint, Checkpoint] => [
    sampleCheckpoint(1, { snapshotType: first }),
    sampleCheckpoint(2, { snapshotType: second, parentId: isChild ? sampleId(101) : null }),
  ])
const sessions: fc.Arbitrary<Capabilities> = fc.option(fc.subarray(steps), { nil: null })
const busy: Activity = {
  id: 'a',
  revision: 0,
  hostId: 'hv',
  vmId: sampleId(1),
  command: 'startVirtualMachine',
  vmName: 'SRV-01',
  startedAt: 0,
  endedAt: null,
  state: 'running',
  steps: [],
}

interface Known {
  readonly machine: VirtualMachine
  readonly checkpoints: readonly Checkpoint[]
  readonly target: Checkpoint
  readonly capabilities: Capabilities
  readonly isBusy: boolean
  readonly kind: Host['kind']
}
type Said = readonly (readonly [command: string, verdict: Verdict | null])[]

/** Those that a window sends as they are: it opens a page by itself, and has nothing to send where there is no parent. */
const sent = ({ machine, checkpoints }: Known) =>
  commands.flatMap((command) => {
    const { does, id, scope } = command
    const isOfWindow = does === 'openCheckpoint' || (scope !== 'machine' && scope !== 'checkpoint')
    const isBase = !checkpoints.some((one) => one.id === machine.parentCheckpointId)
    return does === undefined || isOfWindow || (id === 'revert' && isBase) ? [] : [{ command, does }]
  })

function inWindow(known: Known): Said {
  const { machine, checkpoints, target, capabilities, isBusy, kind } = known
  const host: Host = { id: 'hv', kind, name: 'HV-01', revision: 0, connection: connectedWith(capabilities) }
  const ofMachine = { host, machine, checkpoints, running: isBusy ? busy : undefined }
  const subjects: Subjects = {
    program,
    host: { host },
    machine: ofMachine,
    machines: null,
    checkpoint: { ...ofMachine, checkpoint: target },
    checkpoints: null,
    noCheckpointReason: '',
  }
  return sent(known).map(({ command }) => [command.id, verdictOf(command, subjects)])
}

/** Returns the facts that a command sends along about what its user saw. */
function expectedOf(
  id: string,
  does: Asked,
  { machine, checkpoints, target }: Known,
): NonNullable<AskedCommand['expected']> {
  const treeAt = (one: Checkpoint) => toExpectedTarget(machine, one, checkpoints, [])
  const below = id === 'deleteSubtree' ? descendantsOf(target.id, checkpoints) : []
  if (does === 'deleteCheckpoints') return { ...treeAt(target), targets: [target, ...below].map(toTarget) }
  if (id === 'revert')
    return treeAt(checkpoints.find((one) => one.id === machine.parentCheckpointId) ?? target)
  const isAimed = commands.some((one) => one.id === id && one.scope === 'checkpoint')
  return isAimed ? treeAt(target) : toExpectedMachine(machine)
}

function inServices(known: Known): Said {
  const { machine, checkpoints, capabilities, isBusy, kind } = known
  const standing = { program: () => program, activities: () => (isBusy ? [busy] : []), policy: allowAll }
  const reading = { readAt: 0, machines: [machine], checkpoints: [...checkpoints], findings: [] }
  return sent(known).map(({ command: { id }, does }) => {
    const asked: AskedCommand = {
      command: does,
      hostId: 'hv',
      vmId: machine.id,
      vmName: machine.name,
      expected: expectedOf(id, does, known),
      aim: { subtree: id === 'deleteSubtree' },
    }
    return [
      id,
      judgeCommand(asked, { kind, name: 'HV-01', capabilities: () => capabilities }, reading, standing),
    ]
  })
}

test('window and services say the same to every command where they know the same', () => {
  const kind = fc.constantFrom<Host['kind']>('local', 'remote', 'demo')
  const known = fc
    .record({ machine: machines, checkpoints: trees, capabilities: sessions, isBusy: fc.boolean(), kind })
    .map((one): Known => ({ ...one, target: one.checkpoints[0] }))
  fc.assert(
    fc.property(known, (one) => {
      expect(inServices(one)).toEqual(inWindow(one))
    }),
    { numRuns: 300 },
  )
})
