import type * as en from '../en/export-dialog.ts'
import { formatBytes, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { quoted } from './grammar.ts'

export const exportWords: Translation<typeof en.exportWords> = {
  location: 'Speicherort',
  specify: 'Geben Sie an, wo die Dateien gespeichert werden sollen.',
  export: 'Exportieren',
  cancel: 'Abbrechen',
  cancelExport: 'Export abbrechen',
  close: 'Schließen',
  askAgain: 'Neu nachsehen',
  reading: 'Der Prüfpunkt wird gelesen...',
  facts: {
    written: 'Geschrieben wird',
    size: 'Etwa',
  },
  whole:
    'Ein ganzer virtueller Computer, wie er beim Prüfpunkt war, mit Datenträgern in einem Stück und ohne Prüfpunkte. Prüfpunkt und Computer bleiben, wie sie sind.',
  measuring: 'wird gemessen...',
  unknown: 'nicht bekannt',
  goesOn: 'Dies kann geschlossen werden: Der Export läuft weiter, und die Statusleiste zeigt ihn.',
  progress: 'Export',
  begins: 'Beginnt...',
}

export const exportTitle: typeof en.exportTitle = (target, vmName) =>
  `${quoted(target)} von ${visible(vmName)} exportieren`

export const exportProgressTitle: typeof en.exportProgressTitle = (target, vmName, how) => {
  const what = `${quoted(target)} von ${visible(vmName)}`
  switch (how) {
    case 'running':
      return `${what} wird exportiert`
    case 'done':
      return `${what} wurde exportiert`
    case 'failed':
      return `${what} wurde nicht exportiert`
    case 'lost':
      return `Ob ${what} exportiert wurde, ist nicht bekannt`
  }
}

export const writtenBelow: typeof en.writtenBelow = (machine) =>
  `Ein Ordner namens ${visible(machine)} an diesem Speicherort`

export const writtenTo: typeof en.writtenTo = (path, folder) =>
  path === null ? `ein eigener Ordner unter ${visible(folder)}` : `${visible(path)}\\...`

export const tooLittleSpace: typeof en.tooLittleSpace = (missing, root) =>
  `Etwa ${formatBytes(missing)} mehr, als auf ${visible(root)} frei ist. Der Export wird wahrscheinlich fehlschlagen, wenn der Datenträger voll ist.`

export const alreadyThere: typeof en.alreadyThere = (path) =>
  `${visible(path)} ist schon vorhanden. Hyper-V überschreibt keinen Export; wählen Sie einen anderen Ordner, oder löschen Sie zuerst diesen.`

export const collides: typeof en.collides = (paths) =>
  `${paths.map(visible).join(' und ')} haben denselben Dateinamen. Ein Export schreibt alle Datenträger in einen Ordner und schlägt deshalb an jedem Ort fehl: Geben Sie zuerst einem davon einen anderen Namen.`

export const noFolderName: typeof en.noFolderName = (machine) =>
  `Unter Windows kann kein Ordner „${visible(machine)}“ heißen, und Hyper-V benennt den Ordner des Exports nach dem virtuellen Computer: Er schlägt fehl oder schreibt anderswohin. Benennen Sie den virtuellen Computer zuerst um.`

export const exported: typeof en.exported = (path, folder) =>
  `Die Dateien liegen auf dem Host in ${path === null ? `einem Ordner unter ${visible(folder)}` : visible(path)}.`

export const leftBehind: typeof en.leftBehind = (path, before, after, isLost) => {
  if (path === null || after === null || after === 'unknown')
    return 'Ob etwas davon geschrieben wurde und noch da ist, ließ sich nicht feststellen. Sehen Sie auf dem Host in dem Ordner nach.'
  const place = visible(path)
  if (isLost)
    return after === 'nothing'
      ? `${place} gibt es auf dem Host jetzt nicht.`
      : `${place} ist jetzt auf dem Host. Ob es vollständig ist, lässt sich von hier aus nicht sagen: Hyper-V schreibt vielleicht noch.`
  if (after === 'nothing') return `${place} gibt es auf dem Host jetzt nicht: Vom Export ist nichts da.`
  return before === 'nothing'
    ? `${place} ist jetzt auf dem Host: Was bis dahin geschrieben wurde, ist noch da. Löschen Sie es, bevor Sie erneut dorthin exportieren.`
    : `${place} ist auf dem Host. Möglicherweise war es schon vorher da.`
}
