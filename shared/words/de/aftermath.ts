import type { Truth } from '../../domain/failure.ts'
import type { ApplyEnd, CheckpointsFound } from '../aftermath.ts'
import type * as en from '../en/aftermath.ts'
import { visible } from '../format.ts'
import { quoted, quotedList } from './grammar.ts'
import { stateText } from './state-text.ts'

export const foundAfterwards: typeof en.foundAfterwards = (vmName, state, found, isSettled) => {
  if (state === null)
    return 'Der Host konnte danach nicht gelesen werden; was daraus geworden ist, ist daher nicht bekannt.'
  const atWork = isSettled ? '' : ' Möglicherweise arbeitet Hyper-V noch daran.'
  return `${visible(vmName)} ist jetzt im Zustand „${stateText(state)}“; ${checkpointsFound(found)}.${atWork}`
}

export const doneAllTheSame: typeof en.doneAllTheSame = (done) =>
  `${done} Das ergab ein erneutes Lesen des Hosts; er hatte es anders oder gar nicht gemeldet.`

export const couldNotBeTold: typeof en.couldNotBeTold = (doing) =>
  `${doing}: Ob es geschehen ist, ließ sich nicht feststellen.`

export const notKnownYet: typeof en.notKnownYet = (doing) =>
  `${doing}: Wie es ausgegangen ist, ist noch nicht bekannt. Das Panel sieht weiter nach und meldet sich, sobald es feststeht.`

function checkpointsFound(found: CheckpointsFound): string {
  if (found === null)
    return 'ob sich die Prüfpunkte geändert haben, lässt sich nicht sagen, da sie zuvor nicht gelesen worden waren'
  const { made, gone } = found
  if (made.length + gone.length === 0) return 'die Prüfpunkte sind dieselben wie zuvor'
  return [
    ...(made.length > 0 ? [`seit dem letzten Nachsehen neu: ${quotedList(made)}`] : []),
    ...(gone.length > 0 ? [`nicht mehr da: ${quotedList(gone)}`] : []),
  ].join('; ')
}

const stateSentence = ({ vmName, stateBefore, stateNow, resumeRefused }: ApplyEnd): string => {
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

const truthSentence = (truth: Truth, { vmName, target, open }: ApplyEnd): string => {
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

export const deletionTruthText: typeof en.deletionTruthText = ({
  vmName,
  at,
  gone,
  goesOn,
  cause,
  deleted,
  standing,
  count,
}) => {
  const name = `${quoted(at)} von ${visible(vmName)}`
  const first =
    gone === true
      ? `${name} wurde trotzdem gelöscht; ob die Datenträger zusammengeführt sind, ist nicht bekannt.`
      : gone === null
        ? goesOn
          ? `${cause} Was aus ${name} geworden ist, ist noch nicht bekannt. Das Panel sieht weiter nach und meldet sich, sobald es feststeht.`
          : `${cause} Was aus ${name} geworden ist, ließ sich nicht feststellen.`
        : count === 1 && standing.length > 0
          ? `${cause} ${name} ist noch da.`
          : cause
  return [
    first,
    ...(deleted.length > 0 && count > 1 ? [`Gelöscht: ${quotedList(deleted)}.`] : []),
    ...(standing.length > 0 && count > 1 ? [`Noch da: ${quotedList(standing)}.`] : []),
  ].join(' ')
}
