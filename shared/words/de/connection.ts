import type * as en from '../en/connection.ts'
import type { Translation } from '../language.ts'

export const signInWords: Translation<typeof en.signInWords> = {
  title: 'Dieses Fenster ist nicht angemeldet',
  explanation:
    'Die Adresse von Checkpoint Panel meldet ein einziges Fenster an, einmal und innerhalb von fünf Minuten. Diese wurde schon verwendet, ist zu alt, oder das Programm wurde neu gestartet.',
  remedy:
    'Drücken Sie die Eingabetaste in dem Terminal, in dem Checkpoint Panel läuft, und öffnen Sie die neue Adresse, die es ausgibt.',
}

export const brokenWindowWords: Translation<typeof en.brokenWindowWords> = {
  title: 'In diesem Fenster ist ein Fehler aufgetreten; es kann nicht weiterarbeiten',
  explanation:
    'Auf keinem Host wurde dadurch etwas geändert, und laufende Befehle laufen weiter. Laden Sie das Fenster neu; tritt der Fehler wieder auf, helfen die Angaben unten, die Ursache zu finden.',
  reload: 'Neu laden',
}
