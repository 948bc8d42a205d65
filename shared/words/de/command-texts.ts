import { mergeEnd } from '../../domain/activity.ts'
import type { CommandEnd, TextsOfCommands } from '../command-texts.ts'
import type * as en from '../en/command-texts.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { descendants, mergeEndText } from './delete-prompt.ts'
import { quoted } from './grammar.ts'

const vm = ({ vmName }: CommandEnd): string =>
  vmName === undefined ? 'Der virtuelle Computer' : visible(vmName)
const ofVm = ({ vmName }: CommandEnd): string =>
  vmName === undefined ? 'des virtuellen Computers' : `von ${visible(vmName)}`
const onVm = ({ vmName }: CommandEnd): string =>
  vmName === undefined ? 'auf den virtuellen Computer' : `auf ${visible(vmName)}`

const named = ({ checkpointName }: CommandEnd, otherwise: string): string =>
  checkpointName === undefined ? otherwise : quoted(checkpointName)
const one = (of: CommandEnd): string => named(of, 'Ein Prüfpunkt')
const target = (of: CommandEnd): string => named(of, 'Der Prüfpunkt')

function deletingText(of: CommandEnd): string {
  const { at, of: count, below } = of.deletion ?? { at: 1, of: 1, below: 0 }
  if (count > 1) return `Prüfpunkt ${at} von ${count} ${ofVm(of)} wird gelöscht: ${one(of)}`
  return below > 0
    ? `${one(of)} ${ofVm(of)} wird mit ${descendants(below)} gelöscht`
    : `${one(of)} ${ofVm(of)} wird gelöscht`
}

function deletedText(of: CommandEnd): string {
  const { of: count, below } = of.deletion ?? { of: 1, below: 0 }
  const outcome = of.steps?.find(({ step }) => step === 'merge')?.outcome
  const what =
    count > 1
      ? `${count} Prüfpunkte ${ofVm(of)} wurden gelöscht.`
      : below > 0
        ? `${one(of)} ${ofVm(of)} wurde mit ${descendants(below)} gelöscht.`
        : `${one(of)} ${ofVm(of)} wurde gelöscht.`
  const end = mergeEnd.safeParse(outcome)
  return end.success ? `${what} ${mergeEndText(end.data)}` : what
}

function createdText(of: CommandEnd): string {
  switch (of.became) {
    case 'production':
      return `Ein Produktionsprüfpunkt ${ofVm(of)} wurde mit dem Sicherungsdienst des Gasts erstellt. Der Zustand laufender Anwendungen ist nicht enthalten.`
    case 'standardInstead':
      return `Statt eines Produktionsprüfpunkts ${ofVm(of)}, der nicht möglich war, wurde ein Standardprüfpunkt mit Arbeitsspeicher erstellt: Meist hat der Sicherungsdienst des Gasts nicht geantwortet.`
    default:
      return `Ein Prüfpunkt ${ofVm(of)} wurde erstellt.`
  }
}

const itsState = (of: CommandEnd): string => `Sehen Sie nach, in welchem Zustand ${vm(of)} ist.`
const itsNames = (of: CommandEnd): string => `Sehen Sie sich Namen und Notizen der Prüfpunkte ${ofVm(of)} an.`

/** Texts of a command at a machine as a whole; `done` is the participle. */
const power = (done: string) => ({
  doing: (of: CommandEnd) => `${vm(of)} wird ${done}`,
  done: (of: CommandEnd) => `${vm(of)} wurde ${done}.`,
  notDone: (of: CommandEnd) => `${vm(of)} wurde nicht ${done}.`,
  status: `Wird ${done}`,
  whatToCheck: itsState,
})

export const commandLabels: Translation<typeof en.commandLabels> = {
  connect: 'Verbinden...',
  settings: 'Einstellungen...',
  start: 'Starten',
  turnOff: 'Ausschalten...',
  shutDown: 'Herunterfahren...',
  save: 'Speichern',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  reset: 'Zurücksetzen...',
  checkpoint: 'Prüfpunkt',
  checkpointWithName: 'Prüfpunkt mit Namen...',
  revert: 'Wiederherstellen...',
  deleteSavedState: 'Gesp. Zustand löschen...',
  checkpointSeveral: 'Prüfpunkt...',
  startSeveral: 'Starten...',
  shutDownSeveral: 'Herunterfahren...',
  saveSeveral: 'Speichern...',
  checkpointSettings: 'Einstellungen...',
  apply: 'Anwenden...',
  exportCheckpoint: 'Exportieren...',
  renameCheckpoint: 'Umbenennen...',
  editNotes: 'Notizen bearbeiten...',
  deleteCheckpoint: 'Prüfpunkt löschen...',
  deleteSubtree: 'Unterstruktur löschen...',
  deleteSeveral: 'Prüfpunkte löschen...',
  refresh: 'Aktualisieren',
  reconnect: 'Jetzt neu verbinden',
  signIn: 'Anmelden...',
  signOut: 'Abmelden',
  editHost: 'Verbindung bearbeiten...',
  removeHost: 'Server entfernen...',
  connectToServer: 'Mit Server verbinden...',
  undoApply: 'Anwenden rückgängig...',
  search: 'Suchen',
  palette: 'Alle Befehle...',
  help: 'Hilfe',
  keys: 'Tasten...',
  nextPane: 'Nächster Bereich',
  previousPane: 'Voriger Bereich',
}

