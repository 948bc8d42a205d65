import type { Truth } from '../../domain/failure.ts'
import type { ApplySubject } from '../apply-outcome.ts'
import type * as en from '../en/apply-outcome.ts'
import { visible } from '../format.ts'
import { quoted } from './grammar.ts'
import { stateText } from './state-text.ts'

const stateSentence = ({ vmName, stateBefore, stateNow, resumeRefused }: ApplySubject): string => {
  const vm = visible(vmName)
  if (stateNow === null) return `Der Zustand von ${vm} konnte nicht gelesen werden.`
  const now = quoted(stateText(stateNow))
  if (stateNow === stateBefore) return `${vm} ist wie zuvor im Zustand ${now}.`
  if (resumeRefused)
    return `${vm} ist im Zustand ${now}, und Hyper-V hat den Computer nicht fortgesetzt. Sein Arbeitsspeicher steht im gespeicherten Zustand: Finden Sie zuerst heraus, warum er nicht startet, und löschen Sie diesen Zustand nicht.`
  if (stateNow === 'Saved' && stateBefore === 'Running')
    return `${vm} ist im Zustand ${now}; „Starten“ setzt den Computer dort fort, wo er war.`
  return `${vm} ist im Zustand ${now}; zuvor war es ${quoted(stateText(stateBefore))}.`
}

const GOES_ON = 'Das Panel sieht weiter nach und meldet sich, sobald es feststeht.'

const truthSentence = (truth: Truth, { vmName, target, open }: ApplySubject): string => {
  switch (truth) {
    case 'no':
      return 'Es wurde nichts angewendet.'
    case 'yes':
      return `${quoted(target)} wurde trotzdem auf ${visible(vmName)} angewendet.`
    case 'unknown':
      if (open === 'apply')
        return `Ob ${quoted(target)} auf ${visible(vmName)} angewendet wurde, ist noch nicht bekannt. ${GOES_ON}`
      return `Ob ${quoted(target)} auf ${visible(vmName)} angewendet wurde, ließ sich nicht feststellen. Sehen Sie sich vor allem anderen Prüfpunkte und Datenträger des Computers an.`
  }
}

export const applyOutcomeSentence: typeof en.applyOutcomeSentence = (truth, subject) =>
  [
    truthSentence(truth, subject),
    truth === 'unknown' && subject.stateNow === null
      ? 'Der Host konnte danach nicht gelesen werden.'
      : stateSentence(subject),
    ...(subject.open === 'keep' ? [`Ob erhalten ist, was da war, ist noch nicht bekannt. ${GOES_ON}`] : []),
    ...(subject.open === 'keepUntold'
      ? ['Ob erhalten ist, was da war, ließ sich nicht feststellen; sehen Sie sich die Prüfpunkte an.']
      : []),
    ...(subject.keptName === null
      ? []
      : [`Was vorher da war, ist als ${quoted(subject.keptName)} erhalten.`]),
  ].join(' ')

const stateFound = (stateNow: string | null): string =>
  stateNow === null
    ? 'Der Zustand des Computers konnte nicht gelesen werden.'
    : `Der Computer ist im Zustand ${quoted(stateText(stateNow))}.`

export const appliedNotStarted: typeof en.appliedNotStarted = ({ vmName, target, stateNow, open }) => {
  const applied = `${quoted(target)} wurde auf ${visible(vmName)} angewendet`
  return open === 'start'
    ? `${applied}; ob der Computer gestartet wurde, ist noch nicht bekannt. ${stateFound(stateNow)} ${GOES_ON}`
    : `${applied}, aber das Starten ist fehlgeschlagen. ${stateFound(stateNow)}`
}

export const appliedAndStarted: typeof en.appliedAndStarted = ({ vmName, target }) =>
  `${quoted(target)} wurde auf ${visible(vmName)} angewendet, und der Computer wurde trotzdem gestartet.`
