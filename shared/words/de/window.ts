export const stoppedWords = {
  title: 'Das Fenster wurde beendet',
  text: 'Der Teil von Checkpoint Panel, der dieses Fenster zeichnet, wurde unerwartet beendet. Das Programm selbst läuft weiter, ebenso jeder laufende Befehl an einem virtuellen Computer: Nichts wurde unterbrochen.',
  advice: 'Falls es wieder geschieht, sagt das Protokoll im Datenordner mehr.',
  reopen: 'Panel wieder öffnen',
} as const

export const hungWords = {
  title: 'Das Fenster antwortet nicht',
  detail:
    'Laufende Befehle an virtuellen Computern gehen in jedem Fall weiter. Wird das Fenster neu geöffnet, geht nur verloren, was gerade eingegeben wurde.',
  wait: 'Warten',
  reopen: 'Neu öffnen',
} as const

export const updateWords = {
  found: (version: string): string =>
    `Version ${version} ist heruntergeladen und wird installiert, wenn das Panel geschlossen wird.`,
  failed: (reason: string): string => `Ob es ein Update gibt, ließ sich nicht feststellen (${reason}).`,
} as const

export const menuTitles = {
  host: 'Host',
  machine: 'Virtueller Computer',
  checkpoint: 'Prüfpunkt',
  panel: 'Programm',
} as const

export const roleWords = {
  about: (program: string): string => `Über ${program}`,
  services: 'Dienste',
  hide: (program: string): string => `${program} ausblenden`,
  hideOthers: 'Andere ausblenden',
  unhide: 'Alle einblenden',
  quit: (program: string): string => `${program} beenden`,
  editMenu: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  delete: 'Löschen',
  selectAll: 'Alles auswählen',
  viewMenu: 'Ansicht',
  resetZoom: 'Originalgröße',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  togglefullscreen: 'Vollbild',
  toggleDevTools: 'Entwicklertools',
  windowMenu: 'Fenster',
  minimize: 'Minimieren',
  close: 'Schließen',
} as const
