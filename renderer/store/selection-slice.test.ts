import { describe, expect, test } from 'vitest'
import {
  machineSelected,
  machinesSelected,
  nodeSelected,
  nodesSelected,
  selectionReducer,
} from './selection-slice.ts'

const empty = selectionReducer(undefined, { type: 'begin' })

describe('selecting several', () => {
  test('machines has one of them current, and one alone is just the current one', () => {
    const both = selectionReducer(
      empty,
      machinesSelected({ hostId: 'demo', vmIds: ['a', 'b'], current: 'b' }),
    )
    expect(both).toMatchObject({ vmByHost: { demo: 'b' }, vmsByHost: { demo: ['a', 'b'] } })
    expect(selectionReducer(both, machineSelected({ hostId: 'demo', vmId: 'a' }))).toMatchObject({
      vmByHost: { demo: 'a' },
      vmsByHost: {},
    })
    expect(
      selectionReducer(both, machinesSelected({ hostId: 'demo', vmIds: ['b'], current: 'b' })).vmsByHost,
    ).toEqual({})
  })

  test('nodes goes as with machines', () => {
    const both = selectionReducer(empty, nodesSelected({ vmId: 'a', nodeIds: ['1', '2'], current: '2' }))
    expect(both).toMatchObject({ nodeByVm: { a: '2' }, nodesByVm: { a: ['1', '2'] } })
    expect(selectionReducer(both, nodeSelected({ vmId: 'a', nodeId: '1' })).nodesByVm).toEqual({})
  })
})
