import { isShort } from '../../domain/delete-preview.ts'
import type { DeleteSubject } from '../delete-prompt.ts'
import type * as en from '../en/delete-prompt.ts'
import { shortFileName } from '../file-names.ts'
import { formatBytes, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { quoted, quotedList } from './grammar.ts'

/** To stand after "mit". */
export const descendants: typeof en.descendants = (count) =>
  count === 1 ? '1 untergeordneten Prüfpunkt' : `${count} untergeordneten Prüfpunkten`

function what({ vmName, name, count, subtree }: DeleteSubject): string {
  if (count === 1) return `${quoted(name)} von ${visible(vmName)}`
  return subtree ? `${quoted(name)} mit ${descendants(count - 1)}` : `${count} Prüfpunkte`
}

const isOne = ({ count, subtree }: DeleteSubject): boolean => count === 1 || subtree

export const deleteTitle: typeof en.deleteTitle = (subject) => `${what(subject)} löschen?`

export const deleteProgressTitle: typeof en.deleteProgressTitle = (subject, state) => {
  switch (state) {
    case 'running':
      return `${what(subject)} ${isOne(subject) ? 'wird' : 'werden'} gelöscht`
    case 'done':
      return `${what(subject)} ${isOne(subject) ? 'wurde' : 'wurden'} gelöscht`
    case 'failed':
      return `Beim Löschen ist etwas fehlgeschlagen: ${what(subject)}`
  }
}

export const deleteHeadings: Translation<typeof en.deleteHeadings> = {
  host: 'Host',
  machine: 'Virtueller Computer',
  loses: 'Verloren geht',
  disks: 'Datenträger',
  when: 'Wann',
  space: 'Speicherplatz',
}

export const losesText: typeof en.losesText = ({ vmName, count }) =>
  `${count === 1 ? 'Nur der Weg zurück zu diesem Punkt.' : 'Nur der Weg zurück zu diesen Punkten.'} Der aktuelle Zustand von ${visible(vmName)} wird nicht verändert, und nichts darin geht zurück.`

export const mergeText: typeof en.mergeText = ({ childPath, intoPath, bytes }) =>
  `${shortFileName(childPath)} in ${shortFileName(intoPath)}, ${bytes === null ? 'Größe nicht bekannt' : `etwa ${formatBytes(bytes)}`}`

export const mergePaths: typeof en.mergePaths = ({ childPath, intoPath }) =>
  `${visible(childPath)} in ${visible(intoPath)}`

export const disksText: typeof en.disksText = (disks) => {
  if (!disks) return 'Nicht bekannt: Nicht alle Datenträgerdateien konnten gelesen werden.'
  const { merges, movedBytes, freedBytes } = disks
  const freed =
    freedBytes === null
      ? 'Wie viel frei wird, ist nicht bekannt.'
      : freedBytes === 0
        ? 'Es wird nichts frei.'
        : `Es werden höchstens ${formatBytes(freedBytes)} frei.`
  if (merges.length === 0) return `Kein Datenträger muss zusammengeführt werden. ${freed}`
  const count =
    merges.length === 1
      ? '1 Datenträger wird zusammengeführt'
      : `${merges.length} Datenträger werden zusammengeführt`
  const size = movedBytes === null ? 'die Datenmenge ist nicht bekannt' : `etwa ${formatBytes(movedBytes)}`
  return `${count}, ${size}. ${freed}`
}

export const mergeTimeText: typeof en.mergeTimeText = (time, vmName) => {
  const vm = visible(vmName)
  switch (time) {
    case 'live':
      return `Im laufenden Betrieb von ${vm}. Kann Hyper-V das nicht, wartet das Zusammenführen, bis ${vm} aus ist.`
    case 'now':
      return `Sofort: ${vm} wird nicht ausgeführt.`
    case 'waits':
      return `Sobald ${vm} das nächste Mal aus ist: Datenträger eines früheren Löschvorgangs warten schon darauf.`
    case 'unknown':
      return 'Nicht bekannt.'
  }
}

export const spaceText: typeof en.spaceText = (space) => {
  const { root, needed, free, movesNoData } = space
  const where = root === null ? 'Auf einem nicht bekannten Volume' : `Auf ${visible(root)}`
  if (movesNoData) return `${where} führt ReFS zusammen, ohne Daten zu verschieben.`
  const takes =
    needed === null
      ? 'ist der Bedarf beim Zusammenführen nicht bekannt'
      : `braucht das Zusammenführen bis zu ${formatBytes(needed)}`
  const has = free === null ? 'der freie Platz ist nicht bekannt' : `${formatBytes(free)} frei`
  return `${where} ${takes}, ${has}${isShort(space) ? ': zu wenig' : ''}.`
}

export const shortText: typeof en.shortText = (vmName) =>
  `Während des Zusammenführens kann das Volume volllaufen, und Hyper-V hält dann jeden Computer darauf an. Fahren Sie ${visible(vmName)} vorher herunter: Dann wird nichts auf seine Datenträger geschrieben. Trotzdem kann gerade das Löschen die Abhilfe sein.`

export const fateText: typeof en.fateText = (fate) =>
  fate === 'goes' ? 'wird gelöscht' : fate === 'movesUp' ? 'bleibt, rückt auf' : 'bleibt'

export const othersStay: typeof en.othersStay = (count) =>
  count === 1
    ? '1 weiterer Prüfpunkt bleibt, wie er ist.'
    : `${count} weitere Prüfpunkte bleiben, wie sie sind.`

export const mergeEndText: typeof en.mergeEndText = (end) => {
  switch (end) {
    case 'noMerge':
      return 'Kein Datenträger musste zusammengeführt werden.'
    case 'merged':
      return 'Die Datenträger sind zusammengeführt.'
    case 'mergeWaits':
      return 'Das Zusammenführen der Datenträger hat noch nicht begonnen. Vielleicht beginnt Hyper-V noch damit; sonst geschieht es, sobald der Computer heruntergefahren ist.'
    case 'mergeUnknown':
      return 'Ob die Datenträger zusammengeführt sind, ließ sich nicht feststellen: Nicht alle konnten gelesen werden.'
    case 'mergeLeft':
      return 'Die Datenträger werden auf dem Host noch zusammengeführt; das Panel beobachtet es nicht mehr.'
  }
}

export const deleteResult: typeof en.deleteResult = (deleted, merge, vmName) => [
  `${deleted.length === 1 ? `${quotedList(deleted)} wurde` : `${deleted.length} Prüfpunkte wurden`} gelöscht. Der aktuelle Zustand von ${visible(vmName)} wurde nicht verändert.`,
  mergeEndText(merge),
]

export const deleteWords: Translation<typeof en.deleteWords> = {
  delete: 'Löschen',
  dont: 'Nicht löschen',
  close: 'Schließen',
  tree: 'Was gelöscht wird und was bleibt',
  looking: 'Der Host wird gefragt, was geschehen würde...',
  askAgain: 'Neu nachsehen',
  understandShort: 'Mir ist klar, dass das Volume volllaufen kann; trotzdem löschen',
  goesOn:
    'Sie können dies schließen: Die Arbeit läuft weiter, und die Leiste am unteren Fensterrand zeigt sie.',
  mergeGoesOn:
    'Was gelöscht werden sollte, ist aus dem Baum entfernt, und seine Datenträger werden zusammengeführt. Der Computer kann währenddessen benutzt werden. Dies oder das Panel zu schließen bricht es nicht ab: Der Host fährt fort.',
}
