import type * as en from '../en/connection.ts'
import type { Translation } from '../language.ts'

export const programUnreachable: typeof en.programUnreachable = () => ({
  kind: 'HostUnavailable',
  message:
    'Dieses Fenster hat das Programm dahinter verloren. Es versucht weiter, es zu erreichen; sehen Sie nach, ob Checkpoint Panel in seinem Terminal noch läuft. Laufende Befehle sind nicht betroffen.',
})

export const requestUnanswered: typeof en.requestUnanswered = () => ({
  kind: 'HostUnavailable',
  message:
    'Es kam keine Antwort: Dieses Fenster hat das Programm dahinter verloren. Was begonnen hatte, ist vielleicht weitergelaufen; sehen Sie sich den virtuellen Computer an, bevor Sie es erneut versuchen.',
})

export const requestLost: typeof en.requestLost = () => ({
  kind: 'Internal',
  message:
    'Die Anforderung hat das Programm nicht erreicht, oder seine Antwort kam nicht zurück. Starten Sie Checkpoint Panel neu, wenn das so bleibt.',
})

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
