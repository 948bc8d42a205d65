import type * as en from '../en/undo.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { quoted } from './grammar.ts'

export const undoWords: Translation<typeof en.undoWords> = {
  undo: 'Rückgängig...',
  nothing:
    'Es gibt nichts rückgängig zu machen: Seit dem Start des Panels wurde kein Prüfpunkt angewendet, oder es wurde nichts aufbewahrt.',
}

export const undoGone: typeof en.undoGone = (vmName, keptName) =>
  `Das kann nicht mehr rückgängig gemacht werden: ${quoted(keptName)} mit dem Zustand von ${visible(vmName)} ist nicht mehr da.`
