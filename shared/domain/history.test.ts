import { describe, expect, it } from 'vitest'
import { makeFailure } from './failure.ts'
import { historyEntries } from './history.ts'

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