export const commandTexts: TextsOfCommands = {
  createCheckpoint: {
    doing: (of) => `Ein Prüfpunkt ${ofVm(of)} wird erstellt`,
    done: createdText,
    notDone: (of) => `Es wurde kein Prüfpunkt ${ofVm(of)} erstellt.`,
    status: 'Prüfpunkt wird erstellt',
    whatToCheck: (of) => `Sehen Sie nach, ob ${vm(of)} einen neuen Prüfpunkt hat.`,
  },
  applyCheckpoint: {
    doing: (of) => `${one(of)} wird ${onVm(of)} angewendet`,
    done: (of) => `${one(of)} wurde ${onVm(of)} angewendet.`,
    notDone: (of) => `${target(of)} wurde nicht ${onVm(of)} angewendet.`,
    status: 'Prüfpunkt wird angewendet',
    whatToCheck: (of) =>
      `Sehen Sie sich die Prüfpunkte ${ofVm(of)} an: unter welchem „Jetzt“ steht, und ob einer mit dem Zustand von vorher erstellt wurde. Ist ${vm(of)} im Zustand „Gespeichert“, setzt „Starten“ den Computer fort.`,
  },
  deleteCheckpoints: {
    doing: deletingText,
    done: deletedText,
    notDone: (of) => `${target(of)} ${ofVm(of)} wurde nicht gelöscht.`,
    status: 'Prüfpunkt wird gelöscht',
    whatToCheck: (of) =>
      `Sehen Sie nach, welche Prüfpunkte ${ofVm(of)} noch da sind, und ob Datenträger noch zusammengeführt werden.`,
  },
  renameCheckpoint: {
    doing: (of) => `${one(of)} ${ofVm(of)} wird umbenannt`,
    done: (of) => `${one(of)} ${ofVm(of)} wurde umbenannt.`,
    notDone: (of) => `${target(of)} ${ofVm(of)} wurde nicht umbenannt.`,
    status: 'Prüfpunkt wird umbenannt',
    whatToCheck: itsNames,
  },
  setCheckpointNotes: {
    doing: (of) => `Die Notizen zu ${named(of, 'einem Prüfpunkt')} ${ofVm(of)} werden geändert`,
    done: (of) => `Die Notizen zu ${named(of, 'einem Prüfpunkt')} ${ofVm(of)} wurden geändert.`,
    notDone: (of) => `Die Notizen zu ${named(of, 'dem Prüfpunkt')} wurden nicht geändert.`,
    status: 'Notizen werden geändert',
    whatToCheck: itsNames,
  },
  exportCheckpoint: {
    doing: (of) => `${one(of)} ${ofVm(of)} wird exportiert`,
    done: (of) => `${one(of)} ${ofVm(of)} wurde exportiert.`,
    notDone: (of) => `${target(of)} ${ofVm(of)} wurde nicht exportiert.`,
    status: 'Wird exportiert',
    whatToCheck: () =>
      'Sehen Sie in den Ordner des Exports: Was dort liegt, ist vielleicht nicht vollständig.',
  },
  setCheckpointSettings: {
    doing: (of) => `Die Prüfpunkteinstellungen ${ofVm(of)} werden geändert`,
    done: (of) => `Die Prüfpunkteinstellungen ${ofVm(of)} wurden geändert.`,
    notDone: (of) => `Die Prüfpunkteinstellungen ${ofVm(of)} wurden nicht geändert.`,
    status: 'Einstellungen werden geändert',
    whatToCheck: (of) => `Sehen Sie sich die Prüfpunkteinstellungen ${ofVm(of)} an.`,
  },
  startVirtualMachine: power('gestartet'),
  turnOffVirtualMachine: power('ausgeschaltet'),
  shutDownVirtualMachine: power('heruntergefahren'),
  saveVirtualMachine: power('gespeichert'),
  pauseVirtualMachine: power('angehalten'),
  resumeVirtualMachine: power('fortgesetzt'),
  resetVirtualMachine: power('zurückgesetzt'),
  deleteSavedState: {
    doing: (of) => `Der gespeicherte Zustand ${ofVm(of)} wird gelöscht`,
    done: (of) => `Der gespeicherte Zustand ${ofVm(of)} wurde gelöscht.`,
    notDone: (of) => `Der gespeicherte Zustand ${ofVm(of)} wurde nicht gelöscht.`,
    status: 'Gesp. Zustand wird gelöscht',
    whatToCheck: itsState,
  },
  cancelJob: {
    doing: (of) => `Die Arbeit des Hosts an ${vm(of)} wird abgebrochen`,
    done: (of) => `Der Host wurde aufgefordert, seine Arbeit an ${vm(of)} abzubrechen.`,
    notDone: () => 'Hyper-V hat nicht abgebrochen.',
    status: 'Wird abgebrochen',
    whatToCheck: itsState,
  },
}
