import { CHECKPOINT_NOTES_LIMIT } from '../../domain/checkpoint-notes.ts'
import type * as en from '../en/checkpoint-edit-dialog.ts'
import type { Translation } from '../language.ts'
import { quoted } from './grammar.ts'

export const checkpointEditWords: Translation<typeof en.checkpointEditWords> = {
  title: (name) => `Einstellungen für ${quoted(name)}`,
  name: 'Name',
  notes: 'Notizen',
  hardware: 'Damalige Hardware',
  hardwareHelp: 'Die Hardware eines Prüfpunkts kann nicht geändert werden.',
  reading: 'Der Prüfpunkt wird gelesen...',
  saved: 'Gespeichert.',
  changed: (name) =>
    `Auf dem Host heißt er jetzt ${quoted(name)} oder hat andere Notizen als beim Öffnen. Sehen Sie noch einmal nach.`,
  readOnly: (reason) => `Name und Notizen können nicht geändert werden. ${reason}`,
}

export const sentText: typeof en.sentText = (what, isThere) => {
  if (what === 'name')
    return isThere
      ? 'Erneut gelesen: Der Host hat den neuen Namen.'
      : 'Erneut gelesen: Der Host hat den neuen Namen nicht.'
  return isThere
    ? 'Erneut gelesen: Der Host hat die neuen Notizen.'
    : 'Erneut gelesen: Der Host hat die neuen Notizen nicht.'
}

export const notesProblemText: typeof en.notesProblemText = (problem) => {
  switch (problem) {
    case 'tooLong':
      return `Höchstens ${CHECKPOINT_NOTES_LIMIT} Zeichen.`
    case 'controlCharacter':
      return 'Die Notizen enthalten ein unsichtbares Zeichen. Entfernen Sie es.'
    case 'brokenCharacter':
      return 'Die Notizen enthalten ein halbes Zeichen. Entfernen Sie es.'
  }
}

export const notesLength: typeof en.notesLength = (length) => `${length} von ${CHECKPOINT_NOTES_LIMIT}`
