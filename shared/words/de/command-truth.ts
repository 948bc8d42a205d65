import type { CheckpointsFound } from '../command-truth.ts'
import type * as en from '../en/command-truth.ts'
import { visible } from '../format.ts'
import { quotedList } from './grammar.ts'
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

function checkpointsFound(found: CheckpointsFound | null): string {
  if (found === null)
    return 'ob sich die Prüfpunkte geändert haben, lässt sich nicht sagen, da sie zuvor nicht gelesen worden waren'
  const { made, gone } = found
  if (made.length + gone.length === 0) return 'die Prüfpunkte sind dieselben wie zuvor'
  return [
    ...(made.length > 0 ? [`seit dem letzten Nachsehen neu: ${quotedList(made)}`] : []),
    ...(gone.length > 0 ? [`nicht mehr da: ${quotedList(gone)}`] : []),
  ].join('; ')
}
