import { CHECKPOINT_NAME_LIMIT } from '../../domain/checkpoint-name.ts'
import type * as en from '../en/small-dialogs.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'

export const nameProblemText: typeof en.nameProblemText = (problem) => {
  switch (problem) {
    case 'blank':
      return 'Ein Prüfpunkt braucht einen Namen.'
    case 'tooLong':
      return `Höchstens ${CHECKPOINT_NAME_LIMIT} Zeichen.`
    case 'controlCharacter':
      return 'Der Name enthält ein unsichtbares Zeichen, etwa einen Tabulator oder Zeilenumbruch. Entfernen Sie es.'
    case 'directionOverride':
      return 'Der Name enthält ein Zeichen, das die Schreibrichtung umkehrt und ihn wie einen anderen Namen aussehen lassen kann. Entfernen Sie es.'
    case 'brokenCharacter':
      return 'Der Name enthält ein halbes Zeichen. Entfernen Sie es.'
  }
}

export const nameLength: typeof en.nameLength = (length) => `${length} von ${CHECKPOINT_NAME_LIMIT}`

export const namedCheckpointWords: Translation<typeof en.namedCheckpointWords> = {
  title: (vmName) => `Prüfpunkt von ${visible(vmName)} mit Namen`,
  name: 'Name',
  create: 'Prüfpunkt',
  cancel: 'Abbrechen',
}
