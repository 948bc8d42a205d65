import type { ApplyFacts } from './apply-preview.ts'
import { isUserCheckpoint, type Checkpoint } from './checkpoint.ts'
import { changesBesidesKeep } from './expected.ts'
import type { Change } from './failure.ts'
import { areComparable } from './file-id.ts'

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

/** Paths of Now's disks that could not be read after a keep, or of which it is not known which file they are: nothing can be proved of them. */
export function unreadAfterKeep(before: ApplyFacts, after: ApplyFacts): readonly string[] {
  const known = before.expected.diskIds
  return after.drives.flatMap(({ id, path, kind, inNow }) => {
    if (kind !== 'virtual' || !inNow) return []
    const file = after.files.find((one) => one.id === id)
    const isRead =
      file?.readable === true && (file.parentId === null || areComparable([file.parentId], known))
    return isRead || known.includes(id) ? [] : [path]
  })
}

/** Returns what else changed while `made` was made, by the disk files as they were read afterwards. */
export function changesWhileKept(before: ApplyFacts, after: ApplyFacts, made: Checkpoint): readonly Change[] {
  const parents = new Map(after.files.map(({ id, parentId }) => [id, parentId]))
  return changesBesidesKeep(before.expected, after.expected, made.id, (id) => parents.get(id) ?? null)
}
