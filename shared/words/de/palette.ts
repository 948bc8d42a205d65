import type * as en from '../en/palette.ts'
import type { Translation } from '../language.ts'

export const paletteWords: Translation<typeof en.paletteWords> = {
  title: 'Alle Befehle',
  find: 'Befehl suchen',
  hint: 'Geben Sie einige seiner Wörter ein',
  window: 'Fenster',
  none: (words) => `Kein Befehl enthält „${words}“ in seinem Namen.`,
  close: 'Schließen',
  help: 'Hilfe',
}
