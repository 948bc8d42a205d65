import { makeFailure } from '../../shared/domain/failure.ts'
import { describe, expect, test } from 'vitest'
import { hostCallNames, operations } from '../../shared/contract/operations.ts'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { checkpointOf, machineOf } from '../testing/inventory.ts'
import { START } from '../testing/memory-bridge.ts'
import { type Subjects, unavailableReason } from './availability.ts'
import type { CommandId } from './command.ts'
import { commands } from './commands.ts'
import { commandOf } from './run-command.ts'

const host: Host = {
  id: 'demo',
  kind: 'demo',
  name: 'HV-01',
  revision: 0,
  connection: { state: 'connected' },
}
const away: Host = {
  ...host,
  connection: { state: 'unavailable', failure: makeFailure('HostUnavailable', '', {}) },
}
const checkpoint = checkpointOf(1, 1)

const running: Activity = {
  id: 'a',
  revision: 0,
  hostId: 'demo',
  vmId: machineOf(1).id,
  command: 'startVirtualMachine',
  vmName: 'VM-1',
  startedAt: START,
  endedAt: null,
  state: 'running',
  steps: [],
}

function subjectsOf(
  part: Partial<VirtualMachine> = {},
  { of = host, activity }: { readonly of?: Host; readonly activity?: Activity } = {},
): Subjects {
  const machine = {
    host: of,
    machine: machineOf(1, { parentCheckpointId: checkpoint.id, ...part }),
    checkpoints: [checkpoint],
    running: activity,
  }
  return {
    program: null,
    host: { host: of },
    machine,
    machines: null,
    checkpoint: { ...machine, checkpoint },
    checkpoints: null,
    noCheckpointReason: 'No checkpoint is selected.',
  }
}

const reason = (id: CommandId, subjects: Subjects): string | null => {
  const command = commandOf(id)
  if (!command) throw new Error(`no command ${id}`)
  return unavailableReason(command, subjects)
}

describe('a command', () => {
  test.each([
    'settings',
    'turnOff',
    'checkpoint',
    'checkpointWithName',
    'revert',
    'apply',
    'refresh',
  ] as const)('%s can run on a machine that is up', (id) => {
    expect(reason(id, subjectsOf())).toBeNull()
  })

  test.each([
    ['start', {}, 'It is already Running.'],
    ['turnOff', { state: 'Off' }, 'It is already Off.'],
    ['turnOff', { state: 'Saved' }, 'It is not running.'],
    ['checkpoint', { checkpointType: 'Disabled' }, 'Checkpoints are disabled in Settings.'],
    ['revert', { parentCheckpointId: null }, 'There is no checkpoint to go back to.'],
    ['apply', { operation: 'MergingDisks' }, 'Disks are still being merged.'],
    ['apply', { operation: 'CreatingSnapshot' }, 'The virtual machine is creating a checkpoint.'],
    ['start', { state: 'Paused' }, 'Not possible while it is Paused.'],
  ] as const)('%s says why not: %o', (id, part, words) => {
    expect(reason(id, subjectsOf(part))).toBe(words)
  })

  test('waits for another command of ours on the same machine, and names it', () => {
    expect(reason('apply', subjectsOf({}, { activity: running }))).toBe('Under way: Starting VM-1.')
  })

  test('is not offered on a host that does not answer, but Refresh is', () => {
    expect(reason('checkpoint', subjectsOf({}, { of: away }))).toBe('HV-01 does not answer.')
    expect(reason('refresh', subjectsOf({}, { of: away }))).toBeNull()
  })

  test('says what has to be selected first', () => {
    const none = { ...subjectsOf(), machine: null, checkpoint: null }
    expect(reason('checkpoint', none)).toBe('No virtual machine is selected.')
    expect(reason('apply', none)).toBe('No checkpoint is selected.')
  })
})

describe('the role on the host', () => {
  const acting = commands
    .filter(({ id, scope }) => (scope === 'machine' || scope === 'checkpoint') && id !== 'connect')
    .map(({ id }) => id)
  const having = (capabilities: readonly string[]): Host => ({
    ...host,
    connection: { state: 'connected', capabilities },
  })
  /** The commands that are not kept back by a role with these operations alone. */
  const freedBy = (...capabilities: readonly string[]): readonly string[] =>
    acting.filter(
      (id) =>
        reason(id, subjectsOf({}, { of: having(capabilities) })) !==
        'Your role on this host does not include it.',
    )

  test('is no reason where it has everything', () => {
    for (const id of acting)
      expect(reason(id, subjectsOf({}, { of: having(hostCallNames) })), id).toBe(reason(id, subjectsOf()))
  })

  test('keeps all back that change something where it only sees', () => {
    expect(freedBy()).toEqual([])
    expect(freedBy(...hostCallNames.filter((name) => operations[name].kind === 'query'))).toEqual([])
    expect(reason('connect', subjectsOf({}, { of: having([]) }))).toBe(reason('connect', subjectsOf()))
  })

  test('frees a command by any operation that it may be carried out by, and every command by some', () => {
    expect(freedBy('keepAndApply')).toEqual(['revert', 'apply'])
    expect(freedBy('applyCheckpointStep')).toEqual(['revert', 'apply'])
    expect(freedBy('renameCheckpoint')).toEqual(['checkpointSettings', 'renameCheckpoint'])
    expect(freedBy('setCheckpointNotes')).toEqual(['checkpointSettings', 'editNotes'])
    expect(freedBy('deleteCheckpoint')).toEqual(['deleteCheckpoint'])
    expect(freedBy('deleteCheckpointSubtree')).toEqual(['deleteSubtree'])
    expect(freedBy('createCheckpoint')).toEqual(['checkpoint', 'checkpointWithName'])
    const freed = hostCallNames.flatMap((name) => freedBy(name))
    expect(acting.filter((id) => !freed.includes(id))).toEqual([])
  })
})
