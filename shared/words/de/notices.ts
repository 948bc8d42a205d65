import { commandOfOperation } from '../../domain/command-name.ts'
import { formatMoment, visible } from '../format.ts'
import type { NoticeTexts } from '../notices.ts'
import { commandTexts } from './command-texts.ts'

export const noticeTexts: NoticeTexts = {
  settingsSetAside: ({ file, instead }) =>
    `Die Einstellungen konnten nicht gelesen werden und wurden als ${visible(file)} beiseitegelegt. Stattdessen werden ${
      instead === 'backup' ? 'die Einstellungen von vor der letzten Änderung' : 'die Standardeinstellungen'
    } verwendet.`,
  settingsUnreadable: ({ file, reason }) =>
    `Die Einstellungsdatei ${visible(file)} konnte nicht gelesen (${reason}) und nicht aus dem Weg geräumt werden. Es werden Standardwerte verwendet, und Änderungen bleiben nicht erhalten.`,
  savedHostsUnread: ({ count, copy }) =>
    `${count === 1 ? 'Ein gespeicherter Host konnte nicht gelesen werden und fehlt' : `${count} gespeicherte Hosts konnten nicht gelesen werden und fehlen`} in der Liste. ${
      copy === null
        ? 'Die Einstellungen konnten nicht kopiert werden; mit ihrer nächsten Änderung geht verloren, was nicht gelesen werden konnte.'
        : `Die Einstellungen, wie sie waren, sind als ${visible(copy)} aufbewahrt.`
    }`,
  historySetAside: ({ file, part }) =>
    part === 'lastLine'
      ? `Die letzte Zeile des Verlaufs war unvollständig, wie nach einem Stromausfall, und wurde als ${visible(file)} beiseitegelegt. Der übrige Verlauf ist vollständig.`
      : `Der Verlauf konnte nicht gelesen werden und wurde als ${visible(file)} beiseitegelegt. Ein neuer wurde begonnen.`,
  historyUnwritable: ({ file, reason }) =>
    `Der Verlauf ${visible(file)} kann nicht geschrieben werden (${reason}). Solange das so ist, wird auf keinem Host etwas geändert.`,
  historyLineLost: () =>
    'Ein Befehl ist beendet, aber sein Ende konnte nicht in den Verlauf geschrieben werden. Der Befehl selbst ist nicht betroffen. Sehen Sie nach dem Datenträger des Datenordners.',
  commandInterrupted: (interrupted) => {
    const { command, vmName, at } = interrupted
    const name = commandOfOperation(command)
    const doing = name === null ? `${command} für ${visible(vmName)}` : commandTexts[name].doing(interrupted)
    const check = commandTexts[name ?? 'startVirtualMachine'].whatToCheck(interrupted)
    return `Checkpoint Panel wurde beendet, bevor ein Befehl fertig war: ${doing}, begonnen am ${formatMoment(at)} Uhr. Was daraus geworden ist, wurde nicht mehr gesehen. ${check}`
  },
  linkNotFound: ({ why, host, machine }) => linkTexts[why]({ host, machine }),
}

type Asked = { readonly host: string; readonly machine: string }

const linkTexts = {
  noHost: ({ host }: Asked) =>
    `Ein Link nannte den Host ${visible(host)}, der nicht unter den Hosts dieses Panels ist. Nichts wurde geöffnet.`,
  noMachine: ({ host, machine }: Asked) =>
    `Ein Link nannte den virtuellen Computer ${visible(machine)}, den ${visible(host)} nicht hat.`,
  severalMachines: ({ host, machine }: Asked) =>
    `Ein Link nannte den virtuellen Computer ${visible(machine)}, und ${visible(host)} hat mehrere dieses Namens. Keiner wurde gewählt.`,
  unread: ({ host, machine }: Asked) =>
    `Ein Link nannte den virtuellen Computer ${visible(machine)}. ${visible(host)} konnte nicht gelesen werden; er wurde nicht gesucht.`,
}
