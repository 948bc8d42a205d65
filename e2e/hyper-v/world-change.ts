import type { Result } from '../../shared/simulator/transition.ts'
import type { World } from '../../shared/simulator/world.ts'
import type { StandInRequest } from './stand-in-protocol.ts'

/** The answer to a change: a record each, `null` for what is not there. */
export type Records = readonly (object | null)[]

/** The inputs of a change from outside the world. */
export interface ChangeMoment {
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  readonly newId: () => string
}

/** Something that the cmdlets do in one go and that keeps no machine busy: the world then, and the records that answer. */
export type WorldChange = (
  world: World,
  fields: StandInRequest['fields'],
  moment: ChangeMoment,
) => Result<{ readonly world: World; readonly value: Records }>
