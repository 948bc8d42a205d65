import { visible } from '../format.ts'
import type { DeletionTruth } from '../delete-outcome.ts'

const list = (names: readonly string[]): string => names.map((name) => `"${visible(name)}"`).join(', ')

/** What did not happen, what is gone and what stands. */
export function deletionTruthText({
  vmName,
  at,
  gone,
  goesOn,
  cause,
  deleted,
  standing,
  of,
}: DeletionTruth): string {
  const name = `"${visible(at)}" of ${visible(vmName)}`
  const first =
    gone === true
      ? `${name} was deleted all the same; whether its disks have merged is not known.`
      : gone === null
        ? goesOn
          ? `${cause} What became of ${name} is not known yet. The panel goes on looking and tells when it knows.`
          : `${cause} What became of ${name} could not be told.`
        : of === 1 && standing.length > 0
          ? `${cause} ${name} still stands.`
          : cause
  return [
    first,
    ...(deleted.length > 0 && of > 1 ? [`Deleted: ${list(deleted)}.`] : []),
    ...(standing.length > 0 && of > 1 ? [`Still there: ${list(standing)}.`] : []),
  ].join(' ')
}

/** A merge that the host gave up, after a deletion that was carried out. */
export const mergeFailedText = (at: string, vmName: string): string =>
  `"${visible(at)}" of ${visible(vmName)} was deleted, but its disks did not merge. They take as much space as before. Shut the machine down to let Hyper-V merge them; never delete or edit a disk file by hand.`
