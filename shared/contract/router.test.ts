import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HostError, makeFailure } from '../domain/failure.ts'
import { operationNames } from './operations.ts'
import { reply } from './reply.ts'
import { createRouter, type Handlers } from './router.ts'

const VM = '11111111-1111-4111-8111-111111111111'
const CREATE = { hostId: 'demo', expected: { vmId: VM, name: 'SRV-01', state: 'Running' } }

function routed(some: Partial<Handlers> = {}) {
  const asked: string[] = []
  const logged: string[] = []
  const other = Object.fromEntries(operationNames.map((name) => [name, async () => void asked.push(name)]))
  const route = createRouter({ ...other, ...some } as unknown as Handlers, (line) => logged.push(line))
  return { route, asked, logged }
}

test('answers what its handler answers', async () => {
  const { route } = routed({ selectHost: async () => ({}) })
  expect(await route({ name: 'selectHost', input: { hostId: 'demo' } })).toEqual({ ok: true, value: {} })
})

test('refuses an operation it does not know, and one that is a step for services only', async () => {
  const { route, asked } = routed()
  for (const name of ['dropEverything', 'toString', '__proto__', 'applyCheckpointStep'])
    expect(await route({ name, input: {} })).toMatchObject({
      ok: false,
      failure: { kind: 'UnknownOperation' },
    })
  expect(asked).toEqual([])
})

test('refuses a request that is a ring', async () => {
  const { route, asked } = routed()
  const ring: Record<string, unknown> = { name: 'selectHost' }
  ring['input'] = ring
  expect(await route(ring)).toMatchObject({ ok: false, failure: { kind: 'InvalidInput' } })
  expect(asked).toEqual([])
})

describe('the name of a new checkpoint', () => {
  test.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['\u200b\u2060', 'blank'],
    ['x'.repeat(101), 'tooLong'],
    ['a\nb', 'controlCharacter'],
    ['a\u202eb', 'directionOverride'],
    ['a\ud800b', 'brokenCharacter'],
  ])('%j is refused as %s, and nothing is done', async (name, problem) => {
    const { route, asked } = routed()
    const answer = await route({ name: 'createCheckpoint', input: { ...CREATE, name } })
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'InvalidInput' } })
    expect(JSON.stringify(answer)).toContain(problem)
    expect(asked).toEqual([])
  })

  test.each(['x', 'x'.repeat(100), `O'Brien "quoted" $(calc) [1]`])(
    '%j is passed on as it is',
    async (name) => {
      let given: unknown
      const { route } = routed({
        createCheckpoint: async (input) => {
          given = input.name
          throw new HostError(makeFailure('Busy', '', {}))
        },
      })
      await route({ name: 'createCheckpoint', input: { ...CREATE, name } })
      expect(given).toBe(name)
    },
  )
})

test('turns a HostError into its failure, and any other error into one that tells nothing but is logged', async () => {
  const failing = routed({
    listHosts: () => Promise.reject(new HostError(makeFailure('Lost', '', {}))),
    listNotices: () => Promise.reject(new Error('a secret')),
  })
  expect(await failing.route({ name: 'listHosts', input: {} })).toEqual({
    ok: false,
    failure: makeFailure('Lost', 'listHosts', {}),
  })
  const internal = await failing.route({ name: 'listNotices', input: {} })
  expect(internal).toMatchObject({ ok: false, failure: { kind: 'Internal' } })
  expect(JSON.stringify(internal)).not.toContain('secret')
  expect(failing.logged.join()).toContain('a secret')
})

test('does not let an answer of another form through', async () => {
  const { route, logged } = routed({ getPreferences: async () => ({ theme: 'pink' }) as never })
  expect(await route({ name: 'getPreferences', input: {} })).toMatchObject({
    failure: { kind: 'UnexpectedAnswer' },
  })
  expect(logged).toHaveLength(1)
})

test('answers any request at all with a well-formed reply', async () => {
  const { route } = routed()
  const name = fc.oneof(fc.constantFrom<string>(...operationNames), fc.string())
  const anyRequest = fc.oneof(fc.anything(), fc.record({ name, input: fc.anything() }))
  await fc.assert(
    fc.asyncProperty(anyRequest, async (raw) => {
      expect(reply.safeParse(await route(raw)).success).toBe(true)
    }),
  )
})
