import type { ApplyFacts } from './apply-preview.ts'
import type { Truth } from './failure.ts'

const chainFiles = ({ files }: ApplyFacts): ReadonlySet<string> => new Set(files.map(({ path }) => path))

/**
 * What became of an apply whose end nobody saw, or whose answer is not to be trusted. `before` is the last reading
 * before the cmdlet. An apply always puts new differencing disks under Now; a merge moves Now to a file that was
 * there already, and a checkpoint made by others gives Now another parent.
 */
export function applyTruth(before: ApplyFacts, after: ApplyFacts, targetId: string): Truth {
  const was = before.expected.diskPaths
  const is = after.expected.diskPaths
  if (was.length === 0 || is.length === 0) return 'unknown'
  if (was.length === is.length && was.every((path, index) => path === is[index])) return 'no'
  const known = chainFiles(before)
  const allNew = is.every((path) => !known.has(path))
  return allNew && after.expected.nowParentId === targetId ? 'yes' : 'unknown'
}

const freshOf = (before: ApplyFacts, after: ApplyFacts): readonly string[] =>
  after.expected.checkpointIds.filter((id) => !before.expected.checkpointIds.includes(id))

/**
 * The checkpoint that holds what was there before and below which nothing was applied since: the only new one, with Now
 * on it, each of Now's disks a new file on the one there was. `null` where there is no such checkpoint.
 */
export function keptIn(before: ApplyFacts, after: ApplyFacts): string | null {
  const [fresh, ...others] = freshOf(before, after)
  const parents = new Map(after.files.map(({ path, parentPath }) => [path, parentPath]))
  const below = after.expected.diskPaths.map((path) => parents.get(path) ?? '').toSorted()
  const isKept =
    fresh !== undefined &&
    others.length === 0 &&
    after.expected.nowParentId === fresh &&
    below.join('\n') === before.expected.diskPaths.join('\n')
  return isKept ? fresh : null
}

/** What became of a keep whose end nobody saw; `before` is the last reading before it. */
export function keepTruth(before: ApplyFacts, after: ApplyFacts): Truth {
  if (keptIn(before, after) !== null) return 'yes'
  return freshOf(before, after).length === 0 && applyTruth(before, after, '') === 'no' ? 'no' : 'unknown'
}

/** As `applyTruth`, where the host was to keep the current state first: a keep is no apply. */
export const keepAndApplyTruth = (before: ApplyFacts, after: ApplyFacts, targetId: string): Truth =>
  keptIn(before, after) === null ? applyTruth(before, after, targetId) : 'no'
