import type * as en from '../en/notices.ts'

export const historyLineLost: typeof en.historyLineLost = () =>
  'Ein Befehl ist beendet, aber sein Ende konnte nicht in den Verlauf geschrieben werden. Der Befehl selbst ist nicht betroffen. Sehen Sie nach dem Datenträger des Datenordners.'

export const panelClosing: typeof en.panelClosing = () => ({
  kind: 'HostUnavailable',
  message:
    'Die Anforderung wurde nicht ausgeführt. Das Panel wird geschlossen und wartet auf das, was noch läuft.',
})
