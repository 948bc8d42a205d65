import { describe, expect, test } from 'vitest'
import type { Activity } from './activity.ts'
import { commandName } from './command-name.ts'
import { allowAll, mayRun, mayRunOnSome, type Asked, type CommandContext } from './may-run.ts'
import { connectedWith } from './capabilities.ts'
import { sampleCheckpoint, sampleId, sampleMachine } from '../testing/sample-records.ts'
import { refuse } from './verdict.ts'

const context = (part: Partial<CommandContext> = {}): CommandContext => ({
  host: { kind: 'local', name: 'HV-01', connection: { state: 'connected' } },
  inventory: { machine: sampleMachine(), checkpointCount: 1 },
  program: null,
  running: undefined,
  policy: allowAll,
  ...part,
})

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
const said = (command: Asked, of: CommandContext, aim = {}): string => {
  const verdict = mayRun(command, aim, of)
  return verdict.allowed ? 'yes' : verdict.refusal.kind
}

describe('a command', () => {
  test.each(commandName.options)('%s is not refused where nothing is known of the machine', (command) => {
    expect(said(command, context({ inventory: null }))).toBe('yes')
  })

  test.each(commandName.options)('%s is refused by a policy that forbids it', (command) => {
    const policy = (asked: Asked) => (asked === command ? refuse({ kind: 'notInRole' }) : allowAll(asked, {}))
    expect(said(command, context({ inventory: null, policy }))).toBe('notInRole')
  })

  test.each(commandName.options)('%s needs something of the role', (command) => {
    const host = { kind: 'local' as const, name: 'HV-01', connection: connectedWith([]) }
    expect(said(command, context({ host }))).toBe('notInRole')
  })

  test.each(commandName.options.filter((name) => name !== 'cancelJob'))(
    '%s waits for another command of ours at the machine, whatever else there is against it',
    (command) => {
      const host = { kind: 'local' as const, name: 'HV-01', connection: connectedWith([]) }
      expect(said(command, context({ running, host }))).toBe('underWay')
    },
  )

  test('is judged with its targets, where they are known', () => {
    const replica = { targets: [sampleCheckpoint(1, { snapshotType: 'Replica' })] }
    expect(said('deleteCheckpoints', context(), replica)).toBe('kind')
    expect(said('deleteCheckpoints', context())).toBe('yes')
    expect(said('applyCheckpoint', context(), { targets: [] })).toBe('noCheckpoint')
    expect(said('applyCheckpoint', context())).toBe('yes')
  })

  test('on a subtree needs one, and each of it to be deletable', () => {
    const target = sampleCheckpoint(1)
    const child = sampleCheckpoint(3, { parentId: target.id })
    const replica = sampleCheckpoint(2, { parentId: target.id, snapshotType: 'Replica' })
    const whole = (...targets: readonly (typeof target)[]) =>
      said('deleteCheckpoints', context(), { targets, subtree: true })
    expect(whole(target)).toBe('noChildren')
    expect(whole(target, child)).toBe('yes')
    expect(whole(target, child, replica)).toBe('kind')
  })

  test('on several machines may be given where one of them takes it, and else says why not', () => {
    const off = context({ inventory: { machine: sampleMachine({ state: 'Off' }), checkpointCount: 0 } })
    const away = context({
      host: { kind: 'local', name: 'HV-01', connection: { state: 'connecting' } },
    })
    const start = (...machines: readonly CommandContext[]) => mayRunOnSome('startVirtualMachine', machines)
    expect(start(context(), off)).toEqual({ allowed: true })
    expect(start(context(), context())).toEqual(refuse({ kind: 'noneOfThem' }))
    expect(start(away, away)).toEqual(refuse({ kind: 'hostConnecting', host: 'HV-01' }))
  })
})
