import type { ApplyTruth } from '../../domain/apply-truth.ts'
import { visible } from '../format.ts'
import type { ApplySubject } from '../apply-outcome.ts'

const stateSentence = ({ vmName, stateBefore, stateNow }: ApplySubject): string => {
  const vm = visible(vmName)
  if (stateNow === null) return `The state of ${vm} could not be read.`
  if (stateNow === stateBefore) return `${vm} is ${stateNow}, as before.`
  if (stateNow === 'Saved' && stateBefore === 'Running')
    return `${vm} is Saved; Start resumes it where it was.`
  return `${vm} is ${stateNow}; before it was ${stateBefore}.`
}

const truthSentence = (truth: ApplyTruth, { vmName, target }: ApplySubject): string => {
  const name = `"${visible(target)}"`
  switch (truth) {
    case 'no':
      return 'Nothing was applied.'
    case 'yes':
      return `${name} was applied to ${visible(vmName)} all the same.`
    case 'unknown':
      return `Whether ${name} was applied to ${visible(vmName)} could not be told. Look at its checkpoints and disks before anything else.`
  }
}

/** What is true after an apply that did not end well: applied or not, the state now, and where the kept state is. */
export const applyOutcomeSentence = (truth: ApplyTruth, subject: ApplySubject): string =>
  [
    truthSentence(truth, subject),
    truth === 'unknown' && subject.stateNow === null
      ? 'The host could not be read afterwards.'
      : stateSentence(subject),
    ...(subject.keptName === null
      ? []
      : [`What was there before is kept as "${visible(subject.keptName)}".`]),
  ].join(' ')

/** After an apply that went well, but whose start did not. */
export const appliedNotStarted = ({ vmName, target, stateNow }: ApplySubject): string =>
  `"${visible(target)}" was applied to ${visible(vmName)}, but starting it failed. It is ${stateNow ?? 'in a state that could not be read'}.`
