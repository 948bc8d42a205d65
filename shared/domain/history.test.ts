import { describe, expect, it } from 'vitest'
import { makeFailure } from './failure.ts'
import { historyCommands, historyEntries, isAskedFor, type HistoryFilter } from './history.ts'

const begin = (id: string, partOf: string | null = null) => ({
  v: 1,
  what: 'begin',
  id,
  partOf,
  at: 1,
  hostId: 'demo',
  command: 'startVirtualMachine',
  vmId: 'a',
  vmName: 'SRV-01',
  input: {},
})
const end = (id: string, part: object = {}) => ({
  v: 1,
  what: 'end',
  id,
  at: 2,
  outcome: 'succeeded',
  ...part,
})

describe('the entries of a history', () => {
  it('are its beginnings, each with its last end', () => {
    const entries = historyEntries([
      begin('a'),
      begin('b', 'a'),
      end('b', { outcome: 'unknown' }),
      end('b', { at: 9, outcome: 'failed' }),
    ])
    expect(entries).toMatchObject([
      { id: 'a', partOf: null, end: null },
      { id: 'b', partOf: 'a', end: { at: 9, outcome: 'failed' } },
    ])
  })

  it.each([null, 7, 'text', {}, { what: 'begin', id: 'x' }, { what: 'end' }, end('of nothing')])(
    'leave out %j',
    (line) => {
      expect(historyEntries([line, begin('a')])).toMatchObject([{ id: 'a' }])
    },
  )

  it('hold a failure as it was written', () => {
    const failure = makeFailure('Busy', 'startVirtualMachine', { vmName: 'SRV-01' }, { activity: 'x' })
    const [entry] = historyEntries([begin('a'), end('a', { outcome: 'failed', failure })])
    expect(entry?.end?.failure).toEqual(failure)
  })

  it('hold what an earlier version wrote of a failure, without its sentence', () => {
    const failure = {
      kind: 'Lost',
      message: 'The connection was lost.',
      hostMessage: 'Broken.',
      detail: { applied: 'no', state: 'Running' },
    }
    const [entry] = historyEntries([begin('a'), end('a', { outcome: 'failed', failure })])
    expect(entry?.end?.failure).toEqual({
      kind: 'Lost',
      operation: '',
      subject: {},
      hostMessage: 'Broken.',
      applied: 'no',
      state: 'Running',
    })
  })

  it('keep an end whose failure cannot be read', () => {
    const failure = { kind: 'OfANewerVersion' }
    const [entry] = historyEntries([begin('a'), end('a', { outcome: 'failed', failure })])
    expect(entry?.end).toEqual({ id: 'a', at: 2, outcome: 'failed' })
  })
})

describe('the commands of a history', () => {
  it('each have the steps that they were carried out by', () => {
    const lines = [begin('a'), begin('a1', 'a'), begin('b'), end('a1'), begin('a2', 'a'), begin('x', 'gone')]
    expect(historyCommands(lines)).toMatchObject([
      {
        id: 'a',
        steps: [
          { id: 'a1', end: { outcome: 'succeeded' } },
          { id: 'a2', end: null },
        ],
      },
      { id: 'b', steps: [] },
    ])
  })

  it.each<[HistoryFilter, readonly string[]]>([
    [{}, ['a', 'b']],
    [{ hostId: 'demo', vmId: 'a', command: 'startVirtualMachine' }, ['a', 'b']],
    [{ hostId: 'other' }, []],
    [{ vmId: 'b' }, []],
    [{ command: 'saveVirtualMachine' }, []],
    [{ outcome: 'succeeded' }, ['a']],
    [{ outcome: 'open' }, ['b']],
    [{ since: 1, until: 2 }, ['a', 'b']],
    [{ since: 2 }, []],
    [{ until: 1 }, []],
  ])('are asked for by %j', (filter, ids) => {
    const commands = historyCommands([begin('a'), begin('b'), end('a')])
    expect(commands.filter((command) => isAskedFor(command, filter)).map(({ id }) => id)).toEqual(ids)
  })
})
