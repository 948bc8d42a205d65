import type { FolderFacts } from '../../domain/folder-facts.ts'
import type * as en from '../en/host-folder.ts'
import { formatBytes, visible } from '../format.ts'
import type { FolderLine } from '../host-folder.ts'
import type { Translation } from '../language.ts'

export const folderWords: Translation<typeof en.folderWords> = {
  browse: 'Durchsuchen...',
  looking: 'Der Host sieht sich den Ordner an...',
}

export const folderProblemText: typeof en.folderProblemText = (problem) => {
  switch (problem) {
    case 'notAbsolute':
      return 'Ein vollständiger Pfad ist erforderlich, z. B. D:\\Exports oder \\\\Server\\Freigabe\\Ordner.'
    case 'tooLong':
      return 'Der Pfad ist zu lang.'
    case 'forbiddenCharacter':
      return 'Der Pfad enthält ein Zeichen, das in Ordnernamen nicht zulässig ist. Ordner werden durch \\ getrennt.'
    case 'endsInDotOrSpace':
      return 'Kein Ordnername kann mit einem Punkt oder Leerzeichen enden: Windows nähme einen anderen Ordner.'
    case 'reservedName':
      return 'CON, PRN, AUX, NUL, COM1, LPT1 und dergleichen sind Namen von Geräten, auch mit Erweiterung; kein Ordner kann so heißen.'
    case 'leadsElsewhere':
      return 'Schreiben Sie den Pfad ohne die Teile . und ..'
  }
}

function foundLine({ found, writable, isShare, volume }: FolderFacts): FolderLine {
  if (writable === false)
    return { tone: 'bad', words: 'Dort kann nichts geschrieben werden: Der Ort ist schreibgeschützt.' }
  switch (found) {
    case 'folder':
      return { tone: 'info', words: 'Der Ordner ist vorhanden.' }
    case 'file':
      return { tone: 'bad', words: 'Das ist eine Datei, kein Ordner.' }
    case 'nothing':
      return volume === null && !isShare
        ? { tone: 'bad', words: 'Der Host hat kein solches Laufwerk.' }
        : {
            tone: 'warn',
            words: 'Diesen Ordner gibt es derzeit nicht. Hyper-V legt ihn an oder lehnt ab.',
          }
    case 'unknown':
      return { tone: 'warn', words: 'Ob der Ordner vorhanden ist, lässt sich von hier aus nicht sagen.' }
  }
}

export const folderLines: typeof en.folderLines = (facts) => {
  const { isShare, volume } = facts
  const share =
    'Er liegt auf einer Dateifreigabe: Das Konto des Hosts selbst benötigt dort das Recht zu schreiben, und aus einer Remotesitzung gibt Windows Ihre Anmeldung nicht weiter.'
  return [
    foundLine(facts),
    ...(isShare ? [{ tone: 'warn' as const, words: share }] : []),
    ...(volume
      ? [
          {
            tone: 'info' as const,
            words: `${formatBytes(volume.freeBytes)} frei auf ${visible(volume.root)}`,
          },
        ]
      : isShare
        ? [{ tone: 'info' as const, words: 'Wie viel dort frei ist, ist nicht bekannt.' }]
        : []),
  ]
}
