import { commandOfOperation } from '../../domain/command-name.ts'
import { formatMoment, visible } from '../format.ts'
import type { NoticeTexts } from '../notices.ts'
import { commandTexts } from './command-texts.ts'

export const noticeTexts: NoticeTexts = {
  settingsSetAside: ({ file, instead }) =>
    `The settings could not be read and were set aside as ${visible(file)}. ${
      instead === 'backup' ? 'The settings from before the last change' : 'The default settings'
    } are used instead.`,
  settingsUnreadable: ({ file, reason }) =>
    `The settings file ${visible(file)} could not be read (${reason}), and could not be moved out of the way. Defaults are used, and changes will not be kept.`,
  savedHostsUnread: ({ count, copy }) =>
    `${count === 1 ? 'One saved host could not be read and is' : `${count} saved hosts could not be read and are`} left out of the list. ${
      copy === null
        ? 'The settings could not be copied; the next change to them drops what could not be read.'
        : `The settings as they were are kept as ${visible(copy)}.`
    }`,
  historySetAside: ({ file, part }) =>
    part === 'lastLine'
      ? `The last line of the history was incomplete, as after a power cut, and was set aside as ${visible(file)}. The rest of the history is whole.`
      : `The history could not be read and was set aside as ${visible(file)}. A new one was begun.`,
  historyUnwritable: ({ file, reason }) =>
    `The history ${visible(file)} cannot be written (${reason}). Until it can, nothing is changed on any host.`,
  historyLineLost: () =>
    'A command ended, but its end could not be written to the history. The command itself is not affected. See to the disk of the data folder.',
  commandInterrupted: (interrupted) => {
    const { command, vmName, at } = interrupted
    const name = commandOfOperation(command)
    // Another version of the panel may know more commands.
    const doing = name === null ? `${command} on ${visible(vmName)}` : commandTexts[name].doing(interrupted)
    const check = commandTexts[name ?? 'startVirtualMachine'].whatToCheck(interrupted)
    return `Checkpoint Panel ended before a command did: ${doing}, begun ${formatMoment(at)}. What became of it was not seen. ${check}`
  },
  linkNotFound: ({ why, host, machine }) => linkTexts[why]({ host, machine }),
}

type Asked = { readonly host: string; readonly machine: string }

const linkTexts = {
  noHost: ({ host }: Asked) =>
    `A link asked for the host ${visible(host)}, which is not among the hosts of this panel. Nothing was opened.`,
  noMachine: ({ host, machine }: Asked) =>
    `A link asked for the virtual machine ${visible(machine)}, which ${visible(host)} does not have.`,
  severalMachines: ({ host, machine }: Asked) =>
    `A link asked for the virtual machine ${visible(machine)}, and ${visible(host)} has several of that name. None was chosen.`,
  unread: ({ host, machine }: Asked) =>
    `A link asked for the virtual machine ${visible(machine)}. ${visible(host)} could not be read, so it was not looked for.`,
}
