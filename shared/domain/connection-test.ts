import { failure } from './failure.ts'
import { z } from './schema.ts'

/** The steps that a connection is tested with, in order. */
export const connectionStepName = z.enum([
  'resolve',
  'port',
  'signIn',
  'session',
  'module',
  'rights',
  'inventory',
])
export type ConnectionStepName = z.infer<typeof connectionStepName>

export const connectionStep = z.object({
  step: connectionStepName,
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  /** Milliseconds that it took; `null` until it has ended. */
  took: z.number().int().nonnegative().nullable(),
  /** The result, as the other side spells it: an address, a version, the number of machines. */
  found: z.string().nullable(),
  failure: z.exactOptional(failure),
})
export type ConnectionStep = z.output<typeof connectionStep>

/** A test of a connection, under way or ended. */
export const connectionTest = z.object({
  /** Whoever asked for it named it. */
  id: z.string().max(64),
  steps: z.array(connectionStep),
  hasEnded: z.boolean(),
})
export type ConnectionTest = z.output<typeof connectionTest>

/** A test of which nothing has begun. */
export const newConnectionTest = (id: string): ConnectionTest => ({
  id,
  steps: connectionStepName.options.map((step) => ({ step, state: 'waiting', took: null, found: null })),
  hasEnded: false,
})
