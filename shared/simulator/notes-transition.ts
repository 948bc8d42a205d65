import { serviceError } from './hyper-v-error.ts'
import {
  failed,
  findIdleMachine,
  findMachine,
  findTarget,
  ok,
  type CheckpointArgs,
  type Result,
  type Target,
  type Transition,
} from './transition.ts'
import { withMachine, type World } from './world.ts'

/** `ModifySystemSettings` is the service's own method: its errors bear no cmdlet's name. */
function find(world: World, args: CheckpointArgs): Result<Target> {
  const found = findIdleMachine(world, args, 'SetVM')
  const target = found.ok ? findTarget(found.value, args.checkpointId, 'SetVM') : found
  if (target.ok) return target
  const isState = target.error.errorId.startsWith('InvalidState')
  return failed(serviceError(isState ? 'InvalidState' : 'ObjectNotFound', target.error.message))
}

/** `ModifySystemSettings` with other notes; no cmdlet sets them. */
export const setNotes: Transition<CheckpointArgs & { readonly notes: string }, null> = {
  operation: null,
  begin: (world, args) => {
    const target = find(world, args)
    return target.ok ? ok(world) : target
  },
  duration: () => 0,
  finish: (world, args, { now }) => {
    const found = findMachine(world, args, 'SetVM')
    if (!found.ok) return found
    const checkpoints = found.value.checkpoints.map((checkpoint) =>
      checkpoint.id === args.checkpointId
        ? { ...checkpoint, config: { ...checkpoint.config, notes: args.notes } }
        : checkpoint,
    )
    return ok({ world: withMachine(world, { ...found.value, checkpoints }, now), value: null, warnings: [] })
  },
}
