import { expect, it } from 'vitest'
import { logSource } from './log-source.ts'

it('why a host is read by its cmdlets is written down once, and again when it is no longer so', () => {
  const lines: string[] = []
  const write = logSource((line) => lines.push(line), 'hv-02')
  const byQueries = { by: 'queries', reason: null, property: null, hostMessage: '' } as const
  const differing = { by: 'cmdlets', reason: 'differs', property: 'machines.notes', hostMessage: '' } as const
  const failing = {
    by: 'cmdlets',
    reason: 'failed',
    property: null,
    hostMessage: 'Generic failure ',
  } as const
  for (const source of [undefined, byQueries, differing, differing, failing, byQueries]) write(source)
  expect(lines).toEqual([
    'hv-02 is read by its cmdlets: differs, machines.notes',
    'hv-02 is read by its cmdlets: failed, Generic failure',
    'hv-02 is read by queries',
  ])
})
