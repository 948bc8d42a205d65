import { makeFailure } from '../../shared/domain/failure.ts'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../shared/domain/activity.ts'
import type { Checkpoint, CheckpointKind } from '../../shared/domain/checkpoint.ts'
import type { Host } from '../../shared/domain/host.ts'
import type { Program } from '../../shared/domain/program.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../../shared/testing/sample-records.ts'
import type { VMState, VirtualMachine } from '../../shared/domain/virtual-machine.ts'
import { words } from '../../shared/words/words.ts'
import { type Subjects, unavailableReason, verdictOf } from './availability.ts'
import type { CheckpointCommand, Command, MachineCommand } from './command.ts'
import { commands } from './commands.ts'

/*
 * Which command is offered when, written down by hand: what Hyper-V Manager enables in which state, and what Hyper-V
 * itself takes. `yes`, or the kind of the refusal that is told.
 * https://learn.microsoft.com/powershell/module/hyper-v/ (Start-VM, Stop-VM, Save-VM, Suspend-VM, Resume-VM,
 * Restart-VM, Remove-VMSavedState, Checkpoint-VM, Restore-VMSnapshot, Remove-VMSnapshot, Export-VMSnapshot)
 */

/** The column that each state is found in; what is on its way to another is `moving`, and so is what we do not know. */
const COLUMN: Readonly<Record<VMState, string>> = {
  Running: 'Running',
  Off: 'Off',
  Hibernated: 'Off',
  Saved: 'Saved',
  FastSaved: 'Saved',
  Paused: 'Paused',
  Starting: 'moving',
  Stopping: 'moving',
  Saving: 'moving',
  FastSaving: 'moving',
  Pausing: 'moving',
  Resuming: 'moving',
  Reset: 'moving',
  ForceShutdown: 'moving',
  ForceReboot: 'moving',
  ComponentServicing: 'moving',
  StoppingCritical: 'moving',
  StartingCritical: 'moving',
  ResetCritical: 'moving',
  SavingCritical: 'moving',
  PausingCritical: 'moving',
  ResumingCritical: 'moving',
  FastSavingCritical: 'moving',
  Other: 'moving',
  NotKnown: 'moving',
  RunningCritical: 'critical',
  OffCritical: 'critical',
  SavedCritical: 'critical',
  PausedCritical: 'critical',
  FastSavedCritical: 'critical',
}
const states = Object.keys(COLUMN) as VMState[]

const OF_MACHINE = `
                    | Running      | Off          | Saved        | Paused       | moving | critical
connect             | yes          | yes          | yes          | yes          | yes    | yes
settings            | yes          | yes          | yes          | yes          | yes    | yes
start               | alreadyThere | yes          | yes          | state        | state  | state
turnOff             | yes          | alreadyThere | notRunning   | yes          | state  | state
shutDown            | yes          | alreadyThere | notRunning   | state        | state  | state
save                | yes          | notRunning   | alreadyThere | yes          | state  | state
pause               | yes          | notRunning   | notRunning   | alreadyThere | state  | state
resume              | alreadyThere | notPaused    | notPaused    | yes          | state  | state
reset               | yes          | notRunning   | notRunning   | state        | state  | state
checkpoint          | yes          | yes          | yes          | yes          | state  | state
checkpointWithName  | yes          | yes          | yes          | yes          | state  | state
revert              | yes          | yes          | yes          | yes          | state  | state
deleteSavedState    | noSavedState | noSavedState | yes          | noSavedState | state  | state
`

/** In the states in which the row below says `yes`. */
const OF_KIND = `
                    | standard | noMemory | automatic | recovery | replica | planned | missing | other | memoryNotKnown | notKnown
checkpointSettings  | yes      | yes      | yes       | yes      | yes     | yes     | yes     | yes   | yes            | yes
apply               | yes      | yes      | yes       | yes      | kind    | kind    | kind    | kind  | yes            | kind
exportCheckpoint    | yes      | yes      | yes       | yes      | yes     | yes     | kind    | yes   | yes            | yes
renameCheckpoint    | yes      | yes      | yes       | kind     | yes     | yes     | kind    | yes   | yes            | kind
editNotes           | yes      | yes      | yes       | kind     | yes     | yes     | kind    | yes   | yes            | kind
deleteCheckpoint    | yes      | yes      | yes       | yes      | kind    | kind    | yes     | kind  | yes            | kind
deleteSubtree       | yes      | yes      | yes       | yes      | kind    | kind    | yes     | kind  | yes            | kind
`

