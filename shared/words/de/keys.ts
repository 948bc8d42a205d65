import type * as en from '../en/keys.ts'
import type { KeyLine } from '../keys.ts'
import type { Translation } from '../language.ts'

export const keyNames: typeof en.keyNames = () => ({
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Enter: 'Eingabe',
  Delete: 'Entf',
  Space: 'Leertaste',
  Home: 'Pos1',
  End: 'Ende',
  'Page Up': 'Bild auf',
  'Page Down': 'Bild ab',
  Up: 'Auf',
  Down: 'Ab',
  Left: 'Links',
  Right: 'Rechts',
})

export const keyWords: Translation<typeof en.keyWords> = {
  title: 'Tasten',
  close: 'Schließen',
  or: 'oder',
  anywhere: 'Überall',
  machine: 'Der ausgewählte virtuelle Computer',
  machines: 'Mehrere virtuelle Computer',
  checkpoint: 'Der ausgewählte Prüfpunkt, im Baum',
  checkpoints: 'Mehrere Prüfpunkte, im Baum',
  list: 'In der Liste der virtuellen Computer',
  tree: 'Im Baum der Prüfpunkte',
  panes: 'Zwischen Bereichen',
}

const menu: KeyLine = { label: 'Menü mit den Befehlen', keys: ['Shift+F10'] }

export const ownKeys: Translation<typeof en.ownKeys> = {
  list: [
    { label: 'Weiter, zurück', keys: ['Down', 'Up'] },
    { label: 'Anfang, Ende', keys: ['Home', 'End'] },
    { label: 'Eine Seite ab, auf', keys: ['Page Down', 'Page Up'] },
    { label: 'Nach den ersten Buchstaben', keys: ['Buchstaben'] },
    { label: 'Mehr auswählen', keys: ['Shift+Down', 'Shift+Up'] },
    { label: 'Einen mehr oder weniger auswählen', keys: ['Ctrl+Space'] },
    { label: 'Alle auswählen', keys: ['Ctrl+A'] },
    { label: 'Verbinden', keys: ['Enter'] },
    { label: 'Überschriften', keys: ['Auf in der ersten Zeile'] },
    { label: 'Nach einer Überschrift sortieren', keys: ['Eingabe darauf'] },
    { label: 'Breite einer Spalte', keys: ['Shift+Left', 'Shift+Right'] },
    { label: 'Platz einer Spalte', keys: ['Ctrl+Left', 'Ctrl+Right'] },
    menu,
  ],
  tree: [
    { label: 'Weiter, zurück', keys: ['Down', 'Up'] },
    { label: 'Erweitern, reduzieren', keys: ['Right', 'Left'] },
    { label: 'Alle erweitern', keys: ['*'] },
    { label: 'Anfang, Ende', keys: ['Home', 'End'] },
    { label: 'Nach den ersten Buchstaben', keys: ['Buchstaben'] },
    menu,
  ],
  splitter: [{ label: 'Größe eines Bereichs', keys: ['Pfeiltasten am Rand'] }],
}
