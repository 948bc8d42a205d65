import type { ApplyFacts } from './apply-preview.ts'
import type { Truth } from './failure.ts'
import { areComparable } from './file-id.ts'

const chainFiles = ({ files }: ApplyFacts): readonly string[] => files.map(({ id }) => id)

/**
 * Returns what became of an apply whose end nobody saw, or whose answer is not to be trusted. `before` is the
 * last reading before the cmdlet. An apply always puts new differencing disks under Now; a merge moves Now to
 * a file that was there already, and a checkpoint made by others gives Now another parent.
 */
export function applyTruth(before: ApplyFacts, after: ApplyFacts, targetId: string): Truth {
  const was = before.expected.diskIds
  const is = after.expected.diskIds
  if (was.length === 0 || is.length === 0) return 'unknown'
  if (was.length === is.length && was.every((id, index) => id === is[index])) return 'no'
  const known = chainFiles(before)
  if (!areComparable(is, known)) return 'unknown'
  const allNew = is.every((id) => !known.includes(id))
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
  const parents = new Map(after.files.map(({ id, parentId }) => [id, parentId]))
  const below = after.expected.diskIds.map((id) => parents.get(id) ?? '').toSorted()
  const isKept =
    fresh !== undefined &&
    others.length === 0 &&
    after.expected.nowParentId === fresh &&
    below.join('\n') === before.expected.diskIds.join('\n')
  return isKept ? fresh : null
}

/** Returns what became of a keep whose end nobody saw; `before` is the last reading before it. */
export function keepTruth(before: ApplyFacts, after: ApplyFacts): Truth {
  if (keptIn(before, after) !== null) return 'yes'
  return freshOf(before, after).length === 0 && applyTruth(before, after, '') === 'no' ? 'no' : 'unknown'
}

/** As `applyTruth`, where the host was to keep the current state first: a keep is no apply. */
export const keepAndApplyTruth = (before: ApplyFacts, after: ApplyFacts, targetId: string): Truth =>
  keptIn(before, after) === null ? applyTruth(before, after, targetId) : 'no'