/** Deleting and renaming may be the cure of a critical machine. */
const OF_CHECKPOINT = `
                    | Running      | Off          | Saved        | Paused       | moving | critical
checkpointSettings  | yes          | yes          | yes          | yes          | yes    | yes
apply               | yes          | yes          | yes          | yes          | state  | state
exportCheckpoint    | yes          | yes          | yes          | yes          | state  | state
renameCheckpoint    | yes          | yes          | yes          | yes          | state  | yes
editNotes           | yes          | yes          | yes          | yes          | state  | yes
deleteCheckpoint    | yes          | yes          | yes          | yes          | state  | yes
deleteSubtree       | yes          | yes          | yes          | yes          | state  | yes
`

/** Refused while a merge is under way, which keeps nothing else out. */
const NOT_WHILE_MERGING = ['revert', 'apply', 'exportCheckpoint', 'deleteCheckpoint', 'deleteSubtree']
/** Offered whatever the machine is busy with: they only open something. */
const ALWAYS = ['connect', 'settings', 'checkpointSettings']
type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>

function read(text: string): Cells {
  const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim())
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '')
  const [, ...columns] = cellsOf(head)
  return new Map(
    lines.map((line) => {
      const [id = '', ...cells] = cellsOf(line)
      return [id, new Map(columns.map((column, at) => [column, cells[at] ?? '']))]
    }),
  )
}

const ofMachine = read(OF_MACHINE)
const ofKind = read(OF_KIND)
const ofCheckpoint = read(OF_CHECKPOINT)

const cell = (table: Cells, id: string, column: string): string => table.get(id)?.get(column) ?? 'no such row'

/** Where the reading told no state, that is the reason. */
const cellOf = (table: Cells, id: string, state: VMState): string =>
  cell(table, id, COLUMN[state] ?? '').replace(state === 'NotKnown' ? 'state' : '-', 'unread')

const KINDS: Readonly<Record<CheckpointKind, Partial<Checkpoint>>> = {
  standard: { state: 'Saved' },
  noMemory: { state: 'Off' },
  automatic: { isAutomatic: true },
  recovery: { snapshotType: 'Recovery' },
  replica: { snapshotType: 'Replica' },
  planned: { snapshotType: 'Planned' },
  missing: { snapshotType: 'Missing' },
  other: { snapshotType: 'Other' },
  memoryNotKnown: { state: null },
  notKnown: { snapshotType: null },
}
const kinds = Object.keys(KINDS) as CheckpointKind[]
const host: Host = { id: 'hv', kind: 'local', name: 'HV-01', revision: 0, connection: { state: 'connected' } }
const program: Program = {
  startHost: 'hv',
  version: '1',
  canConnect: true,
  canBrowse: true,
  canWinRm: true,
  elevation: 'none',
  secrets: 'kept',
}
const NOTHING: Subjects = {
  program,
  host: null,
  machine: null,
  machines: null,
  checkpoint: null,
  checkpoints: null,
  noCheckpointReason: '',
}
const said = (
  command: MachineCommand | CheckpointCommand,
  differing: Partial<VirtualMachine>,
  kind: CheckpointKind = 'standard',
): string => {
  const checkpoint = sampleCheckpoint(1, KINDS[kind])
  const child = sampleCheckpoint(2, { parentId: checkpoint.id })
  const machine = sampleMachine({ parentCheckpointId: checkpoint.id, ...differing })
  const subject = { host, machine, checkpoints: [checkpoint, child], running: undefined, checkpoint }
  const verdict = verdictOf(command, { ...NOTHING, machine: subject, checkpoint: subject })
  return verdict === null ? 'nothing' : verdict.allowed ? 'yes' : verdict.refusal.kind
}
const isOf =
  <S extends Command['scope']>(scope: S) =>
  (command: Command): command is Extract<Command, { scope: S }> =>
    command.scope === scope
const machineCommands = commands.filter(isOf('machine'))
const checkpointCommands = commands.filter(isOf('checkpoint'))

describe('the table by hand', () => {
  test('has a row for every command on a machine and on a checkpoint, and for nothing else', () => {
    expect(machineCommands.map(({ id }) => id).filter((id) => !ofMachine.has(id))).toEqual([])
    expect(checkpointCommands.map(({ id }) => id).filter((id) => !ofCheckpoint.has(id))).toEqual([])
    expect([...ofKind.keys()]).toEqual([...ofCheckpoint.keys()])
    const known = Object.keys(words.commandLabels)
    expect([...ofMachine.keys(), ...ofKind.keys()].filter((id) => !known.includes(id))).toEqual([])
  })
})

