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
