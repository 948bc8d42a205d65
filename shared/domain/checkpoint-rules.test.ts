import { describe, expect, it } from 'vitest'
import {
  canApplyCheckpoint,
  canCreateCheckpoint,
  canDeleteCheckpoint,
  canEditCheckpoint,
  canExportCheckpoint,
  canOpenSettings,
  canRevert,
} from './checkpoint-rules.ts'
import type { Checkpoint, SnapshotType } from './checkpoint.ts'
import { canPower } from './power-rules.ts'
import { sampleCheckpoint, sampleMachine } from '../testing/sample-records.ts'
import type { Refusal, Verdict } from './verdict.ts'
import type { BackupService, CheckpointType, VMOperation, VMState } from './virtual-machine.ts'

const target = sampleCheckpoint(1)

const commands: Readonly<Record<string, (state: VMState, operation?: VMOperation) => Verdict>> = {
  create: (state, operation) =>
    canCreateCheckpoint(sampleMachine({ state, operation: operation ?? null }), 1),
  apply: (state, operation) =>
    canApplyCheckpoint(sampleMachine({ state, operation: operation ?? null }), target),
  start: (state, operation) =>
    canPower('startVirtualMachine', sampleMachine({ state, operation: operation ?? null })),
  turnOff: (state, operation) =>
    canPower('turnOffVirtualMachine', sampleMachine({ state, operation: operation ?? null })),
  settings: (state) => canOpenSettings(sampleMachine({ state })),
}

/** The refusal's kind, or `yes`. */
const said = (verdict: Verdict): Refusal['kind'] | 'yes' => (verdict.allowed ? 'yes' : verdict.refusal.kind)

const table: readonly [VMState, Record<string, Refusal['kind'] | 'yes'>][] = [
  ['Running', { create: 'yes', apply: 'yes', start: 'alreadyThere', turnOff: 'yes' }],
  ['Off', { create: 'yes', apply: 'yes', start: 'yes', turnOff: 'alreadyThere' }],
  ['Saved', { create: 'yes', apply: 'yes', start: 'yes', turnOff: 'notRunning' }],
  ['Paused', { create: 'yes', apply: 'yes', start: 'state', turnOff: 'yes' }],
  ['FastSaved', { create: 'yes', apply: 'yes', start: 'yes', turnOff: 'notRunning' }],
  ['Hibernated', { create: 'yes', apply: 'yes', start: 'yes', turnOff: 'alreadyThere' }],
  ...(
    [
      'Starting',
      'Stopping',
      'Saving',
      'Pausing',
      'Resuming',
      'RunningCritical',
      'OffCritical',
      'Other',
    ] as const
  ).map((state): [VMState, Record<string, Refusal['kind'] | 'yes'>] => [
    state,
    { create: 'state', apply: 'state', start: 'state', turnOff: 'state' },
  ]),
]

describe('a machine whose checkpoints could not be read', () => {
  const why = { fact: 'checkpoints', hostMessage: 'Away.' }
  const sick = sampleMachine({ unread: [why], parentCheckpointId: target.id })
  it.each<[string, Verdict]>([
    ['create', canCreateCheckpoint(sick, 0)],
    ['apply', canApplyCheckpoint(sick, target)],
    ['revert', canRevert(sick, target)],
    ['export', canExportCheckpoint(sick, target)],
    ['rename', canEditCheckpoint(sick, target)],
    ['delete', canDeleteCheckpoint(sick, target)],
    ['settings', canOpenSettings(sick)],
  ])('cannot %s, for that reason', (_, verdict) => {
    expect(verdict).toStrictEqual({ allowed: false, refusal: { kind: 'unread', ...why } })
  })

  it('can be powered all the same', () => {
    expect(canPower('turnOffVirtualMachine', sick)).toStrictEqual({ allowed: true })
  })
})

describe('which command a machine may be given', () => {
  it.each(table)('%s: %j', (state, verdicts) => {
    const found = Object.keys(verdicts).map((command) => [
      command,
      said(commands[command]?.(state) ?? canOpenSettings(sampleMachine({ state }))),
    ])
    expect(Object.fromEntries(found)).toStrictEqual(verdicts)
    expect(said(canOpenSettings(sampleMachine({ state })))).toBe('yes')
  })

  it.each<VMOperation>([
    'CreatingSnapshot',
    'ApplyingSnapshot',
    'DeletingSnapshot',
    'ExportingVirtualMachine',
  ])('none while it is busy: %s', (operation) => {
    for (const command of ['create', 'apply', 'turnOff'])
      expect(commands[command]?.('Running', operation)).toStrictEqual({
        allowed: false,
        refusal: { kind: 'busy', operation },
      })
  })

  it('all but an apply while its disks merge', () => {
    const verdicts = ['create', 'apply', 'turnOff'].map((command) => {
      const verdict = commands[command]?.('Running', 'MergingDisks')
      return verdict && said(verdict)
    })
    expect(verdicts).toStrictEqual(['yes', 'merging', 'yes'])
  })

  it('is not kept from any by troubles that are told in the same place', () => {
    expect(said(canApplyCheckpoint(sampleMachine({ operation: 'CriticalIoError' }), target))).toBe('yes')
  })
})

