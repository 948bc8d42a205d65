import type { ApplyFacts } from './apply-preview.ts'
import { isUserCheckpoint, type Checkpoint } from './checkpoint.ts'
import { changesBesidesKeep } from './expected.ts'
import type { Change } from './failure.ts'

/** Whether `made` is the one new checkpoint, stands where Now was, and has Now below it. */
export function holdsCurrentState(before: ApplyFacts, after: ApplyFacts, made: Checkpoint): boolean {
  const fresh = after.expected.checkpointIds.filter((id) => !before.expected.checkpointIds.includes(id))
  return (
    fresh.length === 1 &&
    fresh[0] === made.id &&
    isUserCheckpoint(made) &&
    made.parentId === before.expected.nowParentId &&
    after.expected.nowParentId === made.id
  )
}

/** What else changed while `made` was made, by the disk files as they were read afterwards. */
export function changesWhileKept(before: ApplyFacts, after: ApplyFacts, made: Checkpoint): readonly Change[] {
  const parents = new Map(after.files.map(({ path, parentPath }) => [path, parentPath]))
  return changesBesidesKeep(before.expected, after.expected, made.id, (path) => parents.get(path) ?? null)
}
