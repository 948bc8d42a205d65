import { describe, expect, test } from 'vitest'
import { makeFailure, type Failure } from '../../shared/domain/failure.ts'
import {
  renameBegan,
  renameEnded,
  renameFailed,
  renameReducer,
  renameSent,
  renameTyped,
} from './rename-slice.ts'

const failure: Failure = makeFailure('OperationFailed', 'renameCheckpoint', {})
const begin = (checkpointId: string) => renameBegan({ hostId: 'h', vmId: 'v', checkpointId, name: 'Old' })
type Action = Parameters<typeof renameReducer>[1]
const after = (...actions: readonly Action[]) =>
  actions.reduce((state, action) => renameReducer(state, action), renameReducer(undefined, { type: '' }))
    .current

describe('renaming', () => {
  test('keeps what is typed when it is asked for again, and puts focus into the field', () => {
    expect(after(begin('a'), renameTyped('New'), begin('a'))).toMatchObject({
      was: 'Old',
      draft: 'New',
      asked: 2,
    })
  })

  test('takes no text while the host is at it', () => {
    expect(after(begin('a'), renameTyped('New'), renameSent(), renameTyped('x'))).toMatchObject({
      draft: 'New',
      isSent: true,
    })
  })

  test('keeps the text after a failure, which the next letter takes away', () => {
    const failed = [
      begin('a'),
      renameTyped('New'),
      renameSent(),
      renameFailed({ checkpointId: 'a', failure }),
    ]
    expect(after(...failed)).toMatchObject({ draft: 'New', isSent: false, failure })
    expect(after(...failed, renameTyped('Newer'))).toMatchObject({ failure: null })
  })

  test('of one checkpoint is not ended by the end of another one\u2019s', () => {
    const begun = [begin('a'), renameSent(), begin('b')]
    expect(after(...begun, renameEnded('a'))).toMatchObject({ checkpointId: 'b' })
    expect(after(...begun, renameFailed({ checkpointId: 'a', failure }))).toMatchObject({ failure: null })
    expect(after(...begun, renameEnded('b'))).toBeNull()
  })
})
