import type { Truth } from '../../domain/failure.ts'
import type { ApplyEnd, CheckpointsFound, DeletionEnd } from '../aftermath.ts'
import { visible } from '../format.ts'

const listed = (names: readonly string[]): string => names.map((name) => `"${visible(name)}"`).join(', ')

/**
 * Tells what was found after a command whose end was not seen; `found` is `null` where there is no earlier
 * look to compare with.
 */
export const foundAfterwards = (
  vmName: string,
  state: string | null,
  found: CheckpointsFound,
  isSettled: boolean,
): string => {
  if (state === null) return 'The host could not be read afterwards, so what became of it is not known.'
  const atWork = isSettled ? '' : ' Hyper-V may still be at work on it.'
  return `${visible(vmName)} is ${state} now; ${checkpointsFound(found)}.${atWork}`
}

/** A command of which the host said otherwise, or nothing; `done` says what it has done. */
export const doneAllTheSame = (done: string): string =>
  `${done} That was found when the host was read again; it had told otherwise, or nothing.`

/** A command of which nothing more can be found out; `doing` says what it was to do. */
export const couldNotBeTold = (doing: string): string => `${doing}: whether it was done could not be told.`

/** A command whose machine has not settled. */
export const notKnownYet = (doing: string): string =>
  `${doing}: how it ended is not known yet. The panel goes on looking and tells when it knows.`

function checkpointsFound(found: CheckpointsFound): string {
  if (found === null)
    return 'whether its checkpoints have changed cannot be told, for they had not been read before'
  const { made, gone } = found
  if (made.length + gone.length === 0) return 'its checkpoints are the same as before'
  return [
    ...(made.length > 0 ? [`new since the last look: ${listed(made)}`] : []),
    ...(gone.length > 0 ? [`no longer there: ${listed(gone)}`] : []),
  ].join('; ')
}

const stateSentence = ({ vmName, stateBefore, stateNow, resumeRefused }: ApplyEnd): string => {
  const vm = visible(vmName)
  if (stateNow === null) return `The state of ${vm} could not be read.`
  if (stateNow === stateBefore) return `${vm} is ${stateNow}, as before.`
  if (resumeRefused)
    return `${vm} is Saved, and Hyper-V did not resume it. Its memory is in the saved state: find out why it does not start before anything else, and do not delete that state.`
  if (stateNow === 'Saved' && stateBefore === 'Running')
    return `${vm} is Saved; Start resumes it where it was.`
  return `${vm} is ${stateNow}; before it was ${stateBefore}.`
}

const GOES_ON = 'The panel goes on looking and tells when it knows.'

const truthSentence = (truth: Truth, { vmName, target, open }: ApplyEnd): string => {
  const name = `"${visible(target)}"`
  switch (truth) {
    case 'no':
      return 'Nothing was applied.'
    case 'yes':
      return `${name} was applied to ${visible(vmName)} all the same.`
    case 'unknown':
      if (open === 'apply')
        return `Whether ${name} was applied to ${visible(vmName)} is not known yet. ${GOES_ON}`
      return `Whether ${name} was applied to ${visible(vmName)} could not be told. Look at its checkpoints and disks before anything else.`
  }
}

/**
 * Tells what is true after an apply that did not end well: applied or not, the state now, and where the kept
 * state is.
 */
export const applyOutcomeSentence = (truth: Truth, subject: ApplyEnd): string =>
  [
    truthSentence(truth, subject),
    truth === 'unknown' && subject.stateNow === null
      ? 'The host could not be read afterwards.'
      : stateSentence(subject),
    ...(subject.open === 'keep' ? [`Whether what was there is kept is not known yet. ${GOES_ON}`] : []),
    ...(subject.open === 'keepUntold'
      ? ['Whether what was there is kept could not be told; look at its checkpoints.']
      : []),
    ...(subject.keptName === null
      ? []
      : [`What was there before is kept as "${visible(subject.keptName)}".`]),
  ].join(' ')

const stateFound = (stateNow: string | null): string =>
  stateNow === null ? 'Its state could not be read.' : `It is ${stateNow}.`

/** After an apply that went well, but whose start did not, or whose start is not known to have. */
export const appliedNotStarted = ({ vmName, target, stateNow, open }: ApplyEnd): string => {
  const applied = `"${visible(target)}" was applied to ${visible(vmName)}`
  return open === 'start'
    ? `${applied}; whether it was started is not known yet. ${stateFound(stateNow)} ${GOES_ON}`
    : `${applied}, but starting it failed. ${stateFound(stateNow)}`
}

/** Says what was found out of a start after an apply, once it was known. */
export const appliedAndStarted = ({ vmName, target }: ApplyEnd): string =>
  `"${visible(target)}" was applied to ${visible(vmName)}, and it was started all the same.`

/** Tells what did not happen, what is gone and what stands. */
export function deletionTruthText({
  vmName,
  at,
  gone,
  goesOn,
  cause,
  deleted,
  standing,
  count,
}: DeletionEnd): string {
  const name = `"${visible(at)}" of ${visible(vmName)}`
  const first =
    gone === true
      ? `${name} was deleted all the same; whether its disks have merged is not known.`
      : gone === null
        ? goesOn
          ? `${cause} What became of ${name} is not known yet. The panel goes on looking and tells when it knows.`
          : `${cause} What became of ${name} could not be told.`
        : count === 1 && standing.length > 0
          ? `${cause} ${name} still stands.`
          : cause
  return [
    first,
    ...(deleted.length > 0 && count > 1 ? [`Deleted: ${listed(deleted)}.`] : []),
    ...(standing.length > 0 && count > 1 ? [`Still there: ${listed(standing)}.`] : []),
  ].join(' ')
}
