import { makeFailure } from '../../shared/domain/failure.ts'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { checkpointOf, machineOf } from '../testing/inventory.ts'
import { START } from '../testing/memory-bridge.ts'
import { type Subjects, unavailableReason } from './availability.ts'
import type { CommandId } from './command.ts'
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