describe('Checkpoint', () => {
  it.each<[CheckpointType, VMState, BackupService | null, string]>([
    ['Disabled', 'Off', null, 'checkpointsDisabled'],
    ['Standard', 'Running', 'NoContact', 'yes'],
    ['Production', 'Running', 'NoContact', 'yes'],
    ['ProductionOnly', 'Off', null, 'yes'],
    ['ProductionOnly', 'Running', null, 'yes'],
    ['ProductionOnly', 'Running', 'Unknown', 'yes'],
    ['ProductionOnly', 'Running', 'Ok', 'yes'],
    ['ProductionOnly', 'Running', 'Degraded', 'yes'],
    ['ProductionOnly', 'Running', 'NoContact', 'guestServiceSilent'],
    ['ProductionOnly', 'Running', 'Disabled', 'guestServiceSilent'],
    ['ProductionOnly', 'Paused', 'Ok', 'productionNeedsRunningOrOff'],
    ['ProductionOnly', 'Saved', null, 'productionNeedsRunningOrOff'],
  ])('under %s, %s, backup service %s: %s', (checkpointType, state, service, expected) => {
    expect(said(canCreateCheckpoint(sampleMachine({ checkpointType, state }), 0, service))).toBe(expected)
  })

  it.each([
    [49, 'yes'],
    [50, 'limitReached'],
    [51, 'limitReached'],
  ])('with %i there already: %s', (count, expected) => {
    expect(said(canCreateCheckpoint(sampleMachine(), count))).toBe(expected)
  })
})

describe('Apply', () => {
  it.each<[SnapshotType, Partial<Checkpoint>, string]>([
    ['Standard', {}, 'yes'],
    ['Standard', { isAutomatic: true }, 'yes'],
    ['Recovery', {}, 'yes'],
    ['Missing', {}, 'missing'],
    ['Planned', {}, 'planned'],
    ['Replica', {}, 'replica'],
    ['AppConsistentReplica', {}, 'replica'],
    ['SyncedReplica', {}, 'replica'],
    ['Other', {}, 'other'],
  ])('of a checkpoint of the kind %s %j: %s', (snapshotType, differing, expected) => {
    const verdict = canApplyCheckpoint(sampleMachine(), sampleCheckpoint(1, { snapshotType, ...differing }))
    const why =
      !verdict.allowed && verdict.refusal.kind === 'kind' ? verdict.refusal.checkpointKind : said(verdict)
    expect(why).toBe(expected)
  })
})

describe('Revert', () => {
  it('is an apply of the checkpoint that Now descends from', () => {
    const missing = sampleCheckpoint(1, { snapshotType: 'Missing' })
    expect(said(canRevert(sampleMachine(), target))).toBe('yes')
    expect(said(canRevert(sampleMachine(), missing))).toBe('kind')
  })

  it('has nothing to go back to without such a checkpoint', () => {
    expect(said(canRevert(sampleMachine(), undefined))).toBe('noCheckpoint')
  })
})

describe('Delete, Export and Rename', () => {
  const verdicts = (
    machine: Parameters<typeof sampleMachine>[0],
    of: Parameters<typeof sampleCheckpoint>[1],
  ) => {
    const one = sampleMachine(machine)
    const checkpoint = sampleCheckpoint(1, of)
    return [canDeleteCheckpoint, canExportCheckpoint, canEditCheckpoint].map((rule) =>
      said(rule(one, checkpoint)),
    )
  }

  it.each<[SnapshotType, readonly string[]]>([
    ['Standard', ['yes', 'yes', 'yes']],
    ['Recovery', ['yes', 'yes', 'kind']],
    ['Missing', ['yes', 'kind', 'kind']],
    ['Replica', ['kind', 'yes', 'yes']],
    ['Planned', ['kind', 'yes', 'yes']],
  ])('of the kind %s: %j', (snapshotType, expected) => {
    expect(verdicts({}, { snapshotType })).toStrictEqual(expected)
  })

  it.each<[VMState, VMOperation | null, readonly string[]]>([
    ['Running', null, ['yes', 'yes', 'yes']],
    ['PausedCritical', null, ['yes', 'state', 'yes']],
    ['Saving', null, ['state', 'state', 'state']],
    ['SavingCritical', null, ['state', 'state', 'state']],
    ['Running', 'MergingDisks', ['merging', 'merging', 'yes']],
    ['Off', 'ExportingVirtualMachine', ['busy', 'busy', 'busy']],
  ])('%s, %s: %j', (state, operation, expected) => {
    expect(verdicts({ state, operation }, {})).toStrictEqual(expected)
  })
})
