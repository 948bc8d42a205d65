import type * as en from '../en/command-truth.ts'
import { visible } from '../format.ts'
import { quotedList } from './grammar.ts'
import { stateText } from './state-text.ts'

export const foundAfterwards: typeof en.foundAfterwards = (vmName, state, newCheckpoints) => {
  if (state === null)
    return 'Der Host konnte danach nicht gelesen werden; was daraus geworden ist, ist daher nicht bekannt.'
  return `${visible(vmName)} ist jetzt im Zustand „${stateText(state)}“; ${checkpointsFound(newCheckpoints)}. Möglicherweise arbeitet Hyper-V noch daran.`
}

function checkpointsFound(names: readonly string[] | null): string {
  if (names === null)
    return 'ob ein Prüfpunkt neu ist, lässt sich nicht sagen, da die Prüfpunkte zuvor nicht gelesen worden waren'
  if (names.length === 0) return 'ein neuer Prüfpunkt wurde nicht gefunden'
  return `seit dem letzten Nachsehen neu: ${quotedList(names)}`
}
