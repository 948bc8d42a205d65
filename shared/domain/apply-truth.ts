import type { ApplyFacts } from './apply-preview.ts'

/** Whether an apply took place, as far as two readings can tell. */
export type ApplyTruth = 'no' | 'yes' | 'unknown'

const chainFiles = ({ files }: ApplyFacts): ReadonlySet<string> => new Set(files.map(({ path }) => path))

/**
 * What became of an apply whose end nobody saw, or whose answer is not to be trusted. `before` is the last reading
 * before the cmdlet. An apply always puts new differencing disks under Now; a merge moves Now to a file that was
 * there already, and a checkpoint made by others gives Now another parent.
 */
export function applyTruth(before: ApplyFacts, after: ApplyFacts, targetId: string): ApplyTruth {
  const was = before.expected.diskPaths
  const is = after.expected.diskPaths
  if (was.length === 0 || is.length === 0) return 'unknown'
  if (was.length === is.length && was.every((path, index) => path === is[index])) return 'no'
  const known = chainFiles(before)
  const allNew = is.every((path) => !known.has(path))
  return allNew && after.expected.nowParentId === targetId ? 'yes' : 'unknown'
}

/**
 * As `applyTruth`, where the host was to keep the current state first: Now on one new checkpoint, each of its disks a
 * new file on the one there was, is a keep and no apply.
 */
export function keepAndApplyTruth(before: ApplyFacts, after: ApplyFacts, targetId: string): ApplyTruth {
  const fresh = after.expected.checkpointIds.filter((id) => !before.expected.checkpointIds.includes(id))
  const parents = new Map(after.files.map(({ path, parentPath }) => [path, parentPath]))
  const below = after.expected.diskPaths.map((path) => parents.get(path) ?? '').toSorted()
  const onlyKept =
    fresh.length === 1 &&
    after.expected.nowParentId === fresh[0] &&
    below.join('\n') === before.expected.diskPaths.join('\n')
  return onlyKept ? 'no' : applyTruth(before, after, targetId)
}
