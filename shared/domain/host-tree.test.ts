import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostTree, putHost, stepHost, type ArrangedHost } from './host-tree.ts'
import type { Host } from './host.ts'

const hostOf = (id: string, group: string | null = null, kind: Host['kind'] = 'remote'): Host => ({
  id,
  kind,
  name: id.toUpperCase(),
  ...(group === null ? {} : { group }),
  revision: 0,
  connection: { state: 'connecting' },
})
const demo = hostOf('demo', null, 'demo')
const hosts = [demo, hostOf('a'), hostOf('b', 'Lab'), hostOf('c'), hostOf('d', 'Lab')]

/** `a Lab(b d) c`: a tree on one line. */
const written = (arranged: readonly ArrangedHost[] | null) =>
  arranged &&
  hostTree(arranged.map(({ id, group }) => hostOf(id, group)))
    .map((node) =>
      node.kind === 'host' ? node.host.id : `${node.name}(${node.hosts.map(({ id }) => id).join(' ')})`,
    )
    .join(' ')

const step = (id: string, by: -1 | 1) => written(stepHost(hosts, id, by))

describe('the tree of hosts', () => {
  test('has a group where its first host stands, with all of its hosts', () => {
    expect(written(hosts.map(({ id, group }) => ({ id, group: group ?? null })))).toBe('demo a Lab(b d) c')
  })

  test.each([
    ['a', -1, null],
    ['a', 1, 'Lab(a b d) c'],
    ['b', -1, 'a b Lab(d) c'],
    ['b', 1, 'a Lab(d b) c'],
    ['d', 1, 'a Lab(b) d c'],
    ['c', -1, 'a Lab(b d c)'],
    ['c', 1, null],
    ['demo', 1, null],
  ] as const)('takes %s by %d to %s', (id, by, after) => {
    expect(step(id, by)).toBe(after)
  })

  test('lets the only host of a group out of it', () => {
    expect(written(stepHost([hostOf('a', 'Lab'), hostOf('b')], 'a', -1))).toBe('a b')
  })

  test('puts a host beside another one, into its group, or into a group', () => {
    expect(written(putHost(hosts, 'a', { kind: 'after', hostId: 'b' }))).toBe('Lab(b a d) c')
    expect(written(putHost(hosts, 'a', { kind: 'group', name: 'Lab' }))).toBe('Lab(b d a) c')
    expect(putHost(hosts, 'a', { kind: 'before', hostId: 'demo' })).toBeNull()
    expect(putHost(hosts, 'demo', { kind: 'group', name: 'Lab' })).toBeNull()
  })

  test('loses no host and doubles none, however often one is moved', () => {
    const groups = fc.constantFrom(null, 'x', 'y')
    fc.assert(
      fc.property(
        fc.array(groups, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 12 }),
        (list, moves) => {
          let now: readonly Host[] = list.map((group, index) => hostOf(`h${index}`, group))
          const ids = now.map(({ id }) => id)
          for (const [index, by] of moves)
            now = stepHost(now, `h${index}`, by)?.map(({ id, group }) => hostOf(id, group)) ?? now
          expect(now.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
        },
      ),
    )
  })
})
