import type { CommandSubject } from '../activities.ts'
import type * as en from '../en/unended.ts'
import { formatMoment, visible } from '../format.ts'
import { activityText } from './activities.ts'

function whatToCheck({ command, vmName }: CommandSubject): string {
  const vm = visible(vmName)
  switch (command) {
    case 'applyCheckpoint':
      return `Sehen Sie sich die Prüfpunkte von ${vm} an: unter welchem „Jetzt“ steht, und ob einer mit dem Zustand von vorher erstellt wurde. Ist ${vm} im Zustand „Gespeichert“, setzt „Starten“ den Computer fort.`
    case 'createCheckpoint':
      return `Sehen Sie nach, ob ${vm} einen neuen Prüfpunkt hat.`
    case 'deleteCheckpoints':
      return `Sehen Sie nach, welche Prüfpunkte von ${vm} noch da sind, und ob Datenträger noch zusammengeführt werden.`
    case 'renameCheckpoint':
    case 'setCheckpointNotes':
      return `Sehen Sie sich Namen und Notizen der Prüfpunkte von ${vm} an.`
    case 'exportCheckpoint':
      return 'Sehen Sie in den Ordner des Exports: Was dort liegt, ist vielleicht nicht vollständig.'
    case 'setCheckpointSettings':
      return `Sehen Sie sich die Prüfpunkteinstellungen von ${vm} an.`
    default:
      return `Sehen Sie nach, in welchem Zustand ${vm} ist.`
  }
}

export const commandUnended: typeof en.commandUnended = (command) =>
  `Checkpoint Panel wurde beendet, bevor ein Befehl fertig war: ${activityText(command)}, begonnen am ${formatMoment(command.at)} Uhr. Was daraus geworden ist, wurde nicht mehr gesehen. ${whatToCheck(command)}`
