import type * as en from '../en/program.ts'
import { formatMoment, visible } from '../format.ts'
import type { Translation } from '../language.ts'
import type { RunningCommand } from '../program.ts'

export const hostChosen: typeof en.hostChosen = ({ kind, name }, reason) => {
  const host =
    kind === 'demo' ? 'die Demo, ein simulierter Host' : kind === 'local' ? 'dieser Computer' : visible(name)
  switch (reason) {
    case 'asked':
      return `Host: ${host}, wie mit --host=${kind} verlangt.`
    case 'last':
      return `Host: ${host}, wie beim letzten Mal (--host wählt einen anderen).`
    case 'windows':
      return `Host: ${host} (--host=demo öffnet stattdessen die Demo).`
    case 'noHyperV':
      return `Host: ${host}, da auf diesem Computer nicht Windows läuft und es kein Hyper-V gibt (--host=local fragt ihn trotzdem).`
  }
}

export const terminalWords: Translation<typeof en.terminalWords> = {
  openAt: (address) =>
    `Öffnen Sie diese Adresse in einem Browser auf diesem Computer. Sie meldet einmal an, innerhalb von fünf Minuten:\n\n    ${address}\n`,
  anotherWindow: 'Eingabetaste: weiteres Fenster. Strg+C: beenden.',
  browserFailed: (reason) =>
    `Der Browser konnte nicht geöffnet werden (${reason}). Öffnen Sie die Adresse oben in einem.`,
  alreadyRunning: (folder) =>
    `Checkpoint Panel läuft schon mit dem Datenordner ${visible(folder)}; es wurde aufgefordert, ein weiteres Fenster zu öffnen. Verwenden Sie --data=ORDNER für ein zweites daneben.`,
  otherRights: (folder) =>
    `Checkpoint Panel läuft bereits mit dem Datenordner ${visible(folder)}, aber mit anderen Rechten als dieser Start, etwa als Administrator. Verwenden Sie sein Fenster, oder schließen Sie es vorher.`,
  folderOfAnother: (folder) =>
    `Der Datenordner ${visible(folder)} gehört einem anderen Benutzer. Wählen Sie mit --data=ORDNER einen eigenen.`,
  folderForOthers: (folder) =>
    `Andere Benutzer dürfen in den Datenordner ${visible(folder)} schreiben und könnten so ändern, was das Panel tut. Nehmen Sie ihnen dieses Recht (chmod go-w), oder wählen Sie mit --data=ORDNER einen anderen.`,
  lockFailed: (folder, reason) =>
    `Checkpoint Panel konnte nicht sicherstellen, dass es den Datenordner ${visible(folder)} allein benutzt (${reason}). Wählen Sie mit --data=ORDNER einen anderen.`,
}

const underWay = (running: readonly RunningCommand[]): string =>
  running.map(({ vmName, startedAt }) => `${visible(vmName)}, seit ${formatMoment(startedAt)} Uhr`).join('; ')

export const quitWords: Translation<typeof en.quitWords> = {
  title: 'Ein Befehl läuft noch',
  question: (running) =>
    `${running.length === 1 ? 'Ein Befehl läuft' : `${running.length} Befehle laufen`} noch (${underWay(running)}). Wird ein Anwenden mittendrin beendet, kann der virtuelle Computer im Zustand „Gespeichert“ bleiben, ohne dass etwas angewendet wurde.`,
  wait: 'Danach beenden',
  now: 'Sofort beenden',
  stay: 'Nicht beenden',
  waiting:
    'Es wird auf das Ende gewartet und dann geschlossen. Drücken Sie erneut Strg+C, um trotzdem sofort zu beenden.',
}

export const optionsHelp: typeof en.optionsHelp = (seeds) => `Checkpoint Panel

  --host=demo|local    welcher Host geöffnet wird: der simulierte oder Hyper-V auf diesem Computer.
                       Sonst der zuletzt verwendete; sonst unter Windows dieser Computer, anderswo die Demo.
  --seed=NAME          womit die Demo beginnt: ${seeds}. Nur mit --host=demo.
  --shell=web|desktop  wo es angezeigt wird (nur npm start): in einem Browser oder in einem eigenen Fenster.
  --no-open            keinen Browser öffnen; nur die Adresse ausgeben.
  --data=ORDNER        wo Einstellungen und Verlauf liegen, statt am üblichen Ort dieses Systems.
  --log                das Protokoll, panel.log in diesem Ordner, auch ins Terminal schreiben.
  --version            welche Version dies ist.
  --help               dieser Text.`

export const optionWords: Translation<typeof en.optionWords> = {
  listed: (problem) => `${problem} --help listet die Optionen auf.`,
  unknown: (option) => `Es gibt keine Option ${option}.`,
  none: (word) => `„${word}“ ist keine Option.`,
  takesNone: (option) => `${option} hat keinen Wert.`,
  host: '--host ist demo oder local.',
  shell: '--shell ist web oder desktop.',
  seedAlone: '--seed ist für die Demo: Fügen Sie --host=demo hinzu.',
  noSeed: (seed, seeds) => `Es gibt keinen Anfang „${seed}“ (--seed). Es gibt: ${seeds}.`,
  data: '--data nennt einen Ordner.',
}