describe.each(machineCommands.map((command) => [command.id, command] as const))('%s', (id, command) => {
  test.each(states)('while the machine is %s', (state) => {
    expect(said(command, { state })).toBe(cellOf(ofMachine, id, state))
  })

  test.each(states)('while it is %s and makes a checkpoint', (state) => {
    const idle = cellOf(ofMachine, id, state)
    const busy = ALWAYS.includes(id) ? 'yes' : idle === 'alreadyThere' ? idle : 'busy'
    expect(said(command, { state, operation: 'CreatingSnapshot' })).toBe(busy)
  })

  test.each(states)('while it is %s and its disks merge', (state) => {
    const idle = cellOf(ofMachine, id, state)
    const merging = idle === 'yes' && NOT_WHILE_MERGING.includes(id) ? 'merging' : idle
    expect(said(command, { state, operation: 'MergingDisks' })).toBe(merging)
  })
})

describe.each(checkpointCommands.map((command) => [command.id, command] as const))('%s', (id, command) => {
  const idleOf = (state: VMState, kind: CheckpointKind): string => {
    const byState = cellOf(ofCheckpoint, id, state)
    return byState === 'yes' ? cell(ofKind, id, kind) : byState
  }

  describe.each(kinds)('of the kind %s', (kind) => {
    test.each(states)('while the machine is %s', (state) => {
      expect(said(command, { state }, kind)).toBe(idleOf(state, kind))
    })

    test.each(states)('while it is %s and makes a checkpoint', (state) => {
      const busy = ALWAYS.includes(id) ? 'yes' : 'busy'
      expect(said(command, { state, operation: 'CreatingSnapshot' }, kind)).toBe(busy)
    })

    test.each(states)('while it is %s and its disks merge', (state) => {
      const byState = cellOf(ofCheckpoint, id, state)
      const merging = byState === 'yes' && NOT_WHILE_MERGING.includes(id) ? 'merging' : idleOf(state, kind)
      expect(said(command, { state, operation: 'MergingDisks' }, kind)).toBe(merging)
    })
  })
})

describe('whatever the state', () => {
  const checkpoint = sampleCheckpoint(1)
  const running: Activity = {
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
  const reasons = (of: Host, activity: Activity | undefined): ReadonlyMap<string, string | null> => {
    const machine = { host: of, machine: sampleMachine(), checkpoints: [checkpoint], running: activity }
    const subjects = { ...NOTHING, host: { host: of }, machine, checkpoint: { ...machine, checkpoint } }
    return new Map(commands.map((command) => [command.id, unavailableReason(command, subjects)]))
  }
  const ids = (scopes: readonly string[]): string[] =>
    commands.filter(({ scope }) => scopes.includes(scope)).map(({ id }) => id)

  test('nothing on a machine or a checkpoint is offered while its host does not answer', () => {
    const away: Host = {
      ...host,
      connection: { state: 'unavailable', failure: makeFailure('HostUnavailable', '', {}) },
    }
    const found = reasons(away, undefined)
    for (const id of ids(['machine', 'checkpoint'])) expect(found.get(id), id).toBe('HV-01 does not answer.')
    for (const id of ids(['window'])) expect(found.get(id), id).toBeNull()
    expect(found.get('refresh')).toBeNull()
  })

  test('another command of ours on the machine keeps all out but Connect, which changes nothing', () => {
    const found = reasons(host, running)
    for (const id of ids(['machine', 'checkpoint']).filter((one) => one !== 'connect'))
      expect(found.get(id), id).toBe('Under way: Starting SRV-01.')
    expect(found.get('connect')).toBeNull()
  })

  test('Connect needs the desktop program on Windows, and a host that is not simulated', () => {
    const connect = machineCommands.find(({ id }) => id === 'connect')
    const on = (kind: Host['kind'], to: Program | null) => {
      const machine = {
        host: { ...host, kind },
        machine: sampleMachine(),
        checkpoints: [],
        running: undefined,
      }
      return connect && verdictOf(connect, { ...NOTHING, machine, program: to })
    }
    const no = (kind: string) => ({ allowed: false, refusal: { kind } })
    expect(on('local', program)).toEqual({ allowed: true })
    expect(on('local', { ...program, canConnect: false })).toEqual(no('needsWindowsDesktop'))
    expect(on('local', null)).toEqual(no('needsWindowsDesktop'))
    expect(on('demo', program)).toEqual(no('simulated'))
  })
})
