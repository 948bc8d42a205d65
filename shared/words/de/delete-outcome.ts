import type * as en from '../en/delete-outcome.ts'
import { visible } from '../format.ts'
import { quoted, quotedList } from './grammar.ts'

export const deletionTruthText: typeof en.deletionTruthText = ({
  vmName,
  at,
  gone,
  goesOn,
  cause,
  deleted,
  standing,
  of,
}) => {
  const name = `${quoted(at)} von ${visible(vmName)}`
  const first =
    gone === true
      ? `${name} wurde trotzdem gelöscht; ob die Datenträger zusammengeführt sind, ist nicht bekannt.`
      : gone === null
        ? goesOn
          ? `${cause} Was aus ${name} geworden ist, ist noch nicht bekannt. Das Panel sieht weiter nach und meldet sich, sobald es feststeht.`
          : `${cause} Was aus ${name} geworden ist, ließ sich nicht feststellen.`
        : of === 1 && standing.length > 0
          ? `${cause} ${name} ist noch da.`
          : cause
  return [
    first,
    ...(deleted.length > 0 && of > 1 ? [`Gelöscht: ${quotedList(deleted)}.`] : []),
    ...(standing.length > 0 && of > 1 ? [`Noch da: ${quotedList(standing)}.`] : []),
  ].join(' ')
}

export const mergeFailedText: typeof en.mergeFailedText = (at, vmName) =>
  `${quoted(at)} von ${visible(vmName)} wurde gelöscht, aber die Datenträger wurden nicht zusammengeführt. Sie belegen so viel Platz wie zuvor. Fahren Sie den Computer herunter, damit Hyper-V sie zusammenführt; löschen oder bearbeiten Sie niemals eine Datenträgerdatei von Hand.`
