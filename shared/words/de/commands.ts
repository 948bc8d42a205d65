import type * as en from '../en/commands.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import { activityText } from './activities.ts'
import { computers } from './grammar.ts'
import { refusalText } from './labels.ts'

export const commandWords: Translation<typeof en.commandWords> = {
  machines: computers,
  checkpoints: (count) => `${count} Prüfpunkte`,
}

export const commandReasons: Translation<typeof en.commandReasons> = {
  noMachine: 'Kein virtueller Computer ist ausgewählt.',
  noCheckpoint: 'Kein Prüfpunkt ist ausgewählt.',
  isNow: '„Jetzt“ ist der aktuelle Zustand selbst. Wählen Sie einen Prüfpunkt aus.',
  isLost: 'Hier sind nur Prüfpunkte gesammelt, deren übergeordneter Prüfpunkt fehlt.',
  noHost: 'Kein Host ist ausgewählt.',
  several: (count) => `${count} sind ausgewählt. Wählen Sie einen aus.`,
  notSeveral: 'Wählen Sie mindestens zwei aus.',
}

export const reasonText: typeof en.reasonText = (refusal) => {
  switch (refusal.kind) {
    case 'underWay':
      return `Läuft schon: ${activityText(refusal.activity)}.`
    case 'hostConnecting':
      return `Die Verbindung mit ${visible(refusal.host)} wird hergestellt.`
    case 'hostAway':
      return `${visible(refusal.host)} antwortet nicht.`
    default:
      return refusalText(refusal)
  }
}

export const connectStarted: typeof en.connectStarted = (vmName) =>
  `VMConnect wurde für ${visible(vmName)} gestartet.`

export const unavailableText: typeof en.unavailableText = (label, reason) =>
  `${label.replace(/\.\.\.$/u, '')} ist nicht verfügbar. ${reason}`
