import type { ApplyTruth } from '../../domain/apply-truth.ts'
import type { ApplySubject } from '../apply-outcome.ts'
import type * as en from '../en/apply-outcome.ts'
import { visible } from '../format.ts'
import { quoted } from './grammar.ts'
import { stateText } from './state-text.ts'

const stateSentence = ({ vmName, stateBefore, stateNow }: ApplySubject): string => {
  const vm = visible(vmName)
  if (stateNow === null) return `Der Zustand von ${vm} konnte nicht gelesen werden.`
  const now = quoted(stateText(stateNow))
  if (stateNow === stateBefore) return `${vm} ist wie zuvor im Zustand ${now}.`
  if (stateNow === 'Saved' && stateBefore === 'Running')
    return `${vm} ist im Zustand ${now}; „Starten“ setzt den Computer dort fort, wo er war.`
  return `${vm} ist im Zustand ${now}; zuvor war es ${quoted(stateText(stateBefore))}.`
}

const truthSentence = (truth: ApplyTruth, { vmName, target }: ApplySubject): string => {
  switch (truth) {
    case 'no':
      return 'Es wurde nichts angewendet.'
    case 'yes':
      return `${quoted(target)} wurde trotzdem auf ${visible(vmName)} angewendet.`
    case 'unknown':
      return `Ob ${quoted(target)} auf ${visible(vmName)} angewendet wurde, ließ sich nicht feststellen. Sehen Sie sich vor allem anderen Prüfpunkte und Datenträger des Computers an.`
  }
}

export const applyOutcomeSentence: typeof en.applyOutcomeSentence = (truth, subject) =>
  [
    truthSentence(truth, subject),
    truth === 'unknown' && subject.stateNow === null
      ? 'Der Host konnte danach nicht gelesen werden.'
      : stateSentence(subject),
    ...(subject.keptName === null
      ? []
      : [`Was vorher da war, ist als ${quoted(subject.keptName)} erhalten.`]),
  ].join(' ')

export const appliedNotStarted: typeof en.appliedNotStarted = ({ vmName, target, stateNow }) =>
  `${quoted(target)} wurde auf ${visible(vmName)} angewendet, aber das Starten ist fehlgeschlagen. ${
    stateNow === null
      ? 'Der Zustand des Computers konnte nicht gelesen werden.'
      : `Der Computer ist im Zustand ${quoted(stateText(stateNow))}.`
  }`
