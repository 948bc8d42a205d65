import type { Truth } from '../../domain/failure.ts'
import { visible } from '../format.ts'
import type { ApplySubject } from '../apply-outcome.ts'

const stateSentence = ({ vmName, stateBefore, stateNow, resumeRefused }: ApplySubject): string => {
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

const truthSentence = (truth: Truth, { vmName, target, open }: ApplySubject): string => {
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

/** What is true after an apply that did not end well: applied or not, the state now, and where the kept state is. */
export const applyOutcomeSentence = (truth: Truth, subject: ApplySubject): string =>
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
export const appliedNotStarted = ({ vmName, target, stateNow, open }: ApplySubject): string => {
  const applied = `"${visible(target)}" was applied to ${visible(vmName)}`
  return open === 'start'
    ? `${applied}; whether it was started is not known yet. ${stateFound(stateNow)} ${GOES_ON}`
    : `${applied}, but starting it failed. ${stateFound(stateNow)}`
}

/** Says what was found out of a start after an apply, once it was known. */
export const appliedAndStarted = ({ vmName, target }: ApplySubject): string =>
  `"${visible(target)}" was applied to ${visible(vmName)}, and it was started all the same.`
