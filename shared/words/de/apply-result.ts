import type * as en from '../en/apply-result.ts'
import { formatTime, visible } from '../format.ts'
import { quoted } from './grammar.ts'
import { stateText } from './state-text.ts'

export const applyResult: typeof en.applyResult = ({ state, appliedAt, kept, started }, target, vmName) => {
  const vm = visible(vmName)
  const applied = `${quoted(target)} wurde um ${formatTime(appliedAt)} Uhr auf ${vm} angewendet. ${vm} ist im Zustand ${quoted(stateText(state))}.`
  const keep = kept
    ? [
        `Was vorher da war, Stand ${formatTime(kept.at)} Uhr, ist als ${quoted(kept.checkpoint.name)} erhalten.`,
      ]
    : ['Was vorher da war, wurde nicht aufbewahrt.']
  const fellBack = kept?.fellBack
    ? [
        'Der Gast konnte keinen Produktionsprüfpunkt erstellen, daher ist es ein Standardprüfpunkt mit Arbeitsspeicher.',
      ]
    : []
  const heartbeat =
    started?.heartbeat === null
      ? [`${vm} wurde gestartet, aber der Gast sendet keinen Takt. Sehen Sie nach, ob er in Ordnung ist.`]
      : []
  return [applied, ...keep, ...fellBack, ...heartbeat]
}
