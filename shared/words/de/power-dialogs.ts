import type * as en from '../en/power-dialogs.ts'
import { visible } from '../format.ts'
import type { Translation } from '../language.ts'
import type { AskedPower, PowerText } from '../power-dialogs.ts'
import { quoted } from './grammar.ts'
import { stateLabel } from './labels.ts'

const TEXT: Readonly<Record<AskedPower, (vm: string) => PowerText>> = {
  shutDown: (vm) => ({
    title: `${vm} herunterfahren?`,
    lost: 'Was Programme nicht gespeichert haben. Der Gast wird gefragt, wie aus seinem eigenen Menü, und meldet alle ab.',
    afterwards: `${vm} ist danach aus. Ein Gast mit nicht gespeicherter Arbeit kann ablehnen, und einer, dessen Dienst zum Herunterfahren aus oder stumm ist, wird gar nicht gefragt: Dann läuft ${vm} weiter, und Sie erfahren es. Ausgeschaltet wird nie, ohne Sie zu fragen.`,
    confirm: 'Herunterfahren',
    underWay: `Es wird gewartet, bis der Gast von ${vm} heruntergefahren ist...`,
  }),
  turnOff: (vm) => ({
    title: `${vm} ausschalten?`,
    lost: 'Was der Gast im Arbeitsspeicher hat und noch nicht auf seine Datenträger geschrieben ist. Er wird nicht gefragt: Es ist, als zöge man den Stecker.',
    afterwards: `${vm} ist danach aus.`,
    confirm: 'Ausschalten',
    underWay: `${vm} wird ausgeschaltet...`,
  }),
  reset: (vm) => ({
    title: `${vm} zurücksetzen?`,
    lost: 'Was der Gast im Arbeitsspeicher hat und noch nicht auf seine Datenträger geschrieben ist. Er wird nicht gefragt: Es ist wie die Resettaste eines Computers.',
    afterwards: `${vm} wird danach ausgeführt: Der Gast startet sofort neu.`,
    confirm: 'Zurücksetzen',
    underWay: `${vm} wird zurückgesetzt...`,
  }),
  deleteSavedState: (vm) => ({
    title: `Gespeicherten Zustand von ${vm} löschen?`,
    lost: `Der Arbeitsspeicher, mit dem ${vm} gespeichert wurde: die Programme, wie sie waren, und was sie noch nicht auf die Datenträger geschrieben hatten.`,
    afterwards: `${vm} ist danach aus. Der nächste Start ist wie einer nach einem Stromausfall.`,
    confirm: 'Gespeicherten Zustand löschen',
    underWay: `Der gespeicherte Zustand von ${vm} wird gelöscht...`,
  }),
}

export const powerText: typeof en.powerText = (command, { name }) => TEXT[command](visible(name))

export const checkpointsFact: typeof en.checkpointsFact = (command, { parentCheckpointId }, checkpoints) => {
  if (checkpoints.length === 0) return null
  const parent = checkpoints.find(({ id }) => id === parentCheckpointId)
  const goesOff = command === 'shutDown' || command === 'turnOff'
  if (!goesOff || parent?.isAutomatic !== true)
    return checkpoints.length === 1 ? 'Der vorhandene bleibt.' : `Alle ${checkpoints.length} bleiben.`
  const gone = `${quoted(parent.name)} wurde beim Start automatisch erstellt und verschwindet mit; der darin enthaltene Zustand geht verloren.`
  return checkpoints.length === 1 ? gone : `${gone} Die anderen bleiben.`
}

export const isNow: typeof en.isNow = ({ name, state }) =>
  `${visible(name)} ist jetzt im Zustand „${stateLabel(state)}“.`

export const powerWords: Translation<typeof en.powerWords> = {
  host: 'Host',
  machine: 'Virtueller Computer',
  heartbeat: 'Takt',
  lost: 'Verloren geht',
  checkpoints: 'Prüfpunkte',
  afterwards: 'Danach',
  silent: 'Der Gast gibt kein Lebenszeichen; möglicherweise hört er die Aufforderung nicht.',
  turnOff: 'Ausschalten...',
  cancel: 'Abbrechen',
  close: 'Schließen',
  goesOn:
    'Sie können dies schließen: Die Arbeit läuft weiter, und die Leiste am unteren Fensterrand zeigt sie.',
}
